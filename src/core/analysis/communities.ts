import louvain from 'graphology-communities-louvain';
import { randomOf } from './random';
import type { Agreeing } from './structureGraph';

/** Any number does; the same one gives the same communities. */
const SEED = 1;

/**
 * Groups whose members are tied to each other more than chance would have it: the Louvain method (Blondel et al. 2008)
 * on the weights of the positive ties, resolution 1, from a fixed seed. Nodes are taken in their order in the corpus, so
 * that neither their names nor the order of the statements play a part. The largest first, of equally large ones that
 * with the earliest member; members ascending. A node without a positive tie belongs to none.
 */
export function communitiesOf(graph: Agreeing): number[][] {
  let most = 0;
  graph.forEachEdge((_, { weight }) => {
    most = Math.max(most, weight);
  });
  // In shares of the strongest tie: the method's own tolerance is a fixed number.
  const found = louvain(graph, { rng: randomOf(SEED), getEdgeWeight: (_, { weight }) => weight / most });
  const members = new Map<number, number[]>();
  for (const node of graph.nodes()) {
    if (graph.degree(node) === 0) continue;
    const community = found[node]!;
    const list = members.get(community);
    if (list) list.push(Number(node));
    else members.set(community, [Number(node)]);
  }
  return [...members.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

/**
 * A community by its members: the two with the most statements (of as many, the earlier in the corpus), and how many
 * more. "Scholz and Macron", "Scholz, Macron and 2 more".
 */
export function communityName(
  members: readonly number[],
  nodes: readonly { readonly name: string; readonly count: number }[],
): string {
  const [first, second] = [...members]
    .sort((a, b) => nodes[b]!.count - nodes[a]!.count || a - b)
    .map((member) => nodes[member]!.name);
  if (second === undefined) return first ?? '';
  return members.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${members.length - 2} more`;
}
