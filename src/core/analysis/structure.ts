// What the structure of a network says of it and of its nodes. Of the whole network: no threshold applies.
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js';
import { communitiesOf } from './communities';
import { type Agreeing, agreeingGraph, partsOf } from './structureGraph';
import type { Edge } from './ties';

export interface NodeStructure {
  /** Degree: ties, whatever their sign. */
  readonly ties: number;
  /** Weighted degree in two sums, 0 or more and 0 or less: of the ties above 0 and of those below. */
  readonly positive: number;
  readonly negative: number;
  /** 0..1; null where the node says nothing that counts, or `Structure.betweenness` says why. */
  readonly betweenness: number | null;
  /** 0..1, 1 for the most central; null outside the largest connected part, or `Structure.eigenvector` says why. */
  readonly eigenvector: number | null;
  /** Position in `Structure.communities`; null for a node without a positive tie. */
  readonly community: number | null;
}

export interface Density {
  /** Ties above 0 and below. */
  readonly positive: number;
  readonly negative: number;
  /** Pairs of nodes that could have a tie: n (n - 1) / 2, or actors times issues. */
  readonly pairs: number;
  /** (positive + negative) / pairs, 0..1; null where there is no pair. */
  readonly share: number | null;
}

/** Whether there are values. `noTies`: none above 0; `tooLarge`: they would take too long; `leftOut`: not asked for. */
type State = 'computed' | 'noTies' | 'tooLarge' | 'leftOut';

export interface Structure {
  /** One for each node, in their order. */
  readonly nodes: readonly NodeStructure[];
  readonly density: Density;
  readonly betweenness: State;
  /** `noLargest`: two connected parts are equally large; `unsettled`: the iteration does not converge. */
  readonly eigenvector: State | 'noLargest' | 'unsettled';
  readonly communities: readonly (readonly number[])[];
  /** Nodes of the largest connected part of positive ties. */
  readonly largest: number;
}

export interface StructureOptions {
  /** In a two-mode network the first so many nodes are actors, the others issues; without it all may be tied. */
  readonly actors?: number;
  /** Ties, weights and density alone, in a fraction of the time. */
  readonly sumsOnly?: boolean;
}

/** Ties above this leave centralities and communities out: they would take seconds. */
const MOST_TIES = 100_000;
/** Nodes times ties, beyond which shortest paths take more than about a second. */
const MOST_PATHS = 15_000_000;
const MOST_ROUNDS = 5000;

/**
 * Degree, weighted degree, betweenness, eigenvector centrality, communities and density of a network, whose edges name
 * its nodes by their index. Nodes with no statement that counts are in no measure.
 *
 * Betweenness, eigenvector centrality and communities are those of the positive ties: a clash brings nobody closer.
 * - Betweenness (Freeman 1977; Brandes 2001): the share of the shortest paths between two others that lead through the
 *   node, as a mean over all pairs of others. Steps count, not weights, as in Gephi; divided by (n - 1)(n - 2) / 2.
 * - Eigenvector centrality (Bonacich 1986): proportional to the sum of the neighbours' own, times the weights of the
 *   ties. Within the largest connected part (by nodes, then by the sum of weights), since parts that are not connected
 *   cannot be compared; divided by its greatest, as in Gephi and igraph.
 * - Communities: see `communitiesOf`.
 */
