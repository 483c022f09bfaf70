import { type Matrix, matrix as matrixOf } from '@/core/analysis/matrix';
import { rowsWithin } from '@/core/analysis/shift';
import type { Corpus } from '@/core/corpus/schema';
import { defaultPeriods, type Period } from '@/core/table/periods';
import type { StatementTable, Unit } from '@/core/table/table';
import { periodNames } from './periodNames';

export interface PeriodInWords {
  readonly period: Period;
  readonly rows: Uint32Array;
  /** "May", "3 to 9 May 2022". */
  readonly name: string;
  /** The name with its preposition: "in May", "from 3 to 9 May 2022". */
  readonly when: string;
}

/** What every rule reads. */
export interface FindingContext {
  readonly corpus: Corpus;
  readonly table: StatementTable;
  readonly rows: Uint32Array;
  /** The unit that was asked for; without one each rule takes those that suit it. */
  readonly by: Unit | null;
  /** The default periods, where both have statements among the rows. */
  readonly periods: readonly [PeriodInWords, PeriodInWords] | null;
  /** The matrix of the rows, computed once for each unit. */
  readonly matrix: (by: Unit) => Matrix;
}

export function findingContext(
  corpus: Corpus,
  table: StatementTable,
  rows: Uint32Array,
  by: Unit | null,
): FindingContext {
  const matrices = new Map<Unit, Matrix>();
  const matrix = (unit: Unit) => {
    const known = matrices.get(unit) ?? matrixOf(table, rows, { by: unit });
    matrices.set(unit, known);
    return known;
  };
  return { corpus, table, rows, by, periods: periodsInWords(table, rows), matrix };
}

function periodsInWords(table: StatementTable, rows: Uint32Array): FindingContext['periods'] {
  const periods = defaultPeriods(table);
  if (!periods) return null;
  const [first, second] = [rowsWithin(table, rows, periods[0]), rowsWithin(table, rows, periods[1])];
  if (first.length === 0 || second.length === 0) return null;
  // Named by the days that have statements, so that a period of which only May is heard is called May.
  const names = periodNames(extent(table, first), extent(table, second));
  return [
    { period: periods[0], rows: first, ...names[0] },
    { period: periods[1], rows: second, ...names[1] },
  ];
}

function extent(table: StatementTable, rows: Uint32Array): Period {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    from = Math.min(from, table.day[row]!);
    to = Math.max(to, table.day[row]!);
  }
  return [from, to];
}
