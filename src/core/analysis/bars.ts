import { NO_ISSUE, NO_STANCE, type StatementTable, type Unit } from '@/core/table/table';
import { actorColumn, displayOrder, groupRows } from './rows';
import { type Summary, summarise } from './summary';

export interface Segment {
  readonly stance: number;
  /** At least one: quoted, reported, ascribed. */
  readonly rows: Uint32Array;
}

/** One issue or one actor, `position`, with its statements apart by stance. */
export type Bar = Summary & {
  readonly position: number;
  /** From against to for; a step without statements has no segment. */
  readonly segments: readonly Segment[];
  readonly noStance: Uint32Array;
};

export interface Bars {
  /** By position. */
  readonly bars: readonly Bar[];
  /** Statements that touch no issue and so stand in no bar; empty where the bars are actors. */
  readonly withoutIssue: Uint32Array;
}

/** Counts by stance for each issue or each actor. */
export function bars(
  table: StatementTable,
  rows: Uint32Array,
  { of, by }: { readonly of: 'issues' | 'actors'; readonly by: Unit },
): Bars {
  const ordered = displayOrder(table, rows);
  const column = of === 'actors' ? actorColumn(table, by) : table.issue;
  const groups = groupRows(ordered, (row) => column[row]!);
  const withoutIssue = (of === 'issues' && groups.get(NO_ISSUE)) || new Uint32Array();
  if (of === 'issues') groups.delete(NO_ISSUE);
  return {
    bars: [...groups].sort(([a], [b]) => a - b).map(([position, group]) => bar(table, position, group)),
    withoutIssue,
  };
}

function bar(table: StatementTable, position: number, ordered: Uint32Array): Bar {
  const byStance = groupRows(ordered, (row) => table.stance[row]!);
  const noStance = byStance.get(NO_STANCE) ?? new Uint32Array();
  byStance.delete(NO_STANCE);
  return {
    ...summarise(table, ordered),
    position,
    segments: [...byStance].map(([stance, rows]) => ({ stance, rows })),
    noStance,
  };
}
