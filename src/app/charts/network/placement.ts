// From places as shares of a box to a picture in px: discs, lines with their bends and arrows, names, values.
import type { GraphData, GraphEdge } from './graphData';
import { type Disc, type LabelRequest, type Line, type PlacedLabel, placeLabels, placeValues } from './labels';
import { measureText, type NodeLooks } from './nodeLooks';
import type { Point } from './rects';
import { halves, shortened, textWidth } from './textWidth';

export interface DrawnEdge extends Line {
  readonly edge: GraphEdge;
  readonly path: string;
  /** Arrowheads as triangles. */
  readonly heads: readonly string[];
  /** Middle of its value where there is room for one, else null. */
  readonly value: Point | null;
  /** Where the value stands when it is asked for all the same. */
  readonly middle: Point;
}

export interface DrawnNode extends Disc {
  /** Index in the graph. */
  readonly node: number;
  /** Has a line at this threshold. */
  readonly tied: boolean;
  readonly label: PlacedLabel | null;
  /** The name, on one line or two. */
  readonly lines: readonly string[];
  /** Below the name; '' where there is no room for second lines. */
  readonly caption: string;
}

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly looks: NodeLooks;
  /** How many times larger than the canvas the picture is. */
  readonly zoom: number;
  /** Names only for so many of the largest. */
  readonly names: number;
}

/** Heights of a name's lines, and of what stands below it. */
export const NAME_LINE = 16;
export const CAPTION_LINE = 15;
const NAME_PADDING = 2;
/** Room at the canvas's edges for names, px. */
const MARGIN = { x: 52, top: 40, bottom: 46 };
/** More nodes than this have names without counts. */
const CAPTIONED = 40;
/** The least distance of an arrow's tip from the edge of its node. */
const CLEAR = 4;
const HEAD = { length: 9, width: 8 };
const BEND = 36;
/** Lines of contacts carry words. */
const WORDED_BEND = 52;
const CONTACT_WIDTH = 1.6;
/** A side that is taken has no strength. */
const SIDE_WIDTH = 2.5;
const PIECES = 12;
/** Letters of what is written on a line. */
export const LABEL_LENGTH = 34;

/**
 * Line widths in px: 1.25 for each unit while the strongest is at most 5; in proportion to the strongest beyond that,
 * and where weights are shares, whose unit nobody knows.
 */
export function widthOf(weight: number, strongest: number, shares = false): number {
  return strongest <= 5 && !shares ? Math.max(1, 1.25 * Math.abs(weight)) : 1 + (5.25 * Math.abs(weight)) / strongest;
}

/**
 * The radius in px for a value, among `nodes` of which `values` are to be seen: the area beyond a core goes with the
 * value. What can be counted has a size of its own while there is room for it.
 */
export function radiusOf(
  nodes: number,
  { size, values }: Pick<NodeLooks, 'size' | 'values'>,
): (value: number) => number {
  if (values === null) return () => 7;
  const counts = size === 'statements' || size === 'ties';
  const most = values.reduce<number>((a, b) => Math.max(a, b ?? 0), counts ? 1 : 0);
  const largest = nodes > 60 ? 7 : 10;
  const fitting = most === 0 ? 0 : largest / Math.sqrt(most);
  const scale = counts ? Math.min(2, fitting) : fitting;
  return (value) => (nodes > 60 ? 3 : 4) + scale * Math.sqrt(value);
}

/** Draws these of the graph's edges. `places` has an entry for each node, as shares of the canvas. */
export function pictureOf(
  graph: GraphData,
  edges: readonly GraphEdge[],
  places: readonly Point[],
  options: PictureOptions,
): Picture {
  const { width, height, zoom } = options;
  const { looks } = options;
  const radius = radiusOf(graph.nodes.length, looks);
  const discs = places.map(({ x, y }, index) => ({
    x: (MARGIN.x + x * (width - 2 * MARGIN.x)) * zoom,
    y: (MARGIN.top + y * (height - MARGIN.top - MARGIN.bottom)) * zoom,
    radius: radius(looks.values?.[index] ?? 0),
  }));
  const canvas = { width: width * zoom, height: height * zoom };
  const strongest = edges.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);
  const typed = graph.net === 'contacts';
  const bends = bendsOf(edges, typed ? WORDED_BEND : BEND);
  const lines = edges.map((edge, index) => ({
    ...lineOf(edge, discs, bends[index]!),
    width: typed
      ? CONTACT_WIDTH
      : graph.net === 'two-mode-combine'
        ? SIDE_WIDTH
        : widthOf(edge.weight, strongest, graph.norm !== 'no'),
  }));

  const tied = endsOf(edges);
  const everTied = endsOf(graph.edges);
  const captioned = graph.nodes.length <= CAPTIONED && width >= 600;
  const words = graph.nodes.map((node, index) => {
    const letter = looks.groups[looks.groupOf[index] ?? -1]?.letter ?? '';
    if (!captioned) return { lines: [`${shortened(node.name)}${letter && ` (${letter})`}`], caption: '' };
    const caption = captionOf(graph, looks, index, tied, everTied);
    return { lines: halves(node.name), caption: letter ? `${letter} · ${caption}` : caption };
  });
  const largest = discs
    .map((_, index) => index)
    .sort((a, b) => graph.nodes[b]!.count - graph.nodes[a]!.count || a - b)
    .slice(0, options.names);
  const requests = largest.map((node): LabelRequest => {
    const { lines, caption } = words[node]!;
    const sizes = lines.map((line) => textWidth(line, captioned ? 14 : 12, true));
    return {
      node,
      width: Math.max(...sizes, textWidth(caption, 12)),
      height: NAME_PADDING + lines.length * NAME_LINE + (caption ? CAPTION_LINE : 0),
    };
  });
  const labels: (PlacedLabel | null)[] = discs.map(() => null);
  const placed = placeLabels(discs, requests, lines, canvas);
  placed.forEach((label, at) => {
    labels[requests[at]!.node] = label;
  });

  const values = edges.map((edge, line) => ({ line, ...valueSize(edge) }));
  const taken = placed.filter((label) => label !== null);
  const spots = edges.length > 150 ? edges.map(() => null) : placeValues(values, lines, discs, taken, canvas, typed);
  return {
    nodes: discs.map((disc, node) => ({ ...disc, node, tied: tied.has(node), label: labels[node]!, ...words[node]! })),
    edges: edges.map((edge, index) => {
      const line = lines[index]!;
      return {
        edge,
        ...line,
        value: spots[index]!,
        middle: line.points[PIECES / 2]!,
      };
    }),
  };
}

