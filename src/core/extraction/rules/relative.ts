import { clauseEnd } from '@/core/extraction/clauseEnd';
import { phraseBefore } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** "… a plan which Lee said would fail", "what Lee calls is needed": the clause is divided by who says it. */
export const relative: Rule = {
  name: 'relative clause',
  find(context) {
    const { items, groups, unit, usedGroups } = context;
    const found: Found[] = [];
    for (const [number, group] of groups.entries()) {
      const next = groups[number + 1];
      const { verb } = group;
      if (!verb || group.quoted || usedGroups.has(number) || group.form !== 'finite') continue;
      if (!verb.classes.has('say') && !verb.classes.has('think')) continue;
      if (!next || next.from !== group.to || (next.form !== 'finite' && next.form !== 'passive')) continue;
      const subject = phraseBefore(items, group.from);
      const link = subject ? items[subject[0] - 1] : undefined;
      if (!subject || !link || !/^(?:which|that|what|who)$/.test(link.lower)) continue;
      const comma = items.findIndex(({ lower, quoted }, at) => at > next.to && lower === ',' && !quoted);
      const end = Math.min(clauseEnd(unit, groups, number, next.from), comma < 0 ? items.length : comma);
      const rest = trimmed(items, next.from, end);
      if (!rest) continue;
      usedGroups.add(number);
      claimQuotations(context, next.from, end);
      found.push({
        rule: 'relative clause',
        source: sourceRanges(items, subject),
        cue: [tokensOf(items, [group.from, group.head + 1])],
        content: [tokensOf(items, [subject[0] - 1, subject[0]]), rest],
      });
    }
    return found;
  },
};
