import { NO_ISSUE, type StatementTable, type Unit } from '@/core/table/table';
import type { Measure, Norm, TwoModeMeasure, TwoModeNorm } from './networkSpec';
import { countsInNetwork, networkColumns, type Profile, profiles } from './profiles';
import { actorColumn } from './rows';

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
  /** What the weights are divided by; without it nothing. */
  readonly norm?: Norm;
  readonly by: Unit;
}

/**
 * The one-mode network of actors, tied by the issues they share, or of issues, tied by the actors they share.
 * Weights are in pairs of statements, without normalisation, from 0 up (`subtract`: from minus to plus the pairs):
 * ignore counts the pairs on the same issue; in congruence a pair counts 1 - |k - l| / R, in conflict |k - l| / R,
 * with R the width of the corpus's scale; subtract is congruence - conflict (Leifeld's discourse network analysis).
 * A normalisation divides them: see `denominators`.
 */
export function oneMode(
  table: StatementTable,
  rows: Uint32Array,
  { nodes, measure, norm = 'no', by }: OneModeOptions,
): Network {
  const width = table.max - table.min;
  const all = profiles(table, rows, nodes, by);
  const shared = sharedThings(all, width);
  const divisor = denominators(all, norm);
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
      else edges.push({ a, b, weight: weight / divisor(a, b) });
      pairs[b] = 0;
      distance[b] = 0;
    }
  }
  return { nodes: networkNodes(table, rows, networkColumns(table, nodes, by).node), edges, zeroes };
}

/**
 * What the weight of a tie of a and b is divided by, with N(a) the statements of a that count. average: (N(a) + N(b)) / 2;
 * cosine: N(a) N(b), as Discourse Network Analyzer has it (not the cosine of two vectors); jaccard: over all things and
 * stances, the statements of either that the other does not have, and the products of those that both have.
 */
function denominators(all: readonly Profile[], norm: Norm): (a: number, b: number) => number {
  if (norm === 'no') return () => 1;
  const own = new Map<number, { n: number; steps: Map<string, number> }>();
  for (const { node, via, steps, count } of all) {
    let one = own.get(node);
    if (!one) {
      one = { n: 0, steps: new Map() };
      own.set(node, one);
    }
    one.n += count;
    for (const [step, x] of steps.entries()) if (x > 0) one.steps.set(`${via} ${step}`, x);
  }
  return (a, b) => {
    const [one, other] = [own.get(a)!, own.get(b)!];
    if (norm === 'average') return (one.n + other.n) / 2;
    if (norm === 'cosine') return one.n * other.n;
    let sum = one.n + other.n;
    for (const [key, x] of one.steps) {
      const y = other.steps.get(key);
      if (y !== undefined) sum += x * y - x - y;
    }
    return sum;
  };
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
  table: StatementTable,
  rows: Uint32Array,
  { measure, norm = 'no', by }: TwoModeOptions,
): TwoModeNetwork {
  const { min, max } = table;
  const boolean = min === 0 && max === 1;
  if (measure === 'combine' && (!boolean || norm !== 'no')) {
    throw new RangeError('combine needs a scale 0..1 and no normalisation');
  }
  const value = (stance: number) => (boolean ? stance * 2 - 1 : stance);
  const all = profiles(table, rows, 'actors', by);
  const totals = { activity: new Map<number, number>(), prominence: new Map<number, number>() };
  for (const { node, via, count } of all) {
    totals.activity.set(node, (totals.activity.get(node) ?? 0) + count);
    totals.prominence.set(via, (totals.prominence.get(via) ?? 0) + count);
  }
  const edges: Edge[] = [];
  let zeroes = 0;
  for (const { node, via, steps, count } of all) {
    const weight =
      measure === 'ignore'
        ? count
        : measure === 'combine'
          ? (steps[1]! > 0 ? 1 : 0) + (steps[0]! > 0 ? 2 : 0)
          : steps.reduce((sum, x, at) => sum + x * value(at + min), 0);
    const divisor = norm === 'no' ? 1 : totals[norm].get(norm === 'activity' ? node : via)!;
    if (weight === 0) zeroes++;
    else edges.push({ a: node, b: via, weight: weight / divisor });
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
