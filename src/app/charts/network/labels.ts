// Where names stand: beside their node, over nothing else. What finds no room is not drawn until it is asked for.
import { crossedBy, overlap, type Point, type Rect, touchesDisc, within } from './rects';

export interface Disc extends Point {
  readonly radius: number;
}

export interface LabelRequest {
  /** Index of its node. */
  readonly node: number;
  readonly width: number;
  readonly height: number;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLabel extends Rect {
  readonly anchor: Anchor;
}

export interface Line {
  /** Indices of the nodes at its ends. */
  readonly a: number;
  readonly b: number;
  /** Two points, or more along a bend. */
  readonly points: readonly Point[];
  readonly width: number;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const FAR_GAP = 12;
/** More names than this have eight places each, not sixteen. */
const FEW = 40;
const PASSES = 8;
/** Cost of what may not be: a name over another name, over a node, or beyond the edge. */
const FORBIDDEN = 1000;
/** A line through a name is readable, for the name has a halo, but not nice. */
const CROSSED = 12;
/** The node's own line through its name. */
const OWN_CROSSED = 9;

interface Candidate {
  readonly rect: PlacedLabel;
  readonly cost: number;
}

/** Eight places around a disc, the likeliest first, and where there are few names, eight further away. */
function around(disc: Disc, label: LabelRequest, few: boolean): PlacedLabel[] {
  return few ? [...ring(disc, label, GAP), ...ring(disc, label, FAR_GAP)] : ring(disc, label, GAP);
}

function ring({ x, y, radius }: Disc, { width, height }: LabelRequest, gap: number): PlacedLabel[] {
  const side = radius + gap;
  const slant = radius * 0.7 + gap - 2;
  const box = (left: number, top: number, anchor: Anchor): PlacedLabel => ({ x: left, y: top, width, height, anchor });
  return [
    box(x - width / 2, y + side, 'middle'),
    box(x - width / 2, y - side - height, 'middle'),
    box(x + side + 1, y - height / 2, 'start'),
    box(x - side - 1 - width, y - height / 2, 'end'),
    box(x + slant, y + slant, 'start'),
    box(x + slant, y - slant - height, 'start'),
    box(x - slant - width, y + slant, 'end'),
    box(x - slant - width, y - slant - height, 'end'),
  ];
}

/**
 * One place for each label, or null where every one is taken. `labels` stand in order of importance: the
 * later give way. The same input gives the same places.
 */
export function placeLabels(
  discs: readonly Disc[],
  labels: readonly LabelRequest[],
  lines: readonly Line[],
  canvas: Canvas,
): (PlacedLabel | null)[] {
  const candidates = labels.map((label) =>
    around(discs[label.node]!, label, labels.length <= FEW).map((rect, rank): Candidate => {
      let cost = rank < 4 ? rank * 0.5 : 3 + rank * 0.5;
      if (!within(rect, canvas.width, canvas.height)) cost += FORBIDDEN;
      discs.forEach((disc, node) => {
        if (node !== label.node && touchesDisc(rect, disc, disc.radius + 3)) cost += FORBIDDEN;
      });
      for (const { a, b, points, width } of lines) {
        const own = a === label.node || b === label.node;
        if (passesThrough(rect, points)) cost += (own ? OWN_CROSSED : CROSSED) + width;
      }
      return { rect, cost };
    }),
  );
  const chosen = candidates.map((options) =>
    options.reduce((best, option) => (option.cost < best.cost ? option : best)),
  );
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    candidates.forEach((options, index) => {
      let best = chosen[index]!;
      let least = best.cost + clashes(best.rect, chosen, index);
      for (const option of options) {
        const cost = option.cost + (option.cost < least ? clashes(option.rect, chosen, index) : 0);
        if (cost < least - 1e-9) {
          best = option;
          least = cost;
        }
      }
      if (best !== chosen[index]) moved = true;
      chosen[index] = best;
    });
    if (!moved) break;
  }
  const kept: Rect[] = [];
  return chosen.map(({ rect, cost }) => {
    if (cost >= FORBIDDEN || kept.some((other) => overlap(rect, other) > 0)) return null;
    kept.push(rect);
    return rect;
  });
}

function passesThrough(rect: Rect, points: readonly Point[]): boolean {
  for (let at = 1; at < points.length; at++) if (crossedBy(rect, points[at - 1]!, points[at]!)) return true;
  return false;
}

function clashes(rect: Rect, chosen: readonly Candidate[], index: number): number {
  let cost = 0;
  for (let other = 0; other < chosen.length; other++) {
    if (other === index) continue;
    const shared = overlap(rect, chosen[other]!.rect);
    if (shared > 0) cost += FORBIDDEN / 4 + shared;
  }
  return cost;
}

export interface ValueRequest {
  /** Index of its line. */
  readonly line: number;
  readonly width: number;
  readonly height: number;
}

/** Where a value may stand on its line, as shares of its length, the middle first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73];

/**
 * The middle of each value's box on its line, or null where it would cover a name, a node, another value or, unless
 * `mayCross`, another line. The earlier have precedence.
 */
export function placeValues(
  values: readonly ValueRequest[],
  lines: readonly Line[],
  discs: readonly Disc[],
  taken: readonly Rect[],
  { width, height }: Canvas,
  mayCross: boolean,
): (Point | null)[] {
  const kept = [...taken];
  return values.map((value) => {
    const own = lines[value.line]!;
    let found: { point: Point; rect: Rect; crossed: number } | null = null;
    for (const share of SHARES) {
      const point = pointOn(own.points, share);
      const rect = {
        x: point.x - value.width / 2,
        y: point.y - value.height / 2,
        width: value.width,
        height: value.height,
      };
      const free =
        within(rect, width, height) &&
        !discs.some((disc) => touchesDisc(rect, disc, disc.radius + 2)) &&
        !kept.some((other) => overlap(rect, other) > 0);
      if (!free) continue;
      const crossed = lines.filter((line) => line !== own && passesThrough(rect, line.points)).length;
      if (crossed === 0 || (mayCross && (found === null || crossed < found.crossed))) found = { point, rect, crossed };
      if (crossed === 0) break;
    }
    if (found) kept.push(found.rect);
    return found?.point ?? null;
  });
}

/** The point at a share of the way along a line, counted by its pieces, which are about equally long. */
function pointOn(points: readonly Point[], share: number): Point {
  const along = share * (points.length - 1);
  const at = Math.min(points.length - 2, Math.floor(along));
  const from = points[at]!;
  const to = points[at + 1]!;
  return { x: from.x + (to.x - from.x) * (along - at), y: from.y + (to.y - from.y) * (along - at) };
}
