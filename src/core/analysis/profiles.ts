import { NO_ISSUE, NO_STANCE, type StatementTable, type Unit } from '@/core/table/table';
import { actorColumn, pairKey } from './rows';

/** Statements that count in a network: those with an issue and a stance. */
export function countsInNetwork(table: StatementTable, row: number): boolean {
  return table.issue[row] !== NO_ISSUE && table.stance[row] !== NO_STANCE;
}

/** What one node says on one thing that it may share with others. */
export interface Profile {
  readonly node: number;
  /** For actors as nodes an issue, for issues an actor. */
  readonly via: number;
  /** x(node, via, k) at index k - min. */
  readonly steps: Uint32Array;
  /** Sum of `steps`. */
  readonly count: number;
}

/** The two columns of a one-mode network: its nodes, and what ties them. */
export function networkColumns(table: StatementTable, nodes: 'actors' | 'issues', by: Unit) {
  const actors = actorColumn(table, by);
  return nodes === 'actors' ? { node: actors, via: table.issue } : { node: table.issue, via: actors };
}

/**
 * x(a, j, k) of analysis.md: how many statements each node has on each thing with each stance, by node, then via.
 * Pairs that do not occur are left out, as are statements without an issue or a stance.
 */
export function profiles(table: StatementTable, rows: Uint32Array, nodes: 'actors' | 'issues', by: Unit): Profile[] {
  const columns = networkColumns(table, nodes, by);
  const found = new Map<number, { node: number; via: number; steps: Uint32Array; count: number }>();
  for (const row of rows) {
    if (!countsInNetwork(table, row)) continue;
    const node = columns.node[row]!;
    const via = columns.via[row]!;
    const key = pairKey(node, via);
    let profile = found.get(key);
    if (!profile) {
      profile = { node, via, steps: new Uint32Array(table.max - table.min + 1), count: 0 };
      found.set(key, profile);
    }
    profile.steps[table.stance[row]! - table.min]!++;
    profile.count++;
  }
  return [...found.values()].sort((a, b) => a.node - b.node || a.via - b.via);
}
