import { complementEnd } from '@/core/extraction/complementEnd';
import { phraseAfter } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import { agentOf, type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { reportedItems } from './reportedItems';
import { infinitiveAt } from './urging';

const SEEM = /^(?:seems?|seemed|appears?|appeared)$/;
/** "is expected to", "was seen as": held by people who are mostly not named. */
const HELD_TO = /^(?:expected|believed|thought|said|reported|rumou?red|alleged|considered|estimated|known|assumed)$/;
const HELD_AS = /^(?:seen|viewed|regarded|perceived)$/;

/** The talks seem to fail; Lee appears weak; Lee is expected to resign; Lee is seen as a moderate. */
export const seeming: Rule = {
  name: 'seeming',
  find(context) {
    const { groups, items, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (const [number, { quoted, form, head, to }] of groups.entries()) {
      if (quoted || usedGroups.has(number) || isReported(head)) continue;
      const { lower } = items[head]!;
      const holds = SEEM.test(lower)
        ? form === 'finite' && mayBeHow(items, to)
        : form === 'passive' &&
          ((HELD_TO.test(lower) && infinitiveAt(items, agentEnd(items, to))) ||
            (HELD_AS.test(lower) && items[agentEnd(items, to)]?.lower === 'as'));
      if (!holds) continue;
      const one = seemed(context, number);
      if (one) found.push(one);
    }
    return found;
  },
};

function seemed(context: Context, number: number): Found | null {
  const { items, groups, unit, usedGroups } = context;
  const group = groups[number]!;
  const begin = group.form === 'passive' ? agentEnd(items, group.to) : group.to;
  // "appeared to contradict him" is somebody's own word.
  const next = groups[number + 1];
  if (group.form === 'finite' && next?.form === 'infinitive' && next.from === begin && next.verb) return null;
  const subject = subjectOf(unit, groups, number);
  if (!subject || subject[0] > group.from) return null;
  const from = items[subject[1] - 1]!.lower === 'who' ? subject[1] - 1 : subject[0];
  const end = complementEnd(unit, groups, number, begin);
  const rest = trimmed(items, begin, end);
  if (!rest) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  const isIt = subject[1] - subject[0] === 1 && /^(?:it|there)$/.test(items[subject[0]]!.lower);
  return {
    rule: 'seeming',
    source: group.form === 'passive' ? agentOf(context, number) : [],
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content: isIt ? [rest] : [tokensOf(items, [from, subject[1]]), rest],
  };
}

/** Behind "by the voters", where that stands. */
const agentEnd = (items: Context['items'], at: number) =>
  items[at]?.lower === 'by' ? (phraseAfter(items, at + 1)?.[1] ?? at) : at;

/** "seems weak", "appears to fail", "seemed like a trap": not "appeared on stage". */
function mayBeHow(items: Context['items'], at: number): boolean {
  const next = items[at];
  if (!next) return false;
  return (
    infinitiveAt(items, at) ||
    next.pos === 'ADJ' ||
    next.lower === 'like' ||
    next.lower === 'that' ||
    (next.pos === 'VERB' && next.lower.endsWith('ed'))
  );
}
