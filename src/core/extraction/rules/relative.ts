import { clauseEnd } from '@/core/extraction/clauseEnd';
import { complementEnd } from '@/core/extraction/complementEnd';
import { phraseBefore } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import type { Item } from '@/core/extraction/units';
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
      const isName = (verb.classes.has('call') || verb.classes.has('judge')) && namesBehind(items, group.head + 1);
      if (!isName && !verb.classes.has('say') && !verb.classes.has('think')) continue;
      if (!isName && (!next || next.from !== group.to || (next.form !== 'finite' && next.form !== 'passive'))) continue;
      const begin = isName ? group.head + 1 : next!.from;
      const subject = phraseBefore(items, group.from);
      const link = subject ? items[subject[0] - 1] : undefined;
      if (!subject || !link || !/^(?:which|that|what|whom?)$/.test(link.lower)) continue;
      const comma = items.findIndex(({ lower, quoted }, at) => at > begin + 1 && lower === ',' && !quoted);
      const close = isName ? complementEnd(unit, groups, number, begin) : clauseEnd(unit, groups, number, begin);
      const end = Math.min(close, comma < 0 ? items.length : comma);
      const rest = trimmed(items, begin, end);
      if (!rest) continue;
      usedGroups.add(number);
      claimQuotations(context, begin, end);
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

/** "what Lee called “a mistake”", "which she describes as useless", "whom she accuses of “cowardice”". */
const namesBehind = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'as' || items[items[at]?.lower === 'of' ? at + 1 : at]?.quoted === true;
