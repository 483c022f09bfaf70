import { isTime, phraseAfter } from '@/core/extraction/nounPhrase';
import { withoutStop } from '@/core/extraction/units';
import { claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** "As Lee agreed", "as Lee continued" tell of a time rather than of words. */
const REPORTS =
  /^(?:say|note|put|report|tell|write|explain|describe|argue|point|observe|suggest|warn|mention|recall|announce|predict|promise|reveal|claim|state|acknowledge|admit|detail|tweet)$/;

/** "As Lee put it, the talks are over." "The talks, as Lee noted, are over." "As reported by the agency, …" */
export const asReported: Rule = {
  name: 'as reported',
  find(context) {
    const { items, groups, usedGroups } = context;
    const end = withoutStop(items);
    for (let at = 0; at < end; at++) {
      const previous = items[at - 1];
      if (items[at]!.lower !== 'as' || (previous && previous.lower !== ',' && previous.pos !== 'CCONJ')) continue;
      const number = groups.findIndex(({ head }) => head > at);
      const group = groups[number];
      if (!group || group.quoted || usedGroups.has(number) || !REPORTS.test(group.lemma)) continue;
      // "as reported by the agency", "as Lee put it"
      const isBy = items[group.head + 1]?.lower === 'by';
      const source = isBy ? phraseAfter(items, group.head + 2) : ([at + 1, group.from] as const);
      if (!source || source[0] >= source[1] || items[at + 1]!.lower === 'well') continue;
      let close = Math.max(group.to, source[1]);
      if (items[close]?.lower === 'it') close++;
      const behind = items[close];
      if (behind && (!/^(?:ADP|ADV|SCONJ|PUNCT)$/.test(behind.pos) || behind.lower === 'that') && !isTime(behind))
        continue;
      while (close < end && !/^[,:]$/.test(items[close]!.lower)) close++;
      const before = /^(?:and|but)$/.test(previous?.lower ?? '') ? null : trimmed(items, 0, at);
      const content = [before, trimmed(items, close, end)].filter((range) => range !== null);
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
