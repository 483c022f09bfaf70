import { NO_STANCE, REVIEWS, type StatementTable } from '@/core/table/table';

const SUGGESTED = REVIEWS.indexOf('suggested');

/** The side of the scale on which a stance lies: below its midpoint, on it, above it. */
export type Pole = 'against' | 'neutral' | 'for';

/** (min + max) / 2: for 0..1 as for -2..2. */
function midpoint(table: Pick<StatementTable, 'min' | 'max'>): number {
  return (table.min + table.max) / 2;
}

/** The side on which a stance or a mean of stances lies. NO_STANCE is neither: ask for that first. */
export function poleOf(table: Pick<StatementTable, 'min' | 'max'>, value: number): Pole {
  const distance = value - midpoint(table);
  if (distance === 0) return 'neutral';
  return distance < 0 ? 'against' : 'for';
}

/** Those of the rows whose stance lies on that side, in their order. */
export function onPole(table: StatementTable, rows: Uint32Array, pole: Pole): Uint32Array {
  return rows.filter((row) => table.stance[row] !== NO_STANCE && poleOf(table, table.stance[row]!) === pole);
}

export interface Counts {
  /** From against to for, without a stance last; within a stance quoted, reported, ascribed. */
  readonly rows: Uint32Array;
  /** Length of `rows`. */
  readonly count: number;
  readonly withStance: number;
  readonly withoutStance: number;
  /** Statements on each step of the scale: index stance - min, length max - min + 1. */
  readonly steps: Uint32Array;
  readonly against: number;
  readonly neutral: number;
  readonly inFavour: number;
  /** Statements that a rule suggested and nobody has read yet. */
  readonly suggested: number;
}

/**
 * Where a set of statements stands. `mean` is the mean stance in steps of the scale, `spread` their standard deviation
 * (of these statements, so 0 for a single one). With statements on both sides of the midpoint the mean hides what it
 * is made of: it may be sorted by, and shown beside its statements, but never stands for them.
 */
export type Standing =
  | { readonly kind: 'stance'; readonly mean: number; readonly spread: number }
  | { readonly kind: 'bothSides'; readonly mean: number; readonly spread: number }
  | { readonly kind: 'noStance' };

export type Summary = Counts & Standing;

/** Counts, and where there is a stance the mean and the spread, of rows in the order of display (see displayOrder). */
export function summarise(table: StatementTable, rows: Uint32Array): Summary {
  const steps = new Uint32Array(table.max - table.min + 1);
  let withStance = 0;
  let suggested = 0;
  for (const row of rows) {
    if (table.review[row] === SUGGESTED) suggested++;
    const stance = table.stance[row]!;
    if (stance === NO_STANCE) continue;
    withStance++;
    steps[stance - table.min]!++;
  }
  let against = 0;
  let inFavour = 0;
  let sum = 0;
  const middle = midpoint(table);
  for (let at = 0; at < steps.length; at++) {
    const stance = at + table.min;
    sum += stance * steps[at]!;
    if (stance < middle) against += steps[at]!;
    else if (stance > middle) inFavour += steps[at]!;
  }
  const count = rows.length;
  const withoutStance = count - withStance;
  const neutral = withStance - against - inFavour;
  const counts: Counts = { rows, count, withStance, withoutStance, steps, against, neutral, inFavour, suggested };
  if (withStance === 0) return { kind: 'noStance', ...counts };
  const mean = sum / withStance;
  let squares = 0;
  for (let at = 0; at < steps.length; at++) squares += steps[at]! * (at + table.min - mean) ** 2;
  const kind = against > 0 && inFavour > 0 ? 'bothSides' : 'stance';
  return { kind, mean, spread: Math.sqrt(squares / withStance), ...counts };
}
