import { NO_ISSUE, type StatementTable, type Unit } from '@/core/table/table';
import { actorColumn, displayOrder, groupRows, pairKey } from './rows';
import { type Summary, summarise } from './summary';

/** The statements of one actor on one issue: at least one. */
export type Cell = Summary & { readonly actor: number; readonly issue: number };

/** The actor has no statement on the issue: not the same as neutral, nor as a statement without a stance. */
export const NEVER_MENTIONED = { kind: 'neverMentioned' } as const;

/** All statements of one actor, or all on one issue; `position` is the actor's or the issue's. */
export type Total = Summary & { readonly position: number };

export interface Matrix {
  /** Those with at least one statement, by position. Statements without an issue count here. */
  readonly actors: readonly Total[];
  /** Those with at least one statement, by position. */
  readonly issues: readonly Total[];
  /** By actor, then by issue; a pair without statements has none. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Statements that touch no issue: in the actors' totals, in no cell. In the order of display. */
  readonly withoutIssue: Uint32Array;
}

/** Actor by issue: for each pair that occurs its statements, counts, mean and spread. */
export function matrix(table: StatementTable, rows: Uint32Array, { by }: { readonly by: Unit }): Matrix {
  const column = actorColumn(table, by);
  const ordered = displayOrder(table, rows);
  const cells: Cell[] = [];
  for (const group of groupRows(ordered, (row) => pairKey(column[row]!, table.issue[row]!)).values()) {
    const [first] = group;
    const issue = table.issue[first!]!;
    if (issue !== NO_ISSUE) cells.push({ ...summarise(table, group), actor: column[first!]!, issue });
  }
  cells.sort((a, b) => a.actor - b.actor || a.issue - b.issue);
  const withIssue = ordered.filter((row) => table.issue[row] !== NO_ISSUE);
  return {
    actors: totals(table, ordered, (row) => column[row]!),
    issues: totals(table, withIssue, (row) => table.issue[row]!),
    cells: new Map(cells.map((cell) => [pairKey(cell.actor, cell.issue), cell])),
    withoutIssue: ordered.filter((row) => table.issue[row] === NO_ISSUE),
  };
}

/** The cell of an actor and an issue, or NEVER_MENTIONED: told apart by `kind`. */
export function cellAt(of: Matrix, actor: number, issue: number): Cell | typeof NEVER_MENTIONED {
  return of.cells.get(pairKey(actor, issue)) ?? NEVER_MENTIONED;
}

function totals(table: StatementTable, ordered: Uint32Array, keyOf: (row: number) => number): Total[] {
  return [...groupRows(ordered, keyOf)]
    .map(([position, group]) => ({ ...summarise(table, group), position }))
    .sort((a, b) => a.position - b.position);
}
