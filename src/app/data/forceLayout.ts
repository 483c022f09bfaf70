// Places for the nodes of a network: the same input gives the same picture, whatever the machine's speed.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { randomOf } from '@/core/analysis/random';
import { boxOf, type LayoutInput, type Place } from './layoutInput';
import { costOf, polish, type Spot, toPolish } from './polish';

/** Beyond so many nodes only the forces act: polishing looks at every pair of lines. */
const POLISHED = 60;
/** Pictures tried where they are few enough to choose from. */
const TRIES = 4;
const TICKS = 300;
/** Space kept at the box's edges, as a share of it. */
const EDGE = 0.02;

/** Yields after each small piece of work, so that it can be spread over time; returns one place a node. */
export function* arrange(input: LayoutInput): Generator<void, Place[]> {
  const linked = new Set(input.links.flatMap(({ a, b }) => [a, b]));
  const tied = input.nodes.map((_, index) => index).filter((index) => linked.has(index));
  const alone = input.nodes.map((_, index) => index).filter((index) => !linked.has(index));
  const strip = tied.length === 0 ? 1 : stripOf(alone.length, input);
  const places: Place[] = input.nodes.map(() => ({ x: 0.5, y: 0.5 }));
  if (tied.length > 0) {
    const inner = yield* arrangeTied(input, tied, 1 - strip);
    tied.forEach((index, at) => {
      const { x, y } = inner[at]!;
      places[index] = { x, y: y * (1 - strip) };
    });
  }
  alone.forEach((index, at) => {
    places[index] = inRows(at, alone.length, strip, input);
  });
  return places.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }));
}

/** The last digits of a sine may differ between browsers; nobody sees them. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

const perRow = (count: number, { shape }: LayoutInput) =>
  Math.max(shape === 'wide' ? 8 : 3, Math.ceil(Math.sqrt(count) * (shape === 'wide' ? 2 : 1)));

/** The share of the height that the rows of nodes without links take. */
function stripOf(count: number, input: LayoutInput): number {
  if (count === 0) return 0;
  return Math.min(0.4, 0.17 + 0.08 * (Math.ceil(count / perRow(count, input)) - 1));
}

function inRows(at: number, count: number, strip: number, input: LayoutInput): Place {
  const columns = perRow(count, input);
  const rows = Math.ceil(count / columns);
  const row = Math.floor(at / columns);
  const inRow = Math.min(columns, count - row * columns);
  // A few start at the left and stand close; a full row fills the width.
  return { x: ((at % columns) + 0.5) / Math.max(inRow, columns), y: 1 - strip + (strip * (row + 0.8)) / rows };
}

function* arrangeTied(input: LayoutInput, tied: readonly number[], share: number): Generator<void, Spot[]> {
  const at = new Map(tied.map((index, position) => [index, position]));
  const links = input.links.map((link) => ({ ...link, a: at.get(link.a)!, b: at.get(link.b)! }));
  const whole = boxOf(input);
  const box = { width: whole.width, height: whole.height * share };
  const few = tied.length <= POLISHED;
  const tries = few ? TRIES : 1;
  let best: Spot[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    const random = randomOf(attempt + 1);
    const spots = yield* simulate(tied.length, links, box, random);
    stretch(spots, box);
    if (!few) return spots.map(({ x, y }) => ({ x: x / box.width, y: y / box.height }));
    const problem = toPolish(spots, links, box);
    yield* polish(problem, random);
    stretch(problem.spots, box);
    const cost = costOf(problem);
    if (cost < least) [best, least] = [problem.spots, cost];
  }
  return best.map(({ x, y }) => ({ x: x / box.width, y: y / box.height }));
}

/** The simulation gets nodes rather than indices as ends, so its types know them as such. */
interface Bond {
  source: Spot & SimulationNodeDatum;
  target: Spot & SimulationNodeDatum;
  pull: number;
  main: boolean;
}

type Box = { width: number; height: number };

function* simulate(
  count: number,
  links: LayoutInput['links'],
  { width, height }: Box,
  random: () => number,
): Generator<void, Spot[]> {
  const ideal = 0.85 * Math.sqrt((width * height) / count);
  const nodes: Spot[] = Array.from({ length: count }, () => ({ x: width * random(), y: height * random() }));
  const degree = new Float64Array(count);
  for (const { a, b, main } of links) {
    if (!main) continue;
    degree[a]! += 1;
    degree[b]! += 1;
  }
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Spot & SimulationNodeDatum, Bond>(
        links.map(({ a, b, pull, main }) => ({ source: nodes[a]!, target: nodes[b]!, pull, main })),
      )
        .distance(ideal)
        .strength(({ source, target, pull, main }) => {
          const least = Math.min(degree[source.index!]!, degree[target.index!]!);
          return main ? (0.2 + 0.8 * pull) / Math.max(1, least) : (0.1 * pull) / Math.max(4, least);
        }),
    )
    .force(
      'charge',
      forceManyBody()
        .strength((-ideal * ideal) / 14)
        .distanceMax(ideal * 6),
    )
    .force('collide', forceCollide(ideal * 0.34))
    .force('x', forceX(width / 2).strength(0.04))
    .force('y', forceY(height / 2).strength((0.04 * width) / height))
    .randomSource(random)
    .stop();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    if (count > 40 || tick % 20 === 0) yield;
  }
  return nodes.map(({ x, y }) => ({ x, y }));
}

/** Stretches the picture to its box: distance means nothing, so width and height may stretch apart. */
function stretch(spots: Spot[], box: Box) {
  for (const [axis, length] of [
    ['x', box.width],
    ['y', box.height],
  ] as const) {
    const values = spots.map((spot) => spot[axis]);
    const low = Math.min(...values);
    const spread = Math.max(...values) - low;
    const room = length * (1 - 2 * EDGE);
    for (const spot of spots) {
      spot[axis] = spread < 1e-6 ? length / 2 : length * EDGE + ((spot[axis] - low) / spread) * room;
    }
  }
}
