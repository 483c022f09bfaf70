import { NO_DAY } from '@/core/table/periods';
import type { StatementTable } from '@/core/table/table';
import { displayOrder, groupRows } from './rows';
import { type Summary, summarise } from './summary';

/** A day with at least one statement. */
export type TimelineDay = Summary & {
  /** Days since 1 January 1970. */
  readonly day: number;
};

/** The days with their statements, earliest first. Days without statements are left out, and so is what has no date. */
export function timeline(table: StatementTable, rows: Uint32Array): TimelineDay[] {
  return [...groupRows(displayOrder(table, rows), (row) => table.day[row]!)]
    .filter(([day]) => day !== NO_DAY)
    .sort(([a], [b]) => a - b)
    .map(([day, group]) => ({ ...summarise(table, group), day }));
}
