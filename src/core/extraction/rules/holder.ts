import { subjectOf } from '@/core/extraction/subject';
import type { Range } from '@/core/extraction/types';
import { type Context, sourceRanges } from './context';

/** What a participle with a subject of its own may follow. */
const LEADS =
  /^(?:,|by|and|after|before|-|–|—|statement|letter|e-?mail|tweet|memo|note|resolution|message|ad|video|report|speech|post|article|piece|op-ed)$/;
/** "used his speech to call", "went so far as to call", "took to the stage to blast": done, and not only meant. */
const DONE = /^(?:use|take|go|continue|come|begin|start|turn)$/;

/**
 * Who wants or judges by a verb group; null where it says nothing of somebody's attitude: "a plan to oppose the bill",
 * "it supports the roof".
 */
export function holderOf(context: Context, number: number): Range[] | null {
  const { items, groups, unit } = context;
  const { form, from } = groups[number]!;
  if (form === 'passive' || form === 'participle') return null;
  if (form === 'infinitive' && !DONE.test(groups[number - 1]?.lemma ?? '')) return null;
  const before = items[from - 1];
  const subject = subjectOf(unit, groups, number);
  if (!subject) return null;
  // "Issued a statement opposing it", "with Lee opposing it"; "a group opposing it" only tells which group.
  const hasOwn = subject[1] === from && items[subject[0] - 1]?.lower === 'with';
  if (form === 'ing' && before && !hasOwn && !LEADS.test(before.lower)) return null;
  if (subject[1] - subject[0] === 1 && /^(?:it|that|which|this|these|those|there|you)$/.test(items[subject[0]]!.lower))
    return null;
  return sourceRanges(items, subject);
}
