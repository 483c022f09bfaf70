// Where a key leads from a mark of the network: arrows to the nearest name that way, Page keys through a name's ties.
import type { DrawnEdge, DrawnNode, Picture } from './placement';
import type { Point } from './rects';

/** A mark: a node or an edge, by its index in the picture. */
export interface MarkAt {
  readonly kind: 'node' | 'edge';
  readonly index: number;
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

function nearest(nodes: readonly DrawnNode[], from: Point, { x, y }: Point): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  nodes.forEach((node, index) => {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (ahead < 1) return;
    // What lies straight ahead comes before what is nearer but aside.
    const cost = ahead + 2.5 * aside;
    if (cost < least) [best, least] = [index, cost];
  });
  return best;
}

/** Indices of a node's lines, the strongest first. */
const linesOf = (edges: readonly DrawnEdge[], node: number): number[] =>
  edges.flatMap(({ a, b }, index) => (a === node || b === node ? [index] : []));

/**
 * The mark that a key leads to; null where there is none that way or the key is another. `origin` is the node whose ties
 * are being gone through while `from` is one of them.
 */
export function stepFrom({ nodes, edges }: Picture, from: MarkAt, origin: number, key: string): MarkAt | null {
  const direction = DIRECTIONS[key];
  if (direction) {
    const start = from.kind === 'node' ? nodes[from.index]! : edges[from.index]!.middle;
    const index = nearest(nodes, start, direction);
    return index === null ? null : { kind: 'node', index };
  }
  if (key === 'PageDown' || key === 'PageUp') {
    const lines = linesOf(edges, origin);
    const at = from.kind === 'edge' ? lines.indexOf(from.index) : -1;
    const next = key === 'PageDown' ? at + 1 : at - 1;
    // Before the first tie and after the last stands the name itself.
    if (from.kind === 'node') {
      const index = key === 'PageDown' ? lines[0] : lines.at(-1);
      return index === undefined ? null : { kind: 'edge', index };
    }
    const index = lines[next];
    return index === undefined ? { kind: 'node', index: origin } : { kind: 'edge', index };
  }
  if (key === 'Home' || key === 'End') {
    const index = key === 'Home' ? 0 : nodes.length - 1;
    return nodes[index] ? { kind: 'node', index } : null;
  }
  return null;
}
