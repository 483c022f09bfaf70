import { dayText } from '@/core/table/periods';
import type { StatementTable, Unit } from '@/core/table/table';
import type { Duplicates } from './networkSpec';
import { countsInNetwork } from './profiles';
import { actorColumn } from './rows';

/** 29 December 1969, a Monday, in days since 1 January 1970. */
const MONDAY = -3;

/**
 * The rows without those that repeat an earlier one: of the same actor, issue and stance within the same document, week
 * (from Monday), month, year, or anywhere. Rows that count in no network are kept. The stance belongs to the identity
 * under every measure, so that ignore = congruence + conflict always holds.
 */
export function withoutDuplicates(
  table: StatementTable,
  rows: Uint32Array,
  { by, dup }: { readonly by: Unit; readonly dup: Duplicates },
): Uint32Array {
  if (dup === 'include') return rows;
  const actors = actorColumn(table, by);
  const spanOf = spans(table, dup);
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (!countsInNetwork(table, row)) return true;
    const identity = `${actors[row]} ${table.issue[row]} ${table.stance[row]} ${spanOf(row)}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

function spans(table: StatementTable, dup: Exclude<Duplicates, 'include'>): (row: number) => number | string {
  switch (dup) {
    case 'document':
      return (row) => table.article[row]!;
    case 'week':
      return (row) => Math.floor((table.day[row]! - MONDAY) / 7);
    case 'month':
      return (row) => dayText(table.day[row]!).slice(0, 7);
    case 'year':
      return (row) => dayText(table.day[row]!).slice(0, 4);
    case 'all':
      return () => '';
  }
}
