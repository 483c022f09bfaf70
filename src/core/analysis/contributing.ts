import type { StatementTable, Unit } from '@/core/table/table';
import { type Cells, cellsOf } from './profiles';

/** What stands behind one edge of a one-mode network, under any of its measures and before any normalisation. */
export interface Contributing {
  /** Rows of either end on what both have in common, ascending. Neither is empty where there is an edge. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Weights under ignore, congruence and conflict: pairs = agreement + conflict. */
  readonly pairs: number;
  readonly agreement: number;
  readonly conflict: number;
}

/**
 * The statements behind every edge of a one-mode network: sorts the rows once, then answers for a pair of nodes in the
 * time that it takes to list them. For duplicates give it the rows that `withoutDuplicates` leaves.
 */
export function contributing(
  table: StatementTable,
  rows: Uint32Array,
  { nodes, by }: { readonly nodes: 'actors' | 'issues'; readonly by: Unit },
): (a: number, b: number) => Contributing {
  const cells = cellsOf(table, rows, nodes, by);
  return (a, b) => {
    const [ofA, ofB]: [Uint32Array[], Uint32Array[]] = [[], []];
    let pairs = 0;
    let distance = 0;
    for (const [one, other] of sharedCells(cells, a, b)) {
      const [rowsA, rowsB] = [rowsOf(cells, one), rowsOf(cells, other)];
      ofA.push(rowsA);
      ofB.push(rowsB);
      pairs += rowsA.length * rowsB.length;
      distance += distanceOf(table, rowsA, rowsB);
    }
    const width = table.max - table.min;
    // From whole numbers with one division, so that what cancels out comes to exactly 0.
    const [agreement, conflict] = [(pairs * width - distance) / width, distance / width];
    return { a: ascending(ofA), b: ascending(ofB), pairs, agreement, conflict };
  };
}

/** The same for the edges of a two-mode network: the actor's statements on the issue, ascending. */
export function contributingTwoMode(
  table: StatementTable,
  rows: Uint32Array,
  by: Unit,
): (actor: number, issue: number) => Uint32Array {
  const cells = cellsOf(table, rows, 'actors', by);
  return (actor, issue) => {
    const from = cells.first[actor]!;
    const at = cells.via.subarray(from, cells.first[actor + 1]!).indexOf(issue);
    return at < 0 ? new Uint32Array(0) : ascending([rowsOf(cells, from + at)]);
  };
}

const rowsOf = ({ rows, start }: Cells, cell: number) => rows.subarray(start[cell]!, start[cell + 1]!);

/** The cells of both nodes that are on the same via. */
function sharedCells({ first, via }: Cells, a: number, b: number): [number, number][] {
  const shared: [number, number][] = [];
  let one = first[a]!;
  let other = first[b]!;
  const [endOfA, endOfB] = [first[a + 1]!, first[b + 1]!];
  while (one < endOfA && other < endOfB) {
    const apart = via[one]! - via[other]!;
    if (apart === 0) shared.push([one, other]);
    if (apart <= 0) one++;
    if (apart >= 0) other++;
  }
  return shared;
}

/** The sum of |k - l| over all pairs. */
function distanceOf(table: StatementTable, rowsA: Uint32Array, rowsB: Uint32Array): number {
  const [ofA, ofB] = [rowsA, rowsB].map((rows) => {
    const steps = new Array<number>(table.max - table.min + 1).fill(0);
    for (const row of rows) steps[table.stance[row]! - table.min]!++;
    return steps;
  }) as [number[], number[]];
  return ofA.reduce(
    (sum, x, k) => (x === 0 ? sum : sum + x * ofB.reduce((inner, y, l) => inner + y * Math.abs(k - l), 0)),
    0,
  );
}

function ascending(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.sort();
}
