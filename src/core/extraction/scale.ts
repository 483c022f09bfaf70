import type { Level } from './lexicon/attitudes';

/**
 * The step of a scale for a level: 2 is its upper end, -2 its lower one, 1 and -1 lie half way from its middle. Between
 * two steps it is the one further from the middle, so that a side taken stays one: on 0 … 1 each level is an end.
 */
export function stepOf(level: Level, { min, max }: { readonly min: number; readonly max: number }): number | null {
  if (level === null) return null;
  const step = (min + max) / 2 + (level / 4) * (max - min);
  return level > 0 ? Math.ceil(step) : Math.floor(step);
}