/** The box of what is written on a line, px. */
export const valueSize = ({ label, detail }: Pick<GraphEdge, 'label' | 'detail'>) => ({
  width: Math.max(textWidth(shortened(label, LABEL_LENGTH), 12), textWidth(detail, 12)) + 6,
  height: detail ? 32 : 16,
});

const endsOf = (edges: readonly GraphEdge[]) => new Set(edges.flatMap(({ a, b }) => [a, b]));

function captionOf(
  { net, nodes }: GraphData,
  looks: NodeLooks,
  index: number,
  tied: ReadonlySet<number>,
  everTied: ReadonlySet<number>,
): string {
  const { counted, silent } = nodes[index]!;
  if (net === 'contacts' && silent) return 'not heard';
  if (net === 'contacts' || tied.has(index)) return measureText(looks, index) ?? counted;
  return everTied.has(index) ? 'no tie this strong' : 'no tie';
}

/** How far each line bends from the straight one, px: lines between the same two nodes part. */
function bendsOf(edges: readonly GraphEdge[], bend: number): number[] {
  const pairs = new Map<string, GraphEdge[]>();
  const keyOf = ({ a, b }: GraphEdge) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  for (const edge of edges) pairs.set(keyOf(edge), [...(pairs.get(keyOf(edge)) ?? []), edge]);
  return edges.map((edge) => {
    const { a, b } = edge;
    const together = pairs.get(keyOf(edge))!;
    const out = bend * (together.indexOf(edge) - (together.length - 1) / 2) * (together.length > 3 ? 0.8 : 1);
    return a < b ? out : -out;
  });
}

interface DrawnLine extends Omit<Line, 'width'> {
  readonly path: string;
  readonly heads: readonly string[];
}

function lineOf({ a, b, arrows }: GraphEdge, discs: readonly Disc[], bend: number): DrawnLine {
  const from = discs[a]!;
  const to = discs[b]!;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  // A quadratic curve's middle lies half as far out as its control point.
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  const directed = arrows !== 'none';
  const start = towards(from, control, directed ? from.radius + CLEAR : 0);
  const end = towards(to, control, directed ? to.radius + CLEAR : 0);
  const heads: string[] = [];
  let tip = end;
  let tail = start;
  if (directed) {
    heads.push(headAt(end, control));
    tip = towards(end, control, HEAD.length - 1);
  }
  if (arrows === 'both') {
    heads.push(headAt(start, control));
    tail = towards(start, control, HEAD.length - 1);
  }
  const path = bend === 0 ? `M${px(tail)}L${px(tip)}` : `M${px(tail)}Q${px(control)} ${px(tip)}`;
  const points = Array.from({ length: PIECES + 1 }, (_, at) => {
    const t = at / PIECES;
    const along = (p: number, c: number, q: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * c + t * t * q;
    return { x: along(tail.x, control.x, tip.x), y: along(tail.y, control.y, tip.y) };
  });
  return { a, b, path, heads, points: bend === 0 ? straight(points) : points };
}

/** A straight line's pieces, evenly long whatever its ends were trimmed by. */
function straight(points: readonly Point[]): Point[] {
  const from = points[0]!;
  const to = points.at(-1)!;
  return points.map((_, at) => ({
    x: from.x + ((to.x - from.x) * at) / PIECES,
    y: from.y + ((to.y - from.y) * at) / PIECES,
  }));
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function headAt(tip: Point, from: Point): string {
  const base = towards(tip, from, HEAD.length);
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const nx = ((tip.y - base.y) / length) * (HEAD.width / 2);
  const ny = ((tip.x - base.x) / length) * (HEAD.width / 2);
  return `M${px(tip)}L${px({ x: base.x - nx, y: base.y + ny })}L${px({ x: base.x + nx, y: base.y - ny })}Z`;
}

const px = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
