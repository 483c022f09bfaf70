import { clauseEnd } from '@/core/extraction/clauseEnd';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import { withoutStop } from '@/core/extraction/units';
import { claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** "Lee has made it clear that …", "Lee’s position was made clear: …" */
export const madeClear: Rule = {
  name: 'made clear',
  find(context) {
    const { items, groups, unit, usedGroups } = context;
    const found: Found[] = [];
    for (const [number, group] of groups.entries()) {
      if (group.lemma !== 'make' || group.quoted || usedGroups.has(number)) continue;
      let at = group.head + 1;
      if (items[at]?.lower === 'it') at++;
      while (items[at]?.pos === 'ADV') at++;
      if (!/^(?:clear|plain|known)$/.test(items[at]?.lower ?? '')) continue;
      const begin = at + 1;
      const isPassive = isBe(items, group.from, group.head) && /^[;:]$/.test(items[begin]?.lower ?? '');
      if (items[begin]?.lower !== 'that' && !isPassive) continue;
      const subject = subjectOf(unit, groups, number);
      // The clause's own verb may be the next group; "clear" itself is one to some taggers.
      const end = isPassive ? withoutStop(items) : clauseEnd(unit, groups, number, begin);
      const content = trimmed(items, begin, end);
      if (!subject || !content) continue;
      usedGroups.add(number);
      for (const [other, { head }] of groups.entries()) if (head === at) usedGroups.add(other);
      claimQuotations(context, begin, end);
      found.push({
        rule: 'made clear',
        source: sourceRanges(items, subject),
        cue: [tokensOf(items, [group.from, at + 1])],
        content: [content],
      });
    }
    return found;
  },
};

const isBe = (items: readonly { lower: string }[], from: number, head: number) =>
  items.slice(from, head).some(({ lower }) => /^(?:is|was|are|were|been|being)$/.test(lower));
