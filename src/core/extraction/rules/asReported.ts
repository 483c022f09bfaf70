import { isTime, phraseAfter } from '@/core/extraction/nounPhrase';
import { type Item, withoutStop } from '@/core/extraction/units';
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
      if (items[at]!.lower !== 'as') continue;
      if (at > 0 && items[at - 1]!.lower !== ',' && items[at - 1]!.pos !== 'CCONJ') continue;
      const number = groups.findIndex(({ head }) => head > at);
      const group = groups[number];
      if (!group || group.quoted || usedGroups.has(number) || !REPORTS.test(group.lemma)) continue;
      if (items[at + 1]?.lower === 'well') continue;
      let source = null;
      let close = group.to;
      if (items[group.head + 1]?.lower === 'by') {
        source = phraseAfter(items, group.head + 2);
        close = source?.[1] ?? close;
      } else if (group.from > at + 1) source = [at + 1, group.from] as const;
      if (items[close]?.lower === 'it') close++;
      const behind = items[close];
      if (behind && (!/^(?:ADP|ADV|SCONJ|PUNCT)$/.test(behind.pos) || behind.lower === 'that') && !isTime(behind))
        continue;
      while (close < end && !/^[,:]$/.test(items[close]!.lower)) close++;
      const joined = /^(?:and|but|that)$/.test(items[at - 1]?.lower ?? '');
      const before = at > 1 && !joined ? trimmed(items, clauseBefore(items, at), at) : null;
      const after = trimmed(items, close, end);
      const content = [...(before ? [before] : []), ...(after ? [after] : [])];
      if (!source || content.length === 0) continue;
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

/** What is said begins behind a colon or a semicolon. */
function clauseBefore(items: readonly Item[], to: number): number {
  for (let at = to - 1; at > 0; at--) if (/^[:;]$/.test(items[at]!.lower)) return at + 1;
  return 0;
}
