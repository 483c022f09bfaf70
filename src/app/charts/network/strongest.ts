import type { GraphData, GraphEdge, GraphNode } from './graphData';

type Drawable = Pick<GraphData, 'nodes' | 'edges' | 'leftOut' | 'ties'>;

/** Lines as columns, with indices of nodes at both ends. */
interface Lines {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/**
 * Indices of the `most` nodes with the strongest lines; of those that have as much, by their count, then as they stand
 * in the corpus.
 */
export function strongestNodes(
  nodes: readonly { readonly count: number }[],
  { a, b, weight }: Lines,
  most: number,
): number[] {
  const strength = new Float64Array(nodes.length);
  for (let at = 0; at < weight.length; at++) {
    strength[a[at]!]! += Math.abs(weight[at]!);
    strength[b[at]!]! += Math.abs(weight[at]!);
  }
  return nodes
    .map((_, index) => index)
    .sort((one, other) => strength[other]! - strength[one]! || nodes[other]!.count - nodes[one]!.count || one - other)
    .slice(0, most);
}

export const byStrength = (one: GraphEdge, other: GraphEdge): number =>
  Math.abs(other.weight) - Math.abs(one.weight) || (one.id < other.id ? -1 : 1);

/** Keeps the nodes with the strongest lines, and the lines between them, strongest first. */
export function strongest(nodes: readonly GraphNode[], edges: readonly GraphEdge[], most: number): Drawable {
  const column = (of: (edge: GraphEdge) => number) => Float64Array.from(edges, of);
  const lines = { a: column(({ a }) => a), b: column(({ b }) => b), weight: column(({ weight }) => weight) };
  const order = strongestNodes(nodes, lines, most);
  const at = new Map(order.map((index, position) => [index, position]));
  return {
    nodes: order.map((index) => nodes[index]!),
    edges: edges
      .filter(({ a, b }) => at.has(a) && at.has(b))
      .map((edge) => ({ ...edge, a: at.get(edge.a)!, b: at.get(edge.b)! }))
      .sort(byStrength),
    leftOut: nodes.length - order.length,
    ties: edges.length,
  };
}
