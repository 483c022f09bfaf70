// Moves the nodes of a small network about for fewer crossings and clearer lines, after Davidson and Harel,
// "Drawing graphs nicely using simulated annealing" (ACM Transactions on Graphics 15, 1996).
import type { LayoutLink } from './layoutInput';

export interface Spot {
  x: number;
  y: number;
}

export interface Problem {
  readonly spots: Spot[];
  /** The lines that count: those drawn unless more are asked for. */
  readonly lines: readonly LayoutLink[];
  /** Indices of the lines of each node. */
  readonly linesOf: readonly (readonly number[])[];
  readonly width: number;
  readonly height: number;
  /** A good length for a line, px. */
  readonly ideal: number;
}

const ROUNDS = 140;
const CROSSING = 6;
/** A line nearer than this to a node that it does not belong to seems to belong to it, px. */
const CLEAR = 30;
/** Names are wider than high, so nodes side by side need more room than nodes above one another. */
const FLAT = 1.7;

export function toPolish(
  spots: Spot[],
  links: readonly LayoutLink[],
  { width, height }: { width: number; height: number },
): Problem {
  const lines = links.filter(({ main }) => main);
  const linesOf: number[][] = spots.map(() => []);
  lines.forEach(({ a, b }, index) => {
    linesOf[a]!.push(index);
    linesOf[b]!.push(index);
  });
  return { spots, lines, linesOf, width, height, ideal: 0.8 * Math.sqrt((width * height) / spots.length) };
}

/** Tries places for each node in turn, farther ones first; takes a worse one now and then, ever less often. */
export function* polish(problem: Problem, random: () => number): Generator<void, void> {
  const { spots, width, height } = problem;
  for (let round = 0; round < ROUNDS; round++) {
    const heat = (1 - round / ROUNDS) ** 2;
    const reach = 6 + heat * 0.5 * Math.min(width, height);
    for (let node = 0; node < spots.length; node++) {
      const spot = spots[node]!;
      const { x, y } = spot;
      const before = nodeCost(problem, node);
      const angle = random() * 2 * Math.PI;
      const far = reach * Math.sqrt(random());
      spot.x = Math.min(width, Math.max(0, x + far * 1.4 * Math.cos(angle)));
      spot.y = Math.min(height, Math.max(0, y + far * Math.sin(angle)));
      const worse = nodeCost(problem, node) - before;
      if (worse > 0 && random() >= Math.exp(-worse / (0.02 + 2 * heat))) {
        spot.x = x;
        spot.y = y;
      }
    }
    yield;
  }
}

/** How bad the whole picture is. */
export function costOf(problem: Problem): number {
  let sum = 0;
  for (let node = 0; node < problem.spots.length; node++) sum += nodeCost(problem, node);
  return sum;
}

/** How bad the picture is where one node has part in it. */
function nodeCost({ spots, lines, linesOf, width, height, ideal }: Problem, node: number): number {
  const own = spots[node]!;
  const near = 0.55 * ideal;
  let cost = 0;
  for (let other = 0; other < spots.length; other++) {
    if (other === node) continue;
    const { x, y } = spots[other]!;
    const apart = Math.hypot((own.x - x) / FLAT, own.y - y);
    if (apart < near) cost += 4 * (1 - apart / near) ** 2 + (apart < 34 ? 6 : 0);
  }
  // Names need room at the sides.
  const side = Math.min(own.x, width - own.x);
  const end = Math.min(own.y, height - own.y);
  if (side < 20) cost += 0.02 * (20 - side);
  if (end < 10) cost += 0.02 * (10 - end);

  const mine = linesOf[node]!;
  for (const index of mine) {
    const { a, b } = lines[index]!;
    const from = spots[a]!;
    const to = spots[b]!;
    const length = Math.hypot(from.x - to.x, from.y - to.y);
    const ratio = Math.max(1, length) / ideal;
    // A short line has no room for what is written on it.
    cost += ratio < 1 ? -0.9 * Math.log(ratio) : 0.35 * Math.log(ratio) + 0.5 * (ratio - 1);
    for (let other = 0; other < lines.length; other++) {
      const line = lines[other]!;
      const shared = line.a === a || line.a === b || line.b === a || line.b === b;
      if (shared) {
        if (other !== index) cost += narrow(spots, lines[index]!, line);
      } else if (cross(from, to, spots[line.a]!, spots[line.b]!)) cost += CROSSING;
    }
    for (let other = 0; other < spots.length; other++) {
      if (other !== a && other !== b) cost += tooNear(spots[other]!, from, to);
    }
  }
  for (const { a, b } of lines) if (a !== node && b !== node) cost += tooNear(own, spots[a]!, spots[b]!);
  return cost;
}

/** Two lines of one node that leave it almost together are hard to tell apart. */
function narrow(spots: readonly Spot[], one: LayoutLink, other: LayoutLink): number {
  const hub = one.a === other.a || one.a === other.b ? one.a : one.b;
  const from = spots[hub]!;
  const p = spots[one.a === hub ? one.b : one.a]!;
  const q = spots[other.a === hub ? other.b : other.a]!;
  const lengths = Math.hypot(p.x - from.x, p.y - from.y) * Math.hypot(q.x - from.x, q.y - from.y);
  if (lengths < 1) return 2;
  const cosine = ((p.x - from.x) * (q.x - from.x) + (p.y - from.y) * (q.y - from.y)) / lengths;
  return cosine > 0.94 ? ((cosine - 0.94) / 0.06) * 1.5 : 0;
}

function tooNear(spot: Spot, from: Spot, to: Spot): number {
  const distance = distanceToLine(spot, from, to);
  return distance < CLEAR ? 3 * (1 - distance / CLEAR) : 0;
}

function distanceToLine({ x, y }: Spot, from: Spot, to: Spot): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / squared));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

const turn = (p: Spot, q: Spot, r: Spot) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

/** Whether two lines cross within both of them. */
function cross(p: Spot, q: Spot, r: Spot, s: Spot): boolean {
  return turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0;
}
