import type { StatementTable } from '@/core/table/table';
import { leafOrder } from './leafOrder';
import type { Cell, Matrix, Total } from './matrix';
import { orderByCount } from './order';

/** More different profiles are not compared each with each: that would take seconds and hundreds of megabytes. */
const MOST = 2000;

/** Positions of the matrix's actors and issues, each those of similar profiles beside one another. */
export interface SimilarityOrder {
  readonly actors: readonly number[];
  readonly issues: readonly number[];
}

/** Where one actor stands on each issue on which he takes a stance (or all actors on one issue): place on the scale. */
interface Profile {
  /** Ascending. */
  readonly via: readonly number[];
  /** 0 at the scale's lower end, 1 at its upper one. */
  readonly places: readonly number[];
  /** Those who have exactly this profile: most statements first. */
  readonly members: Total[];
  count: number;
}

/**
 * Actors in the order of the similarity of their stances, and issues in that of the stances taken on them.
 *
 * Two actors are apart by
 *   d(a, b) = 1/2 − 1/2 · sum over shared issues of (1 − 2 |p(a, j) − p(b, j)|) / number of issues that either speaks on
 * where p is the mean stance on the scale from 0 to 1: 0 for equal profiles, 1 for opposite ones on the same issues, and
 * 1/2 where no issue is shared, since nothing is known. It is Gower's coefficient (Biometrics 27, 1971) with never
 * mentioned as missing, which is no neutral stance: a neutral one lies half way to either pole. For issues read actors.
 * A cell on both sides counts by its mean.
 *
 * Their order is that of leafOrder.ts, so that the sum of d between neighbours is as small as their clusters allow. Equal
 * profiles stand together, and count once. Of the two directions, that in which more statements come earlier. Those
 * without any stance follow at the end. Names and positions decide between equals alone. Beyond 2,000 different profiles
 * those with most statements are ordered, and each other one stands behind the nearest of them.
 */
export function similarityOrder(table: StatementTable, of: Matrix): SimilarityOrder {
  const cells = [...of.cells.values()];
  return {
    actors: ordered(table, of.actors, cells, (cell) => [cell.actor, cell.issue]),
    issues: ordered(table, of.issues, cells, (cell) => [cell.issue, cell.actor]),
  };
}

function ordered(
  table: StatementTable,
  totals: readonly Total[],
  cells: readonly Cell[],
  ends: (cell: Cell) => readonly [item: number, via: number],
): number[] {
  const { profiles, silent } = profilesOf(table, totals, cells, ends);
  const core = profiles.slice(0, MOST);
  const places = leafOrder(core.length, distancesOf(core));
  const followers = core.map((): Profile[] => []);
  for (const one of profiles.slice(MOST)) followers[nearest(core, one)]!.push(one);
  const line = places.flatMap((at) => [core[at]!, ...followers[at]!]);
  return [...(weighsLater(line) ? line.reverse() : line).flatMap(({ members }) => members), ...silent].map(
    ({ position }) => position,
  );
}

/** Different profiles, those with most statements first, and who takes no stance at all. */
function profilesOf(
  { min, max }: StatementTable,
  totals: readonly Total[],
  cells: readonly Cell[],
  ends: (cell: Cell) => readonly [number, number],
) {
  const own = new Map<number, [via: number, place: number][]>();
  for (const cell of cells) {
    if (cell.kind === 'noStance') continue;
    const [item, via] = ends(cell);
    const entry: [number, number] = [via, (cell.mean - min) / (max - min)];
    const known = own.get(item);
    if (known) known.push(entry);
    else own.set(item, [entry]);
  }
  const found = new Map<string, Profile>();
  const silent: Total[] = [];
  for (const total of orderByCount(totals)) {
    const entries = own.get(total.position)?.sort(([a], [b]) => a - b);
    if (!entries) {
      silent.push(total);
      continue;
    }
    const key = entries.join(' ');
    const known = found.get(key);
    if (known) {
      known.members.push(total);
      known.count += total.count;
    } else {
      const [via, places] = [entries.map(([one]) => one), entries.map(([, place]) => place)];
      found.set(key, { via, places, members: [total], count: total.count });
    }
  }
  // Stable, so that the first of those with equal counts stays first.
  return { profiles: [...found.values()].sort((a, b) => b.count - a.count), silent };
}

const apart = (agreement: number, shared: number, a: Profile, b: Profile) =>
  (1 - agreement / (a.via.length + b.via.length - shared)) / 2;

function distancesOf(profiles: readonly Profile[]): Float64Array {
  const n = profiles.length;
  const agreement = new Float64Array(n * n);
  const shared = new Uint16Array(n * n);
  // By what ties them, in flat columns: lists of pairs would take ten times as long.
  const sizes = new Map<number, number>();
  for (const { via } of profiles) for (const one of via) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const heard = new Map(
    [...sizes].map(([one, size]) => [one, { items: new Uint16Array(size), places: new Float64Array(size), filled: 0 }]),
  );
  profiles.forEach(({ via, places }, item) => {
    via.forEach((one, at) => {
      const others = heard.get(one)!;
      const place = places[at]!;
      // Items come in ascending order: this fills the half below the diagonal.
      for (let other = 0; other < others.filled; other++) {
        const pair = item * n + others.items[other]!;
        agreement[pair]! += 1 - 2 * Math.abs(place - others.places[other]!);
        shared[pair]!++;
      }
      others.items[others.filled] = item;
      others.places[others.filled++] = place;
    });
  });
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const distance = apart(agreement[i * n + j]!, shared[i * n + j]!, profiles[i]!, profiles[j]!);
      agreement[i * n + j] = distance;
      agreement[j * n + i] = distance;
    }
  }
  return agreement;
}

/** The profile that is least apart from one that is not among them; of equals the first. */
function nearest(profiles: readonly Profile[], one: Profile): number {
  const placeOn = new Map(one.via.map((via, at) => [via, one.places[at]!]));
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  profiles.forEach((other, index) => {
    let agreement = 0;
    let shared = 0;
    other.via.forEach((via, at) => {
      const place = placeOn.get(via);
      if (place === undefined) return;
      agreement += 1 - 2 * Math.abs(place - other.places[at]!);
      shared++;
    });
    const distance = apart(agreement, shared, one, other);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Whether more statements come later than earlier; where they balance, whether the first stands behind the last. */
function weighsLater(line: readonly Profile[]): boolean {
  const middle = (line.length - 1) / 2;
  const tilt = line.reduce((sum, { count }, place) => sum + (place - middle) * count, 0);
  if (tilt !== 0) return tilt > 0;
  return (line[0]?.members[0]?.position ?? 0) > (line.at(-1)?.members[0]?.position ?? 0);
}
