// Where the squares of a timeline stand: lanes, and in each the statements of one date together. No drawing; px.
import { fitted, wrapped } from '@/app/charts/barsPlacement';
import { panelAt, type TimeScale, xOf } from '@/app/charts/timelineScale';
import type { DayClaim } from '@/core/corpus/schema';

/** From one square to the next: enough to be hit alone. */
const SQUARE_STEP = 24;
export const SQUARE = 14;
const LANE_PADDING = 6;
const LABEL_SIZE = 14;
/** From one line of a label to the next. */
export const LABEL_LINE = 17;

/** Half of what a date leaves open, in days. */
const HALF: Record<DayClaim['precision'], number> = { day: 0.5, week: 3.5, month: 15 };

export interface DatedRow {
  readonly row: number;
  readonly day: number;
  readonly precision: DayClaim['precision'];
  readonly inferred: boolean;
}

export interface PlacedSquare {
  readonly row: number;
  /** Centre. */
  readonly x: number;
  readonly y: number;
}

/** Statements of one lane with the same date, as precise and on the same basis. */
export interface Cluster {
  readonly day: number;
  readonly inferred: boolean;
  readonly precision: DayClaim['precision'];
  readonly squares: readonly PlacedSquare[];
  /** What the date leaves open; an end is null where it lies beyond what is drawn. */
  readonly left: number | null;
  readonly right: number | null;
  /** Left and right ends of what is drawn of it. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Lane {
  readonly label: string;
  /** The label as it is drawn. */
  readonly lines: readonly string[];
  /** Position of the issue or the actor; null for statements without an issue. */
  readonly position: number | null;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Height of the first line of squares: the name's place among them for the arrow keys. */
  readonly row: number;
  readonly clusters: readonly Cluster[];
}

export interface LaneInput {
  readonly label: string;
  readonly position: number | null;
  /** In the order of display. */
  readonly rows: readonly DatedRow[];
}

const keyOf = ({ day, precision, inferred }: DatedRow) => `${day} ${precision} ${inferred}`;

/** The size of a cluster, its top at 0. */
function measure(scale: TimeScale, rows: readonly DatedRow[]): Cluster | null {
  const [first] = rows;
  const panel = first && panelAt(scale, first.day);
  const x = first && xOf(scale, first.day);
  if (!first || !panel || x === null || x === undefined) return null;
  const columns = Math.max(1, Math.min(rows.length, Math.floor(scale.perDay / SQUARE_STEP)));
  const height = Math.ceil(rows.length / columns) * SQUARE_STEP;
  const squares = rows.map(({ row }, at) => ({
    row,
    x: Math.round(x + ((at % columns) - (columns - 1) / 2) * SQUARE_STEP),
    y: (Math.floor(at / columns) + 0.5) * SQUARE_STEP,
  }));
  const half = Math.max(HALF[first.precision] * scale.perDay, (columns * SQUARE_STEP) / 2);
  const inside = (edge: number) => (edge < panel.x || edge > panel.x + panel.width ? null : edge);
  const open = first.inferred || first.precision !== 'day';
  const reach = open ? half : (columns * SQUARE_STEP) / 2;
  return {
    day: first.day,
    inferred: first.inferred,
    precision: first.precision,
    squares,
    left: inside(x - reach),
    right: inside(x + reach),
    from: Math.max(panel.x, x - reach),
    to: Math.min(panel.x + panel.width, x + reach),
    top: 0,
    bottom: height,
  };
}

const lowered = (cluster: Cluster, by: number): Cluster => ({
  ...cluster,
  squares: cluster.squares.map((square) => ({ ...square, y: square.y + by })),
  top: cluster.top + by,
  bottom: cluster.bottom + by,
});

/** Each cluster as high up as it can be without touching one placed before it. */
function stack(clusters: readonly Cluster[]): Cluster[] {
  const placed: Cluster[] = [];
  for (const cluster of clusters) {
    const across = placed.filter(({ from, to }) => from < cluster.to - 0.5 && to > cluster.from + 0.5);
    const height = cluster.bottom - cluster.top;
    const tops = [0, ...across.map(({ bottom }) => bottom)].sort((a, b) => a - b);
    const top =
      tops.find((start) => across.every((other) => start >= other.bottom || start + height <= other.top)) ?? 0;
    placed.push(lowered(cluster, top));
  }
  return placed;
}

/**
 * Lays the lanes out below each other, from `top`. Narrower dates of a lane come first, then earlier ones. Labels of
 * `labelWidth` stand beside their lanes, on two lines where they must, or above them in a `head`.
 */
export function placeLanes(
  scale: TimeScale,
  lanes: readonly LaneInput[],
  { top, head, labelWidth }: { top: number; head: number; labelWidth: number },
): Lane[] {
  let y = top;
  return lanes.map(({ label, position, rows }) => {
    const groups = new Map<string, DatedRow[]>();
    for (const row of rows) {
      const group = groups.get(keyOf(row));
      if (group) group.push(row);
      else groups.set(keyOf(row), [row]);
    }
    const sizes = [...groups.values()].flatMap((group) => measure(scale, group) ?? []);
    sizes.sort((a, b) => HALF[a.precision] - HALF[b.precision] || a.day - b.day);
    const clusters = stack(sizes).map((cluster) => lowered(cluster, y + head + LANE_PADDING));
    const lines = head > 0 ? [fitted(label, labelWidth, LABEL_SIZE)] : wrapped(label, labelWidth, LABEL_SIZE);
    const least = SQUARE_STEP + (lines.length - 1) * LABEL_LINE;
    const bottom = Math.max(y + head + LANE_PADDING + least, ...clusters.map((cluster) => cluster.bottom));
    const height = bottom + LANE_PADDING - y;
    const row = y + head + LANE_PADDING + SQUARE_STEP / 2;
    const lane = { label, lines, position, count: rows.length, top: y, height, row, clusters };
    y += lane.height;
    return lane;
  });
}
