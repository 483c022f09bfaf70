// Every measure is a sum over what two nodes share of products of whole numbers: one row of numbers a cell for the node on
// the left, another for the one on the right. So one loop, over numbers that lie close together, serves them all.
import type { Measure } from './networkSpec';
import type { Cells, NetworkTable } from './profiles';

/** For nodes a and b the sum, over the vias that both are on, of left of a times right of b, number by number. */
export interface PairForm {
  /** Numbers a cell. */
  readonly width: number;
  /** `width` whole numbers for each cell. */
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** x(a, j, k): the statements of each cell at each step of the scale that occurs at all. */
export interface Counts {
  /** k - min, ascending. */
  readonly steps: readonly number[];
  /** steps.length numbers for each cell. */
  readonly x: Float64Array;
}

export function countsOf(table: NetworkTable, { rows, start }: Cells): Counts {
  const { stance, min, max } = table;
  const place = new Int32Array(max - min + 1);
  for (let at = 0; at < rows.length; at++) place[stance[rows[at]!]! - min] = 1;
  const steps = Array.from(place.keys()).filter((step) => place[step] === 1);
  for (const [at, step] of steps.entries()) place[step] = at;
  const x = new Float64Array((start.length - 1) * steps.length);
  for (let cell = 0; cell + 1 < start.length; cell++) {
    const base = cell * steps.length;
    const end = start[cell + 1]!;
    for (let at = start[cell]!; at < end; at++) x[base + place[stance[rows[at]!]! - min]!]!++;
  }
  return { steps, x };
}

/** The measure times the width of the scale, and `ignore` as it is: whole numbers, divided at the very end. */
export function measureForm(measure: Measure, cells: Cells, { steps, x }: Counts, scale: number): PairForm {
  if (measure === 'ignore') {
    const size = Float64Array.from(
      { length: cells.start.length - 1 },
      (_, cell) => cells.start[cell + 1]! - cells.start[cell]!,
    );
    return { width: 1, left: size, right: size };
  }
  const width = steps.length;
  const worth = (apart: number) =>
    measure === 'conflict' ? apart : measure === 'congruence' ? scale - apart : scale - 2 * apart;
  const right = new Float64Array(x.length);
  for (const [k, one] of steps.entries()) {
    for (const [l, other] of steps.entries()) {
      const value = worth(Math.abs(one - other));
      if (value === 0) continue;
      for (let at = 0; at < x.length; at += width) right[at + k]! += x[at + l]! * value;
    }
  }
  return { width, left: x, right };
}

/**
 * Jaccard's denominator less N(a) + N(b): where both have statements with the same stance on the same thing, x + y of
 * those sums give way to x y, and x y - x - y = (x - 1) (y - 1) - 1.
 */
export function jaccardForm({ steps, x }: Counts): PairForm {
  const many = steps.length;
  const left = new Float64Array(2 * x.length);
  const right = new Float64Array(2 * x.length);
  for (let at = 0; at < x.length; at++) {
    const count = x[at]!;
    if (count === 0) continue;
    const to = at + Math.floor(at / many) * many;
    left[to] = count - 1;
    right[to] = count - 1;
    left[to + many] = 1;
    right[to + many] = -1;
  }
  return { width: 2 * many, left, right };
}
