import { complementEnd } from '@/core/extraction/complementEnd';
import { phraseAfter } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { agentOf, attribution, type Context, type Rule, tokensOf } from './context';
import { untold } from './reportedItems';
import { infinitiveAt } from './urging';

const SEEM = /^(?:seems?|seemed|appears?|appeared)$/;
/** "is expected to", "was seen as": held by people who are mostly not named. */
const HELD_TO = /^(?:expected|believed|thought|said|reported|rumou?red|alleged|considered|estimated|known|assumed)$/;
const HELD_AS = /^(?:seen|viewed|regarded|perceived)$/;

/** The talks seem to fail; Lee appears weak; Lee is expected to resign; Lee is seen as a moderate. */
export const seeming: Rule = { name: 'seeming', find: (context) => untold(context, seemed) };

function seemed(context: Context, number: number, { form, from, head, to }: VerbGroup): Found | null {
  const { items, groups, unit } = context;
  const { lower } = items[head]!;
  const begin = form === 'passive' ? agentEnd(items, to) : to;
  const holds =
    form === 'passive'
      ? (HELD_TO.test(lower) && infinitiveAt(items, begin)) || (HELD_AS.test(lower) && items[begin]?.lower === 'as')
      : form === 'finite' && SEEM.test(lower) && mayBeHow(items, to);
  // "appeared to contradict him" is somebody's own word.
  const next = groups[number + 1];
  if (!holds || (form === 'finite' && next?.form === 'infinitive' && next.from === begin && next.verb)) return null;
  const subject = subjectOf(unit, groups, number);
  if (!subject || subject[0] > from) return null;
  const first = items[subject[1] - 1]!.lower === 'who' ? subject[1] - 1 : subject[0];
  const one = attribution(context, number, {
    rule: 'seeming',
    source: form === 'passive' ? agentOf(context, number) : [],
    cue: [from, head + 1],
    content: [begin, complementEnd(unit, groups, number, begin)],
  });
  const isIt = subject[1] - subject[0] === 1 && /^(?:it|there)$/.test(items[subject[0]]!.lower);
  return one && !isIt ? { ...one, content: [tokensOf(items, [first, subject[1]]), ...one.content] } : one;
}

/** Behind "by the voters", where that stands. */
const agentEnd = (items: Context['items'], at: number) =>
  items[at]?.lower === 'by' ? (phraseAfter(items, at + 1)?.[1] ?? at) : at;

/** "seems weak", "appears to fail", "seemed like a trap": not "appeared on stage". */
const mayBeHow = (items: Context['items'], at: number): boolean => {
  const { pos, lower } = items[at] ?? { pos: '', lower: '' };
  return (
    pos === 'ADJ' ||
    /^(?:like|that)$/.test(lower) ||
    (pos === 'VERB' && lower.endsWith('ed')) ||
    infinitiveAt(items, at)
  );
};
