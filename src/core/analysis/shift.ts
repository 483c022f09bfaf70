import type { Period } from '@/core/table/periods';
import type { StatementTable, Unit } from '@/core/table/table';
import { type Cell, matrix } from './matrix';

interface Pair {
  readonly actor: number;
  readonly issue: number;
}

/** A cell with at least one stance: it has a mean. */
export type StancedCell = Exclude<Cell, { readonly kind: 'noStance' }>;

/** An actor who takes a stance on the issue in both periods. */
export interface Shift extends Pair {
  readonly before: StancedCell;
  readonly after: StancedCell;
  /** Mean after less mean before, in steps of the scale: above 0 towards support. */
  readonly difference: number;
}

export interface Shifts {
  /** By size of the difference, then by statements at the weaker end. */
  readonly shifts: readonly Shift[];
  /** Heard on the issue in the first period only: no shift is claimed. By actor, then issue; so is the next. */
  readonly beforeOnly: readonly Cell[];
  readonly afterOnly: readonly Cell[];
  /** Heard in both periods, at one end at least without any stance: no shift is claimed either. */
  readonly withoutStance: readonly (Pair & { readonly before: Cell; readonly after: Cell })[];
}

export interface ShiftOptions {
  readonly by: Unit;
  /** Statements outside both periods are left out. */
  readonly periods: readonly [Period, Period];
}

/** The difference of mean stances between two periods for each actor and issue. */
export function shift(table: StatementTable, rows: Uint32Array, { by, periods }: ShiftOptions): Shifts {
  const [first, second] = periods.map((period) => matrix(table, rowsWithin(table, rows, period), { by }).cells);
  const shifts: Shift[] = [];
  const withoutStance: (Pair & { before: Cell; after: Cell })[] = [];
  for (const [key, before] of first!) {
    const after = second!.get(key);
    if (!after) continue;
    const { actor, issue } = before;
    if (before.kind === 'noStance' || after.kind === 'noStance') withoutStance.push({ actor, issue, before, after });
    else shifts.push({ actor, issue, before, after, difference: after.mean - before.mean });
  }
  const weakerEnd = ({ before, after }: Shift) => Math.min(before.withStance, after.withStance);
  return {
    shifts: shifts.sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) ||
        weakerEnd(b) - weakerEnd(a) ||
        a.actor - b.actor ||
        a.issue - b.issue,
    ),
    beforeOnly: [...first!].filter(([key]) => !second!.has(key)).map(([, cell]) => cell),
    afterOnly: [...second!].filter(([key]) => !first!.has(key)).map(([, cell]) => cell),
    withoutStance,
  };
}

/** The rows dated within the period, its ends included. */
export function rowsWithin(table: StatementTable, rows: Uint32Array, [from, to]: Period): Uint32Array {
  return rows.filter((row) => table.day[row]! >= from && table.day[row]! <= to);
}
