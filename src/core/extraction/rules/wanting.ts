import { complementEnd } from '@/core/extraction/complementEnd';
import { isTime, phraseAfter } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { attribution, type Context, type Rule } from './context';
import { holderOf } from './holder';
import { untold } from './reportedItems';
import { infinitiveAt } from './urging';

/** Lee wants to resign; Lee vowed to fight; Lee refused to answer; Lee wants Kim to go. */
export const wanting: Rule = { name: 'wanting', find: (context) => untold(context, wanted) };

function wanted(context: Context, number: number, { verb, from, head, to }: VerbGroup): Found | null {
  if (!verb?.classes.has('want')) return null;
  const { items, groups, unit } = context;
  let begin = to;
  for (let turn = 0; turn < 3; turn++) {
    if (isTime(items[begin])) begin++;
    else if (/^(?:on|in|at|during|last|this)$/.test(items[begin]?.lower ?? ''))
      begin = phraseAfter(items, begin + 1)?.[1] ?? begin;
    else break;
  }
  if (!infinitiveAt(items, begin) && !infinitiveAt(items, phraseAfter(items, begin)?.[1] ?? begin)) return null;
  return attribution(context, number, {
    rule: 'wanting',
    source: holderOf(context, number),
    cue: [from, head + 1],
    content: [begin, complementEnd(unit, groups, number, begin)],
  });
}
