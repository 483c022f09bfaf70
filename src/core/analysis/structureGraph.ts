import { UndirectedGraph } from 'graphology';
import type { Edge } from './ties';

/** The positive ties of a network. A node's key is its index; nodes and edges stand in the network's order. */
export type Agreeing = UndirectedGraph<Record<never, never>, { weight: number }>;

export function agreeingGraph(counting: readonly boolean[], edges: readonly Edge[]): Agreeing {
  const graph: Agreeing = new UndirectedGraph();
  counting.forEach((counts, index) => {
    if (counts) graph.addNode(index);
  });
  for (const { a, b, weight } of edges) graph.addEdge(a, b, { weight });
  return graph;
}

interface Part {
  readonly nodes: readonly string[];
  /** Sum of its edges' weights. */
  readonly weight: number;
}

/** The connected parts, the largest first; of those with as many nodes the one with the greater weight. */
export function partsOf(graph: Agreeing): Part[] {
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const nodes = [start];
    let ends = 0;
    for (const node of nodes) {
      graph.forEachEdge(node, (_, { weight }, a, b) => {
        ends += weight;
        const other = a === node ? b : a;
        if (seen.has(other)) return;
        seen.add(other);
        nodes.push(other);
      });
    }
    parts.push({ nodes, weight: ends / 2 });
  }
  return parts.sort((one, other) => other.nodes.length - one.nodes.length || other.weight - one.weight);
}
