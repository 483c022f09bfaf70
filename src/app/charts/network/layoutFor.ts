import { type GraphData, type GraphEdge, isSigned } from './graphData';
import { strongEnough } from './threshold';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly pull: number;
  readonly main: boolean;
}

/** Weak ties beyond so many say nothing about places and would only cost time. */
const MOST_LINKS = 4000;

/**
 * What places are computed from: the whole network, so that moving the threshold does not move the nodes; but lines that
 * are drawn at first, from `initial` up, decide. Nodes go by id, whatever the order of the statements.
 */
export function linksOf(graph: GraphData, initial: number): Link[] {
  const most = graph.edges.reduce((strength, { weight }) => Math.max(strength, Math.abs(weight)), 0);
  const first = new Set<GraphEdge>(strongEnough(graph.edges, initial));
  const pairs = new Map<string, Link>();
  for (const edge of graph.edges) {
    const [a, b] = edge.a < edge.b ? [edge.a, edge.b] : [edge.b, edge.a];
    const key = `${a} ${b}`;
    const main = first.has(edge);
    // Clashing pairs need not stand near each other.
    const pull = (edge.weight < 0 && isSigned(graph.net) ? 0.3 : 1) * (Math.abs(edge.weight) / most);
    const known = pairs.get(key);
    if (!known || known.pull < pull) pairs.set(key, { a, b, pull, main: main || known?.main === true });
    if (pairs.size >= MOST_LINKS) break;
  }
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}
