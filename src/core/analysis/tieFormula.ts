// One weight of a network taken apart: what is added up, and what it is divided by.
import type { StatementTable, Unit } from '@/core/table/table';
import type { Measure, Norm, TwoModeMeasure, TwoModeNorm } from './networkSpec';
import { countsInNetwork, networkColumns } from './profiles';

interface Quotient {
  /** The weight before any division. */
  readonly sum: number;
  /** 1 where nothing divides. */
  readonly divisor: number;
  /** What the network has for the same tie, to the last digit but one. */
  readonly weight: number;
}

export interface TieFormula extends Quotient {
  /** Things that both have in common: issues between actors, actors between issues. */
  readonly things: number;
  /** Weights under ignore, congruence and conflict, undivided. */
  readonly pairs: number;
  readonly agreement: number;
  readonly conflict: number;
  /** N(a) and N(b): statements of either end that count, on what both have in common or not. */
  readonly counts: readonly [number, number];
  /** Statements of either end on a thing with a stance that the other never takes there. */
  readonly alone: readonly [number, number];
  /** Pairs of one statement of each with the same thing and the same stance. */
  readonly alike: number;
}

/** x(node, via, k) of one node: by via, at index k - min. */
type Steps = ReadonlyMap<number, Uint32Array>;

const quotient = (sum: number, divisor: number): Quotient => ({
  sum,
  divisor,
  weight: divisor === 0 ? 0 : sum / divisor,
});

/**
 * The weight of one tie of a one-mode network in its parts, by the formulas of `oneMode`. For duplicates give it the
 * rows that `withoutDuplicates` leaves.
 */
export function tieFormula(
  table: StatementTable,
  rows: Uint32Array,
  {
    nodes,
    by,
    a,
    b,
    measure,
    norm,
  }: {
    readonly nodes: 'actors' | 'issues';
    readonly by: Unit;
    readonly a: number;
    readonly b: number;
    readonly measure: Measure;
    readonly norm: Norm;
  },
): TieFormula {
  const { node, via } = networkColumns(table, nodes, by);
  const width = table.max - table.min;
  const stepsOf = (position: number): Steps => {
    const found = new Map<number, Uint32Array>();
    for (const row of rows) {
      if (node[row] !== position || !countsInNetwork(table, row)) continue;
      const steps = found.get(via[row]!) ?? new Uint32Array(width + 1);
      steps[table.stance[row]! - table.min]!++;
      found.set(via[row]!, steps);
    }
    return found;
  };
  const [ofA, ofB] = [stepsOf(a), stepsOf(b)];
  let things = 0;
  let pairs = 0;
  let distance = 0;
  let alike = 0;
  for (const [thing, x] of ofA) {
    const y = ofB.get(thing);
    if (!y) continue;
    things++;
    for (const [k, own] of x.entries()) {
      for (const [l, other] of y.entries()) {
        pairs += own * other;
        distance += own * other * Math.abs(k - l);
        if (k === l) alike += own * other;
      }
    }
  }
  const [agreement, conflict] = [(pairs * width - distance) / width, distance / width];
  const sums: Record<Measure, number> = {
    ignore: pairs,
    congruence: agreement,
    conflict,
    subtract: (pairs * width - 2 * distance) / width,
  };
  const counts = [total(ofA), total(ofB)] as const;
  const alone = [aloneIn(ofA, ofB), aloneIn(ofB, ofA)] as const;
  const divisors: Record<Norm, number> = {
    no: 1,
    average: (counts[0] + counts[1]) / 2,
    jaccard: alone[0] + alone[1] + alike,
    cosine: counts[0] * counts[1],
  };
  return { ...quotient(sums[measure], divisors[norm]), things, pairs, agreement, conflict, counts, alone, alike };
}

const total = (steps: Steps) => [...steps.values()].reduce((sum, own) => sum + own.reduce((a, b) => a + b, 0), 0);

function aloneIn(own: Steps, others: Steps): number {
  let count = 0;
  for (const [thing, steps] of own) {
    const other = others.get(thing);
    for (const [k, x] of steps.entries()) if (!other?.[k]) count += x;
  }
  return count;
}

export interface TwoModeFormula extends Quotient {
  /** Statements of the actor on the issue. */
  readonly count: number;
}

/** The weight of one tie of a two-mode network in its parts, by the formulas of `twoMode`. */
export function twoModeFormula(
  table: StatementTable,
  rows: Uint32Array,
  {
    by,
    actor,
    issue,
    measure,
    norm,
  }: {
    readonly by: Unit;
    readonly actor: number;
    readonly issue: number;
    readonly measure: TwoModeMeasure;
    readonly norm: TwoModeNorm;
  },
): TwoModeFormula {
  const { node, via } = networkColumns(table, 'actors', by);
  const boolean = table.min === 0 && table.max === 1;
  let count = 0;
  let net = 0;
  let sides = 0;
  let [activity, prominence] = [0, 0];
  for (const row of rows) {
    if (!countsInNetwork(table, row)) continue;
    if (node[row] === actor) activity++;
    if (via[row] === issue) prominence++;
    if (node[row] !== actor || via[row] !== issue) continue;
    const stance = table.stance[row]!;
    count++;
    net += boolean ? stance * 2 - 1 : stance;
    sides |= stance === 1 ? 1 : 2;
  }
  const sum = measure === 'ignore' ? count : measure === 'subtract' ? net : sides;
  return { ...quotient(sum, { no: 1, activity, prominence }[norm]), count };
}
