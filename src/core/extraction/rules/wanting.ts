import { complementEnd } from '@/core/extraction/complementEnd';
import { isTime, phraseAfter } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { holderOf } from './holder';
import { reportedItems } from './reportedItems';
import { infinitiveAt } from './urging';

/** Lee wants to resign; Lee vowed to fight; Lee refused to answer; Lee wants Kim to go. */
export const wanting: Rule = {
  name: 'wanting',
  find(context) {
    const { groups, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (const [number, { verb, quoted, head }] of groups.entries()) {
      if (!verb?.classes.has('want') || quoted || usedGroups.has(number) || isReported(head)) continue;
      const one = wanted(context, number);
      if (one) found.push(one);
    }
    return found;
  },
};

function wanted(context: Context, number: number): Found | null {
  const { items, groups, unit, usedGroups } = context;
  const group = groups[number]!;
  let begin = group.to;
  for (let turn = 0; turn < 3 && !infinitiveAt(items, begin); turn++) {
    if (isTime(items[begin])) begin++;
    else if (/^(?:on|in|at|during|last|this)$/.test(items[begin]?.lower ?? ''))
      begin = phraseAfter(items, begin + 1)?.[1] ?? begin;
    else break;
  }
  if (!infinitiveAt(items, begin)) {
    if (group.lemma !== 'want' && group.lemma !== 'like' && group.lemma !== 'expect' && group.lemma !== 'prefer')
      return null;
    const phrase = phraseAfter(items, begin);
    if (!phrase || !infinitiveAt(items, phrase[1])) return null;
  }
  const end = complementEnd(unit, groups, number, begin);
  const content = trimmed(items, begin, end);
  const source = holderOf(context, number);
  if (!content || !source) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return {
    rule: 'wanting',
    source,
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content: [content],
  };
}
