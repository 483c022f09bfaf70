import { NO_ISSUE, type StatementTable, type Unit } from '@/core/table/table';
import { countsInNetwork, networkColumns, type Profile, profiles } from './profiles';
import { actorColumn } from './rows';

/** `ignore`: same issues; `congruence`: agreement; `conflict`; `subtract`: agreement minus conflict. */
export type Measure = 'ignore' | 'congruence' | 'conflict' | 'subtract';
export type TwoModeMeasure = 'ignore' | 'subtract';

export interface NetworkNode {
  /** Position of the actor or issue. */
  readonly position: number;
  /** Statements that count: with an issue and a stance. */
  readonly count: number;
  /** Statements that do not. A node may have only such ones: it then has no edge. */
  readonly uncounted: number;
}

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Never 0. */
  readonly weight: number;
}

export interface Network {
  /** By position. */
  readonly nodes: readonly NetworkNode[];
  /** One for each unordered pair: a < b, by a, then b. */
  readonly edges: readonly Edge[];
  /** Pairs that share something and whose weight comes to 0: no edge is listed for them. */
  readonly zeroes: number;
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
  readonly by: Unit;
}

/**
 * The one-mode network of actors, tied by the issues they share, or of issues, tied by the actors they share.
 * Weights are in pairs of statements, without normalisation, from 0 up (`subtract`: from minus to plus the pairs):
 * ignore counts the pairs on the same issue; in congruence a pair counts 1 - |k - l| / R, in conflict |k - l| / R,
 * with R the width of the corpus's scale; subtract is congruence - conflict (Leifeld's discourse network analysis).
 */
export function oneMode(table: StatementTable, rows: Uint32Array, { nodes, measure, by }: OneModeOptions): Network {
  const width = table.max - table.min;
  const counted = profiles(table, rows, nodes, by).map(cumulated);
  const byVia = new Map<number, Cumulated[]>();
  for (const profile of counted) {
    const list = byVia.get(profile.via);
    if (list) list.push(profile);
    else byVia.set(profile.via, [profile]);
  }
  const edges: Edge[] = [];
  let zeroes = 0;
  // How far each via's list is done: what lies beyond has a greater node than the one in hand.
  const done = new Map<number, number>();
  for (let at = 0; at < counted.length; ) {
    const a = counted[at]!.node;
    const sums = new Map<number, { pairs: number; distance: number }>();
    for (; at < counted.length && counted[at]!.node === a; at++) {
      const own = counted[at]!;
      const others = byVia.get(own.via)!;
      const from = (done.get(own.via) ?? 0) + 1;
      done.set(own.via, from);
      for (let next = from; next < others.length; next++) {
        const other = others[next]!;
        let sum = sums.get(other.node);
        if (!sum) {
          sum = { pairs: 0, distance: 0 };
          sums.set(other.node, sum);
        }
        sum.pairs += own.count * other.count;
        sum.distance += distanceSum(own, other);
      }
    }
    for (const [b, { pairs, distance }] of [...sums].sort(([b], [c]) => b - c)) {
      const weight = weightOf(measure, pairs, distance, width);
      if (weight === 0) zeroes++;
      else edges.push({ a, b, weight });
    }
  }
  return { nodes: networkNodes(table, rows, networkColumns(table, nodes, by).node), edges, zeroes };
}

/**
 * The two-mode network of actors and issues, without normalisation. ignore: the number of statements with a stance;
 * subtract: the sum of their stances, and on a scale 0..1 those for (1) less those against (0).
 */
export function twoMode(
  table: StatementTable,
  rows: Uint32Array,
  { measure, by }: { readonly measure: TwoModeMeasure; readonly by: Unit },
): TwoModeNetwork {
  const { min, max } = table;
  const value = min === 0 && max === 1 ? (stance: number) => stance * 2 - 1 : (stance: number) => stance;
  const edges: Edge[] = [];
  let zeroes = 0;
  for (const { node, via, steps, count } of profiles(table, rows, 'actors', by)) {
    const weight = measure === 'ignore' ? count : steps.reduce((sum, x, at) => sum + x * value(at + min), 0);
    if (weight === 0) zeroes++;
    else edges.push({ a: node, b: via, weight });
  }
  return {
    actors: networkNodes(table, rows, actorColumn(table, by)),
    issues: networkNodes(table, rows, table.issue),
    edges,
    zeroes,
  };
}

interface Cumulated extends Profile {
  /** Statements with a stance of min + index or below. */
  readonly below: Float64Array;
}

function cumulated(profile: Profile): Cumulated {
  const below = Float64Array.from(profile.steps);
  for (let at = 1; at < below.length; at++) below[at]! += below[at - 1]!;
  return { ...profile, below };
}

/**
 * Sum of |k - l| over all pairs of statements. A pair is |k - l| steps apart, that is, so many gaps between
 * neighbouring steps lie between its two stances: so it is enough to count, gap by gap, the pairs across it.
 */
function distanceSum(a: Cumulated, b: Cumulated): number {
  let sum = 0;
  for (let gap = 0; gap < a.below.length - 1; gap++) {
    const belowA = a.below[gap]!;
    const belowB = b.below[gap]!;
    sum += belowA * (b.count - belowB) + belowB * (a.count - belowA);
  }
  return sum;
}

/** From whole numbers with one division at the end, so that what cancels out comes to exactly 0. */
function weightOf(measure: Measure, pairs: number, distance: number, width: number): number {
  if (measure === 'ignore') return pairs;
  if (measure === 'conflict') return distance / width;
  if (measure === 'congruence') return (pairs * width - distance) / width;
  return (pairs * width - 2 * distance) / width;
}

function networkNodes(table: StatementTable, rows: Uint32Array, column: Uint16Array): NetworkNode[] {
  const found = new Map<number, { position: number; count: number; uncounted: number }>();
  for (const row of rows) {
    const position = column[row]!;
    // An issue network has no node for "no issue".
    if (column === table.issue && position === NO_ISSUE) continue;
    let node = found.get(position);
    if (!node) {
      node = { position, count: 0, uncounted: 0 };
      found.set(position, node);
    }
    if (countsInNetwork(table, row)) node.count++;
    else node.uncounted++;
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}
