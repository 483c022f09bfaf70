import type { StatementTable, Unit } from '@/core/table/table';
import { countsInNetwork, networkColumns } from './profiles';
import { displayOrder, groupRows } from './rows';

/** One statement against all those of the other end on the same issue: what it adds to agreement and to conflict. */
export interface Contribution {
  readonly row: number;
  readonly agreement: number;
  readonly conflict: number;
}

/** What two nodes have in common in one thing: for actors an issue, for issues an actor. */
export interface SharedEvidence {
  readonly via: number;
  /** Both from against to for, within a stance quoted, reported, ascribed; neither is empty. */
  readonly a: readonly Contribution[];
  readonly b: readonly Contribution[];
  /** a.length * b.length: the weight under ignore. */
  readonly pairs: number;
  /** The weight under congruence: the sum of agreement over a, which is that over b. */
  readonly agreement: number;
  /** The weight under conflict; agreement + conflict = pairs. */
  readonly conflict: number;
}

export interface EdgeEvidence {
  /** By agreement less conflict, the most agreed first. */
  readonly shared: readonly SharedEvidence[];
  readonly pairs: number;
  readonly agreement: number;
  readonly conflict: number;
  /** Statements of each end that count in the network at all, on what they share or not. */
  readonly countA: number;
  readonly countB: number;
}

export interface EdgeOptions {
  readonly nodes: 'actors' | 'issues';
  readonly by: Unit;
  readonly a: number;
  readonly b: number;
}

/** The statements behind one edge of a one-mode network, under any of its measures. */
export function edgeEvidence(table: StatementTable, rows: Uint32Array, { nodes, by, a, b }: EdgeOptions): EdgeEvidence {
  const { node, via } = networkColumns(table, nodes, by);
  const statementsOf = (position: number) =>
    displayOrder(
      table,
      rows.filter((row) => node[row] === position && countsInNetwork(table, row)),
    );
  const rowsA = statementsOf(a);
  const rowsB = statementsOf(b);
  const viaA = groupRows(rowsA, (row) => via[row]!);
  const viaB = groupRows(rowsB, (row) => via[row]!);
  const shared: SharedEvidence[] = [];
  for (const [position, ofA] of viaA) {
    const ofB = viaB.get(position);
    if (ofB) shared.push(sharedEvidence(table, position, ofA, ofB));
  }
  const net = ({ agreement, conflict }: SharedEvidence) => agreement - conflict;
  shared.sort((one, two) => net(two) - net(one) || one.via - two.via);
  const total = (of: 'pairs' | 'agreement' | 'conflict') => shared.reduce((sum, evidence) => sum + evidence[of], 0);
  return {
    shared,
    pairs: total('pairs'),
    agreement: total('agreement'),
    conflict: total('conflict'),
    countA: rowsA.length,
    countB: rowsB.length,
  };
}

function sharedEvidence(table: StatementTable, via: number, ofA: Uint32Array, ofB: Uint32Array): SharedEvidence {
  const a = contributions(table, ofA, ofB);
  const pairs = ofA.length * ofB.length;
  const conflict = a.reduce((sum, one) => sum + one.conflict, 0);
  return { via, a, b: contributions(table, ofB, ofA), pairs, agreement: pairs - conflict, conflict };
}

function contributions(table: StatementTable, own: Uint32Array, others: Uint32Array): Contribution[] {
  const width = table.max - table.min;
  const steps = new Uint32Array(width + 1);
  for (const row of others) steps[table.stance[row]! - table.min]!++;
  return Array.from(own, (row) => {
    const at = table.stance[row]! - table.min;
    const conflict = steps.reduce((sum, count, step) => sum + count * Math.abs(at - step), 0) / width;
    return { row, agreement: others.length - conflict, conflict };
  });
}
