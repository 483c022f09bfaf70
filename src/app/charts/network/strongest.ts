import type { GraphData, GraphEdge, GraphNode } from './graphData';

type Drawable = Pick<GraphData, 'nodes' | 'edges' | 'leftOut' | 'ties'>;

/**
 * Keeps the `most` nodes with the strongest lines (those that have as much by their count, then as they stand in the
 * corpus), and the lines between them, strongest first.
 */
export function strongest(nodes: readonly GraphNode[], edges: readonly GraphEdge[], most: number): Drawable {
  const strength = new Float64Array(nodes.length);
  for (const { a, b, weight } of edges) {
    strength[a]! += Math.abs(weight);
    strength[b]! += Math.abs(weight);
  }
  const order = nodes
    .map((_, index) => index)
    .sort((a, b) => strength[b]! - strength[a]! || nodes[b]!.count - nodes[a]!.count || a - b)
    .slice(0, most);
  const at = new Map(order.map((index, position) => [index, position]));
  return {
    nodes: order.map((index) => nodes[index]!),
    edges: edges
      .filter(({ a, b }) => at.has(a) && at.has(b))
      .map((edge) => ({ ...edge, a: at.get(edge.a)!, b: at.get(edge.b)! }))
      .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (one.id < other.id ? -1 : 1)),
    leftOut: nodes.length - order.length,
    ties: edges.length,
  };
}
