import { phraseAfter } from '@/core/extraction/nounPhrase';
import type { Range } from '@/core/extraction/types';
import { claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** "According to Lee, the talks failed." "The talks failed, according to Lee." */
export const accordingTo: Rule = {
  name: 'according to',
  find(context) {
    const { items } = context;
    const at = items.findIndex(({ lower }, index) => lower === 'according' && items[index + 1]?.lower === 'to');
    if (at < 0) return [];
    const name = phraseAfter(items, at + 2);
    if (!name) return [];
    let end = items.length;
    while (end > 0 && /^[.!?]$/.test(items[end - 1]!.lower)) end--;
    const content: Range[] = [];
    let after = name[1];
    if (at <= 1) {
      // The name may be explained between commas: what is said begins after the last of them that a verb follows.
      const comma = items.findIndex(({ lower }, index) => index >= after && lower === ',');
      if (comma < 0) return [];
      after = comma;
      const rest = trimmed(items, after, end);
      if (rest) content.push(rest);
    } else {
      const before = trimmed(items, 0, at);
      if (before) content.push(before);
      // "…, according to Lee, and …": what follows a second comma goes on.
      if (items[after]?.lower === ',' && items[at - 1]!.lower === ',') {
        const rest = trimmed(items, after, end);
        const next = items[after + 1];
        if (rest && next && (next.pos === 'VERB' || next.pos === 'AUX' || next.lower === 'and' || next.lower === 'but'))
          content.push(rest);
      }
    }
    if (content.length === 0) return [];
    claimQuotations(context, 0, items.length);
    return [{ rule: 'according to', source: sourceRanges(items, name), cue: [tokensOf(items, [at, at + 2])], content }];
  },
};
