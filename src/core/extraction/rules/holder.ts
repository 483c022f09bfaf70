import { subjectOf } from '@/core/extraction/subject';
import type { Range } from '@/core/extraction/types';
import { type Context, sourceRanges } from './context';

const PROMISES = new Set(['vow', 'pledge', 'promise', 'threaten', 'ask', 'urge', 'tell']);

/**
 * Who wants or judges by a verb group; null where it says nothing of somebody's attitude: "a plan to oppose the bill",
 * "it supports the roof".
 */
export function holderOf(context: Context, number: number): Range[] | null {
  const { items, groups, unit } = context;
  const group = groups[number]!;
  if (group.form === 'infinitive' || group.form === 'participle') return null;
  if (group.form === 'passive') return null;
  const before = items[group.from - 1];
  // "a letter opposing the plan" tells of the letter, "after opposing the plan" of a time.
  if (group.form === 'ing' && before && !/^(?:,|by|and|-|–|—)$/.test(before.lower) && !PROMISES.has(group.lemma))
    return null;
  const subject = subjectOf(unit, groups, number);
  if (!subject) return null;
  if (subject[1] - subject[0] === 1 && /^(?:it|that|which|this|these|those|there|you)$/.test(items[subject[0]]!.lower))
    return null;
  return sourceRanges(items, subject);
}
