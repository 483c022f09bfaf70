import { phraseAfter } from '@/core/extraction/nounPhrase';
import type { Range } from '@/core/extraction/types';
import { claimQuotations, isSay, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** "As Lee put it, the talks are over." "The talks, as Lee noted, are over." "As reported by the agency, …" */
export const asReported: Rule = {
  name: 'as reported',
  find(context) {
    const { items, groups, usedGroups } = context;
    let end = items.length;
    while (end > 0 && /^[.!?…]$/.test(items[end - 1]!.lower)) end--;
    for (let at = 0; at < end; at++) {
      if (items[at]!.lower !== 'as') continue;
      if (at > 0 && items[at - 1]!.lower !== ',' && items[at - 1]!.pos !== 'CCONJ') continue;
      const number = groups.findIndex(({ head }) => head > at);
      const group = groups[number];
      if (!group || usedGroups.has(number) || group.head - at > 25) continue;
      if (!isSay(group) && group.lemma !== 'put') continue;
      let source = null;
      let close = group.to;
      if (items[group.head + 1]?.lower === 'by' && group.from <= at + 2) {
        source = phraseAfter(items, group.head + 2);
        close = source?.[1] ?? close;
      } else if (group.from > at + 1) source = [at + 1, group.from] as const;
      if (items[close]?.lower === 'it') close++;
      while (close < end && items[close]!.lower !== ',' && items[close]!.lower !== ':' && close - group.to < 12)
        close++;
      if (!source || (close < end && !/^[,:]$/.test(items[close]!.lower))) continue;
      const content: Range[] = [];
      const before = at > 1 ? trimmed(items, 0, at) : null;
      const after = close < end ? trimmed(items, close, end) : null;
      if (before) content.push(before);
      if (after) content.push(after);
      if (content.length === 0) continue;
      usedGroups.add(number);
      claimQuotations(context, 0, end);
      return [
        {
          rule: 'as reported',
          source: sourceRanges(items, source),
          cue: [tokensOf(items, [group.from, group.head + 1])],
          content,
        },
      ];
    }
    return [];
  },
};
