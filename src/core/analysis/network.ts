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
  const all = profiles(table, rows, nodes, by);
  const shared = sharedThings(all, width);
  const edges: Edge[] = [];
  let zeroes = 0;
  // By position, for the node in hand.
  const pairs = new Float64Array(nodes === 'actors' ? table.actorCount : table.issueCount);
  const distance = new Float64Array(pairs.length);
  for (let at = 0; at < all.length; ) {
    const a = all[at]!.node;
    const others: number[] = [];
    for (; at < all.length && all[at]!.node === a; at++) addPairs(shared.get(all[at]!.via)!, pairs, distance, others);
    for (const b of others.sort((one, two) => one - two)) {
      const weight = weightOf(measure, pairs[b]!, distance[b]!, width);
      if (weight === 0) zeroes++;
      else edges.push({ a, b, weight });
      pairs[b] = 0;
      distance[b] = 0;
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

/** Who speaks on one thing, by node, in flat arrays: the loop over all pairs is as fast as its memory lies close. */
interface SharedThing {
  readonly nodes: Uint16Array;
  readonly counts: Float64Array;
  /** `gaps` entries for each node: its statements below each gap between neighbouring steps. */
  readonly below: Float64Array;
  readonly gaps: number;
  /** The nodes before this are done: they have met all that come after them. */
  done: number;
}

function sharedThings(all: readonly Profile[], gaps: number): Map<number, SharedThing> {
  const byVia = new Map<number, Profile[]>();
  for (const profile of all) {
    const list = byVia.get(profile.via);
    if (list) list.push(profile);
    else byVia.set(profile.via, [profile]);
  }
  const shared = new Map<number, SharedThing>();
  for (const [via, list] of byVia) {
    const below = new Float64Array(list.length * gaps);
    for (const [index, { steps }] of list.entries()) {
      let sum = 0;
      for (let gap = 0; gap < gaps; gap++) {
        sum += steps[gap]!;
        below[index * gaps + gap] = sum;
      }
    }
    shared.set(via, {
      nodes: Uint16Array.from(list, ({ node }) => node),
      counts: Float64Array.from(list, ({ count }) => count),
      below,
      gaps,
      done: 0,
    });
  }
  return shared;
}

/**
 * Adds the pairs of the next node with all after it, and the sum of |k - l| over them. A pair is |k - l| steps apart:
 * so many gaps between neighbouring steps lie between its two stances, and it is enough to count, gap by gap, the
 * pairs across it. Nodes met for the first time are added to `others`.
 */
function addPairs(thing: SharedThing, pairs: Float64Array, distance: Float64Array, others: number[]): void {
  const { nodes, counts, below, gaps } = thing;
  const own = thing.done++;
  const ownCount = counts[own]!;
  for (let other = own + 1; other < nodes.length; other++) {
    const node = nodes[other]!;
    const count = counts[other]!;
    let sum = 0;
    for (let gap = 0; gap < gaps; gap++) {
      const belowOwn = below[own * gaps + gap]!;
      const belowOther = below[other * gaps + gap]!;
      sum += belowOwn * (count - belowOther) + belowOther * (ownCount - belowOwn);
    }
    if (pairs[node] === 0) others.push(node);
    pairs[node]! += ownCount * count;
    distance[node]! += sum;
  }
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
