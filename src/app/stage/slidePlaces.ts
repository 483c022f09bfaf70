// Where the few names of a network stand on a slide: on three rows of places, so that lines are long enough for what is
// written on them and cross as little as may be. The same network gives the same picture.
import type { GraphData } from '@/app/charts/network/graphData';
import { textWidth } from '@/app/charts/network/textWidth';
import type { Place } from '@/app/data/layoutInput';
import { randomOf } from '@/core/analysis/random';

/** Shares of the canvas; the middle row is set in, so that no line along a row runs through a third name. */
const SLOTS: readonly Place[] = [0, 0.5, 1].flatMap((y, row) =>
  Array.from({ length: row === 1 ? 4 : 5 }, (_, at) => ({ x: (at + (row === 1 ? 0.5 : 0)) / 4, y })),
);

/** px */
const STEP = 4;
const TURNS = 1500;
const STARTS = 3;
/** px */
const WORDS = { size: 12, height: 18, margin: 8 };
const NODE = 14;
/** Left and right of the outermost places. */
const MARGIN = 52;
/** What a line shows beside its words at least, on both sides together. */
const SEEN = 34;
/** A name is about so wide and stands above or below its node. */
const NAME = { reach: 26, height: 34 };

const COST = { crossing: 120, through: 160, hidden: 3, unseen: 400, words: 140, name: 60, length: 0.35 };

interface Point {
  readonly x: number;
  readonly y: number;
}

const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

const crosses = (a: Point, b: Point, c: Point, d: Point) =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** The whole canvas is used, whichever places are taken. */
function spread(places: readonly Place[]): Place[] {
  const along = (of: (place: Place) => number) => {
    const all = places.map(of);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return (place: Place) => (high > low ? (of(place) - low) / (high - low) : 0.5);
  };
  const [x, y] = [along((place) => place.x), along((place) => place.y)];
  return places.map((place) => ({ x: x(place), y: y(place) }));
}

/** A window of another size measures the same slide a pixel higher, which must not give another picture. */
const steady = (px: number) => STEP * Math.round(px / STEP);

/** Places for the graph's nodes, as shares of a canvas of that size in px. No more nodes than places. */
export function slidePlaces(
  { nodes, edges }: Pick<GraphData, 'nodes' | 'edges'>,
  canvas: { width: number; height: number },
): Place[] {
  const [width, height] = [steady(canvas.width), steady(canvas.height)];
  const points = SLOTS.map(({ x, y }) => ({ x: MARGIN + x * (width - 2 * MARGIN), y: 40 + y * (height - 86) }));
  const words = edges.map(({ label }) => textWidth(label, WORDS.size) + WORDS.margin);
  const names = nodes.map(({ name }) => textWidth(name, WORDS.size, true));

  const costOf = (slots: readonly number[]): { cost: number; unseen: number } => {
    const at = (node: number) => points[slots[node] ?? 0] ?? { x: 0, y: 0 };
    let [cost, unseen] = [0, 0];
    edges.forEach(({ a, b }, index) => {
      const [from, to] = [at(a), at(b)];
      const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
      const length = Math.hypot(dx, dy);
      const wide = words[index] ?? 0;
      const covered = length * Math.min(1, wide / (dx || 1), WORDS.height / (dy || 1));
      const hidden = Math.max(0, covered + SEEN + 2 * NODE - length);
      cost += COST.length * length + COST.hidden * hidden;
      if (hidden > SEEN) unseen++;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      nodes.forEach((_, node) => {
        if (node === a || node === b) return;
        const own = at(node);
        if (distance(own, from, to) < NODE + 8) cost += COST.through;
        if (Math.abs(own.x - middle.x) < wide / 2 + NODE && Math.abs(own.y - middle.y) < WORDS.height / 2 + NAME.reach)
          cost += COST.words;
      });
      for (let other = index + 1; other < edges.length; other++) {
        const second = edges[other];
        if (!second) continue;
        const [c, d] = [at(second.a), at(second.b)];
        if (crosses(from, to, c, d)) cost += COST.crossing;
        const near = (wide + (words[other] ?? 0)) / 2;
        const apart = { x: Math.abs(middle.x - (c.x + d.x) / 2), y: Math.abs(middle.y - (c.y + d.y) / 2) };
        if (apart.x < near && apart.y < WORDS.height) cost += COST.words;
      }
    });
    for (let one = 0; one < nodes.length; one++) {
      for (let two = one + 1; two < nodes.length; two++) {
        const [p, q] = [at(one), at(two)];
        const needed = ((names[one] ?? 0) + (names[two] ?? 0)) / 2 + 12;
        if (Math.abs(p.y - q.y) < NAME.height && Math.abs(p.x - q.x) < needed) cost += COST.name;
      }
    }
    return { cost, unseen };
  };

  // The way to good places may lead through such as hide a line; what is chosen has none if that can be.
  const judged = ({ cost, unseen }: { cost: number; unseen: number }) => cost + COST.unseen * unseen;
  let best: number[] = nodes.map((_, node) => node % SLOTS.length);
  let least = judged(costOf(best));
  for (let start = 1; start <= STARTS; start++) {
    const random = randomOf(start);
    const order = SLOTS.map((_, slot) => ({ slot, by: random() })).sort((a, b) => a.by - b.by);
    let slots = nodes.map((_, node) => order[node]?.slot ?? 0);
    let { cost } = costOf(slots);
    for (let turn = 0; turn < TURNS && nodes.length > 1; turn++) {
      const heat = 60 * (1 - turn / TURNS) ** 2;
      const moved = [...slots];
      const node = Math.floor(random() * nodes.length);
      const slot = Math.floor(random() * SLOTS.length);
      const taken = moved.indexOf(slot);
      if (taken >= 0) moved[taken] = moved[node] ?? 0;
      moved[node] = slot;
      const next = costOf(moved);
      if (next.cost >= cost && random() >= Math.exp((cost - next.cost) / (heat || 1e-9))) continue;
      [slots, cost] = [moved, next.cost];
      if (judged(next) < least) [best, least] = [slots, judged(next)];
    }
  }
  // Half of the longest name has room beside the outermost places.
  const inset = Math.max(0, Math.max(0, ...names) / 2 + 6 - MARGIN) / Math.max(1, width - 2 * MARGIN);
  return spread(best.map((slot) => SLOTS[slot] ?? { x: 0.5, y: 0.5 })).map(({ x, y }) => ({
    x: inset + x * (1 - 2 * inset),
    y,
  }));
}
