import { NO_ISSUE, type Unit } from '@/core/table/table';
import type { Measure, Norm, TwoModeMeasure, TwoModeNorm } from './networkSpec';
import { countsOf, jaccardForm, measureForm } from './pairForms';
import { membersOf, pairSums, partnersOf, share, TOGETHER } from './pairSums';
import { type Cells, cellsOf, countsInNetwork, type NetworkTable, networkColumns } from './profiles';
import { actorColumn } from './rows';
import { collectTies, type Edge, edgesOf, type Ties } from './ties';

export interface NetworkNode {
  /** Position of the actor or issue. */
  readonly position: number;
  /** Statements that count: with an issue and a stance. */
  readonly count: number;
  /** Statements that do not. A node may have only such ones: it then has no edge. */
  readonly uncounted: number;
}

/** A one-mode network as plain columns, which can be sent from a worker. */
export interface NetworkColumns {
  /** By position. */
  readonly nodes: readonly NetworkNode[];
  /** One for each unordered pair: a < b. */
  readonly ties: Ties;
  /** Pairs that share something and whose weight comes to 0: they have no tie. */
  readonly zeroes: number;
  /** Pairs whose weight is not 0 and yet below what was asked for. */
  readonly below: number;
}

export interface Network extends NetworkColumns {
  /** The ties as objects, made when they are first asked for. */
  readonly edges: readonly Edge[];
}

export interface TwoModeNetwork {
  readonly actors: readonly NetworkNode[];
  readonly issues: readonly NetworkNode[];
  /** a is an actor, b an issue; by a, then b. */
  readonly edges: readonly Edge[];
  readonly zeroes: number;
}

export interface OneModeOptions {
  readonly nodes: 'actors' | 'issues';
  readonly measure: Measure;
  /** What the weights are divided by; without it nothing. */
  readonly norm?: Norm;
  readonly by: Unit;
  /** Ties whose weight, normalised and without its sign, is smaller are counted and not kept. */
  readonly atLeast?: number;
}

/** Weights within so much of what is asked for are taken to equal it. */
const ROUNDING = 1e-9;
/** Products between two stops: two milliseconds or so. */
const STRETCH = 1_000_000;
/** To list a pair takes as long as so many products. */
const PRODUCTS_A_PAIR = 50;

/**
 * The one-mode network of actors, tied by the issues they share, or of issues, tied by the actors they share.
 * Weights are in pairs of statements, without normalisation, from 0 up (`subtract`: from minus to plus the pairs):
 * ignore counts the pairs on the same issue; in congruence a pair counts 1 - |k - l| / R, in conflict |k - l| / R,
 * with R the width of the corpus's scale; subtract is congruence - conflict (Leifeld's discourse network analysis).
 *
 * A normalisation divides them, with N(a) the statements of a that count. average: by (N(a) + N(b)) / 2; cosine: by
 * N(a) N(b), as Discourse Network Analyzer has it (not the cosine of two vectors); jaccard: over all things and stances,
 * by the statements of either that the other does not have, and the products of those that both have.
 */
export function oneMode(table: NetworkTable, rows: Uint32Array, options: OneModeOptions): Network {
  const work = oneModeInSteps(table, rows, options);
  for (;;) {
    const step = work.next();
    if (step.done) return networkOf(step.value);
  }
}

export function networkOf(columns: NetworkColumns): Network {
  let edges: readonly Edge[] | undefined;
  return {
    ...columns,
    get edges() {
      edges ??= edgesOf(columns.ties);
      return edges;
    },
  };
}

/** The same work with a stop every few milliseconds, where it can be put off or given up. */
export function* oneModeInSteps(
  table: NetworkTable,
  rows: Uint32Array,
  { nodes: kind, measure, norm = 'no', by, atLeast = 0 }: OneModeOptions,
): Generator<void, NetworkColumns, void> {
  const scale = table.max - table.min;
  const cells = cellsOf(table, rows, kind, by);
  yield;
  const counts = countsOf(table, cells);
  const members = membersOf(cells);
  yield;
  const sums = pairSums(cells, members, measureForm(measure, cells, counts, scale));
  const overlaps = norm === 'jaccard' ? pairSums(cells, members, jaccardForm(counts)) : null;
  yield;
  const { nodes } = members;
  const many = nodes.length;
  const divisor = divisors(cells, members.first, norm);
  const partners = partnersOf(cells, members);
  const unit = measure === 'ignore' ? 1 : scale;
  const weights = new Float64Array(TOGETHER * many);
  const overlap = new Float64Array(overlaps ? TOGETHER * many : 0);
  const ties = collectTies();
  let zeroes = 0;
  let below = 0;
  let products = 0;
  for (let node = 0; node < many; node += TOGETHER) {
    products += sums(node, weights) + (overlaps?.(node, overlap) ?? 0);
    for (let a = node; a < Math.min(node + TOGETHER, many); a++) {
      const base = (a - node) * many;
      const others = partners(a);
      products += PRODUCTS_A_PAIR * others.length;
      for (const b of others) {
        const sum = weights[base + b]!;
        weights[base + b] = 0;
        const shared = overlaps ? overlap[base + b]! : 0;
        if (overlaps) overlap[base + b] = 0;
        if (sum === 0) {
          if (share(cells, members, a, b)) zeroes++;
          continue;
        }
        // One division after whole numbers, so that what cancels out comes to exactly 0.
        const weight = sum / unit / divisor(a, b, shared);
        if (Math.abs(weight) < atLeast - ROUNDING) below++;
        else ties.add(nodes[a]!, nodes[b]!, weight);
      }
    }
    if (products < STRETCH) continue;
    products = 0;
    yield;
  }
  return { nodes: networkNodes(table, rows, networkColumns(table, kind, by).node), ties: ties.done(), zeroes, below };
}