export function structureOf(
  nodes: readonly { readonly count: number }[],
  edges: readonly Edge[],
  options: StructureOptions = {},
): Structure {
  const counting = nodes.map(({ count }) => count > 0);
  const ties = new Uint32Array(nodes.length);
  const positive = new Float64Array(nodes.length);
  const negative = new Float64Array(nodes.length);
  for (const { a, b, weight } of edges) {
    const sums = weight > 0 ? positive : negative;
    for (const end of [a, b]) {
      ties[end]!++;
      sums[end]! += weight;
    }
  }
  const agreeing = edges.filter(({ weight }) => weight > 0);
  const tooLarge = agreeing.length > MOST_TIES;
  const wanted = options.sumsOnly !== true && !tooLarge && agreeing.length > 0;
  const graph = wanted ? agreeingGraph(counting, agreeing) : null;
  const missing: State = options.sumsOnly ? 'leftOut' : tooLarge ? 'tooLarge' : 'noTies';

  const between = graph ? betweennessOf(graph, nodes.length) : missing;
  const largest = graph ? largestPart(graph) : { size: 0, part: null };
  const central = graph ? eigenvectorOf(graph, largest.part, nodes.length) : missing;
  const communities = graph ? communitiesOf(graph) : [];
  const communityOf = new Map(communities.flatMap((members, at) => members.map((member) => [member, at])));

  return {
    nodes: nodes.map((_, index) => ({
      ties: ties[index]!,
      positive: positive[index]!,
      negative: negative[index]!,
      betweenness: typeof between === 'string' ? null : (between[index] ?? null),
      eigenvector: typeof central === 'string' ? null : (central[index] ?? null),
      community: communityOf.get(index) ?? null,
    })),
    density: densityOf(counting, edges.length, agreeing.length, options.actors),
    betweenness: typeof between === 'string' ? between : 'computed',
    eigenvector: typeof central === 'string' ? central : 'computed',
    communities,
    largest: largest.size,
  };
}

function densityOf(counting: readonly boolean[], ties: number, positive: number, actors: number | undefined): Density {
  const among = (list: readonly boolean[]) => list.filter(Boolean).length;
  const all = among(counting);
  const first = actors === undefined ? 0 : among(counting.slice(0, actors));
  const pairs = actors === undefined ? (all * Math.max(0, all - 1)) / 2 : first * (all - first);
  return { positive, negative: ties - positive, pairs, share: pairs === 0 ? null : ties / pairs };
}

type Values = readonly (number | null)[];

function valuesOf(mapping: Readonly<Record<string, number>>, length: number, scale = 1): Values {
  return Array.from({ length }, (_, index) => {
    const value = mapping[index];
    return value === undefined ? null : value / scale;
  });
}

function betweennessOf(graph: Agreeing, length: number): Values | State {
  if (graph.order * graph.size > MOST_PATHS) return 'tooLarge';
  return valuesOf(betweennessCentrality(graph, { getEdgeWeight: null }), length);
}

function largestPart(graph: Agreeing): { size: number; part: readonly string[] | null } {
  const parts = partsOf(graph);
  const [first, second] = parts;
  if (!first) return { size: 0, part: null };
  const tied = second && second.nodes.length === first.nodes.length && Math.abs(second.weight - first.weight) < 1e-9;
  return { size: first.nodes.length, part: tied ? null : first.nodes };
}

function eigenvectorOf(
  graph: Agreeing,
  part: readonly string[] | null,
  length: number,
): Values | Structure['eigenvector'] {
  if (part === null) return 'noLargest';
  const within = new Set(part);
  const alone = part.length === graph.order ? graph : graph.copy();
  for (const node of alone.nodes()) if (!within.has(node)) alone.dropNode(node);
  // The iteration adds each node's own last value, and so also settles where actors are tied to issues alone. That
  // value must weigh as much as the neighbours': hence weights in shares of the greatest weighted degree.
  const most = part.reduce((sum, node) => Math.max(sum, weightedDegree(alone, node)), 0);
  try {
    const values = eigenvectorCentrality(alone, {
      getEdgeWeight: (_, { weight }) => weight / most,
      maxIterations: MOST_ROUNDS,
      tolerance: 1e-11,
    });
    return valuesOf(values, length, Math.max(...Object.values(values)));
  } catch {
    // Its only error left: no convergence within the rounds.
    return 'unsettled';
  }
}

const weightedDegree = (graph: Agreeing, node: string): number =>
  graph.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0);
