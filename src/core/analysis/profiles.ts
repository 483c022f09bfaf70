import { NO_ISSUE, NO_STANCE, type StatementTable, type Unit } from '@/core/table/table';
import { actorColumn } from './rows';

/** What of the table networks are made of. */
export type NetworkTable = Pick<
  StatementTable,
  'actorCount' | 'issueCount' | 'min' | 'max' | 'speaker' | 'side' | 'issue' | 'stance'
>;

/** Statements that count in a network: those with an issue and a stance. */
export function countsInNetwork(table: Pick<StatementTable, 'issue' | 'stance'>, row: number): boolean {
  return table.issue[row] !== NO_ISSUE && table.stance[row] !== NO_STANCE;
}

/** The two columns of a one-mode network: its nodes, and what ties them. */
export function networkColumns(table: NetworkTable, nodes: 'actors' | 'issues', by: Unit) {
  const actors = actorColumn(table, by);
  return nodes === 'actors' ? { node: actors, via: table.issue } : { node: table.issue, via: actors };
}

/**
 * The statements that count, by node, then by what they share (`via`), then in the order in which they came. What a node
 * has on one via is a cell; cells that do not occur are left out.
 */
export interface Cells {
  /** Rows of the table. */
  readonly rows: Uint32Array;
  /** Length cells + 1: the rows of a cell are those from start[cell] to before start[cell + 1]. */
  readonly start: Uint32Array;
  /** For actors as nodes an issue, for issues an actor; ascending within a node. */
  readonly via: Uint16Array;
  /** By position of the node, and one more: the cells of a node are those from first[node] to before first[node + 1]. */
  readonly first: Uint32Array;
  /** How many vias the table has, whether they occur or not. */
  readonly vias: number;
}

/** Linear in rows, nodes and vias: two counting sorts. */
export function cellsOf(table: NetworkTable, rows: Uint32Array, nodes: 'actors' | 'issues', by: Unit): Cells {
  const { node, via } = networkColumns(table, nodes, by);
  const [nodeCount, vias] =
    nodes === 'actors' ? [table.actorCount, table.issueCount] : [table.issueCount, table.actorCount];
  const sorted = sortBy(sortBy(counting(table, rows), via, vias), node, nodeCount);
  const start = new Uint32Array(sorted.length + 1);
  const ofCell = new Uint16Array(sorted.length);
  const first = new Uint32Array(nodeCount + 1);
  let cells = 0;
  let before = -1;
  for (let at = 0; at < sorted.length; at++) {
    const row = sorted[at]!;
    const position = node[row]!;
    if (position !== before || via[row] !== ofCell[cells - 1]) {
      start[cells] = at;
      ofCell[cells] = via[row]!;
      cells++;
      first[position + 1] = cells;
      before = position;
    }
  }
  for (let position = 0; position < nodeCount; position++) {
    if (first[position + 1]! < first[position]!) first[position + 1] = first[position]!;
  }
  start[cells] = sorted.length;
  return { rows: sorted, start: start.slice(0, cells + 1), via: ofCell.slice(0, cells), first, vias };
}

function counting({ issue, stance }: NetworkTable, rows: Uint32Array): Uint32Array {
  const found = new Uint32Array(rows.length);
  const [noIssue, noStance] = [NO_ISSUE, NO_STANCE];
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (issue[row] !== noIssue && stance[row] !== noStance) found[size++] = row;
  }
  return found.subarray(0, size);
}

/** Rows by the value of a column, 0 to below `values`; equal ones stay as they are. */
function sortBy(rows: Uint32Array, column: Uint16Array, values: number): Uint32Array {
  const next = new Uint32Array(values + 1);
  for (let at = 0; at < rows.length; at++) next[column[rows[at]!]! + 1]!++;
  for (let value = 0; value < values; value++) next[value + 1]! += next[value]!;
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    sorted[next[column[row]!]!++] = row;
  }
  return sorted;
}