/** What the weight of a tie is divided by; `overlap` is what jaccard has besides N(a) + N(b). */
function divisors({ start }: Cells, first: Uint32Array, norm: Norm): (a: number, b: number, overlap: number) => number {
  const own = Float64Array.from(
    { length: first.length - 1 },
    (_, node) => start[first[node + 1]!]! - start[first[node]!]!,
  );
  switch (norm) {
    case 'no':
      return () => 1;
    case 'average':
      return (a, b) => (own[a]! + own[b]!) / 2;
    case 'cosine':
      return (a, b) => own[a]! * own[b]!;
    case 'jaccard':
      return (a, b, overlap) => own[a]! + own[b]! + overlap;
  }
}

export interface TwoModeOptions {
  readonly measure: TwoModeMeasure;
  readonly norm?: TwoModeNorm;
  readonly by: Unit;
}

/**
 * The two-mode network of actors and issues. ignore: the number of statements with a stance; subtract: the sum of their
 * stances, and on a scale 0..1 those for (1) less those against (0); combine, on that scale alone and never normalised:
 * 1 for, 2 against, 3 both. activity divides by the actor's statements, prominence by those on the issue.
 */
export function twoMode(
  table: NetworkTable,
  rows: Uint32Array,
  { measure, norm = 'no', by }: TwoModeOptions,
): TwoModeNetwork {
  const { min, max } = table;
  const boolean = min === 0 && max === 1;
  if (measure === 'combine' && (!boolean || norm !== 'no')) {
    throw new RangeError('combine needs a scale 0..1 and no normalisation');
  }
  const value = (stance: number) => (boolean ? stance * 2 - 1 : stance);
  const cells = cellsOf(table, rows, 'actors', by);
  const actors = networkNodes(table, rows, actorColumn(table, by));
  const issues = networkNodes(table, rows, table.issue);
  const onIssue = new Map(issues.map(({ position, count }) => [position, count]));
  const edges: Edge[] = [];
  let zeroes = 0;
  for (const { position: a, count: own } of actors) {
    for (let cell = cells.first[a]!; cell < cells.first[a + 1]!; cell++) {
      const b = cells.via[cell]!;
      const said = cells.rows.subarray(cells.start[cell]!, cells.start[cell + 1]!);
      const weight =
        measure === 'ignore'
          ? said.length
          : measure === 'combine'
            ? said.reduce((sides, row) => sides | (table.stance[row] === 1 ? 1 : 2), 0)
            : said.reduce((sum, row) => sum + value(table.stance[row]!), 0);
      const divisor = norm === 'no' ? 1 : norm === 'activity' ? own : onIssue.get(b)!;
      if (weight === 0) zeroes++;
      else edges.push({ a, b, weight: weight / divisor });
    }
  }
  return { actors, issues, edges, zeroes };
}

function networkNodes(table: NetworkTable, rows: Uint32Array, column: Uint16Array): NetworkNode[] {
  // An issue network has no node for "no issue".
  const ofIssues = column === table.issue;
  const all = new Uint32Array(ofIssues ? table.issueCount : table.actorCount);
  const counting = new Uint32Array(all.length);
  for (const row of rows) {
    const position = column[row]!;
    if (ofIssues && position === NO_ISSUE) continue;
    all[position]!++;
    if (countsInNetwork(table, row)) counting[position]!++;
  }
  const nodes: NetworkNode[] = [];
  for (const [position, total] of all.entries()) {
    const count = counting[position]!;
    if (total > 0) nodes.push({ position, count, uncounted: total - count });
  }
  return nodes;
}
