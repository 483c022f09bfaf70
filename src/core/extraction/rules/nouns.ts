import { clauseEnd } from '@/core/extraction/clauseEnd';
import { REPORT_NOUNS } from '@/core/extraction/lexicon/nouns';
import { phraseBefore } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';
import { reportedItems } from './reportedItems';
import { infinitiveAt } from './urging';

/** Lee's insistence that Kim withdraw; his call for a truce; their refusal to answer. */
export const nouns: Rule = {
  name: 'noun',
  find(context) {
    const { items, groups, unit } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (let at = 1; at + 2 < items.length; at++) {
      const item = items[at]!;
      if (item.pos !== 'NOUN' || item.quotation >= 0 || item.quoted || isReported(at) || !REPORT_NOUNS.has(item.lemma))
        continue;
      const next = items[at + 1]!;
      const isThat =
        next.lower === 'that' &&
        !/^[,.]$/.test(items[at + 2]!.lower) &&
        items[at + 2]!.pos !== 'VERB' &&
        items[at + 2]!.pos !== 'AUX';
      const isLink = /^(?:for|of|to|on|about|against)$/.test(next.lower);
      if (!isThat && !isLink) continue;
      let from = at;
      while (from > 0 && (items[from - 1]!.pos === 'ADJ' || items[from - 1]!.pos === 'NOUN')) from--;
      const owner = items[from - 1];
      if (!owner) continue;
      const isHis = /^(?:his|her|their|its)$/.test(owner.lower);
      const isGenitive = owner.pos === 'PART' && /s$|’$|'$/.test(owner.lower);
      if (!isHis && !isGenitive) continue;
      const source = isHis ? ([from - 1, from] as const) : phraseBefore(items, from - 1);
      if (!source) continue;
      const begin = isThat || infinitiveAt(items, at + 1) ? at + 1 : at + 2;
      // A clause of its own, up to where the sentence's verb takes over.
      const number = groups.findIndex(({ head }) => head > at);
      let end =
        isThat || number < 0
          ? number < 0
            ? items.length
            : clauseEnd(unit, groups, number, begin)
          : nounEnd(items, begin);
      const second = isThat
        ? groups.find(({ head, form }) => head > (groups[number]?.head ?? 0) && form === 'finite')
        : undefined;
      if (second && second.from < end && !/^(?:who|which|that|and|but)$/.test(items[second.from - 1]?.lower ?? ''))
        end = second.from;
      const content = trimmed(items, begin, end);
      if (!content) continue;
      claimQuotations(context, begin, end);
      found.push({
        rule: 'noun',
        source: sourceRanges(items, source),
        cue: [tokensOf(items, [from, begin === at + 2 ? at + 2 : at + 1])],
        content: [content],
      });
    }
    return found;
  },
};

/** Without a clause: up to the next verb or mark. */
function nounEnd(items: readonly { lower: string; pos: string }[], from: number): number {
  let at = from;
  const infinitive = items[from]?.lower === 'to';
  if (infinitive) at += 2;
  while (at < items.length) {
    const { lower, pos } = items[at]!;
    if (/^[.,;:!?]$/.test(lower)) break;
    if ((pos === 'VERB' || pos === 'AUX') && !/ing$/.test(lower) && items[at - 1]?.lower !== 'to') break;
    at++;
  }
  return at;
}
