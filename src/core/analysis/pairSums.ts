import type { PairForm } from './pairForms';
import type { Cells } from './profiles';

/** Nodes that are worked on together: each number that is fetched from memory serves so many. */
export const TOGETHER = 4;

/** A product in the full table costs so much less than one in lists, as measured. */
const LISTS_COST = 1.7;

/** Who is on each via: the nodes are those that have statements, numbered from 0 in the order of their positions. */
export interface Members {
  /** Position of each node. */
  readonly nodes: Uint16Array;
  /** The cells of node u are those from first[u] to before first[u + 1]. */
  readonly first: Uint32Array;
  /** The nodes of a via, ascending, are those from start[via] to before start[via + 1] in `list`. */
  readonly start: Uint32Array;
  readonly list: Uint16Array;
  /** Where each cell's node stands in `list`. */
  readonly place: Uint32Array;
  /** Whether most nodes are on most vias, so that going through all pairs is quickest. */
  readonly full: boolean;
}

export function membersOf({ via, first, vias }: Cells): Members {
  const nodes: number[] = [];
  for (let position = 0; position + 1 < first.length; position++) {
    if (first[position + 1]! > first[position]!) nodes.push(position);
  }
  const start = new Uint32Array(vias + 1);
  for (const one of via) start[one + 1]!++;
  let full = 0;
  let inLists = 0;
  for (let one = 0; one < vias; one++) {
    const size = start[one + 1]!;
    if (size > 0) full += nodes.length * nodes.length;
    inLists += size * size;
    start[one + 1]! += start[one]!;
  }
  const next = start.slice();
  const list = new Uint16Array(via.length);
  const place = new Uint32Array(via.length);
  for (const [node, position] of nodes.entries()) {
    for (let cell = first[position]!; cell < first[position + 1]!; cell++) {
      const at = next[via[cell]!]!++;
      list[at] = node;
      place[cell] = at;
    }
  }
  return {
    nodes: Uint16Array.from(nodes),
    first: Uint32Array.from([...nodes.map((position) => first[position]!), via.length]),
    start,
    list,
    place,
    full: full <= LISTS_COST * inLists,
  };
}

/**
 * Adds up a form for the TOGETHER nodes from `node` on with every node after each: the sum of u and v comes to
 * into[(u - node) * nodes + v], which must be 0 before. Gives the number of products, as a measure of time.
 */
export type PairSums = (node: number, into: Float64Array) => number;

export function pairSums(cells: Cells, members: Members, form: PairForm): PairSums {
  return members.full ? inFull(cells, members, form) : inLists(cells, members, form);
}

/** A row of numbers for each node, 0 where it says nothing; two by four rows are multiplied at a time. */
function inFull({ via }: Cells, { nodes, first, start }: Members, { width, left, right }: PairForm): PairSums {
  const column = new Uint32Array(start.length);
  let columns = 0;
  for (let one = 0; one + 1 < start.length; one++) {
    column[one] = columns;
    if (start[one + 1]! > start[one]!) columns += width;
  }
  const many = nodes.length;
  // Rows of nobody at the end, so that there are always as many as are taken together.
  const ofLeft = new Float64Array((many + TOGETHER) * columns);
  const ofRight = new Float64Array(ofLeft.length);
  const tile = new Float64Array(2 * TOGETHER);
  for (let node = 0; node < many; node++) {
    for (let cell = first[node]!; cell < first[node + 1]!; cell++) {
      const to = node * columns + column[via[cell]!]!;
      for (let at = 0; at < width; at++) {
        ofLeft[to + at] = left[cell * width + at]!;
        ofRight[to + at] = right[cell * width + at]!;
      }
    }
  }
  return (node, into) => {
    for (let other = node; other < many; other += 2) {
      multiply(ofLeft, ofRight, node * columns, other * columns, columns, tile);
      for (let one = 0; one < TOGETHER; one++) {
        into[one * many + other] = tile[2 * one]!;
        if (other + 1 < many) into[one * many + other + 1] = tile[2 * one + 1]!;
      }
    }
    return TOGETHER * (many - node) * columns;
  };
}

/** The products of four rows from `row` on with two from `other` on: eight sums, which stay in the processor. */
function multiply(
  left: Float64Array,
  right: Float64Array,
  row: number,
  other: number,
  columns: number,
  into: Float64Array,
): void {
  const row1 = row + columns;
  const row2 = row1 + columns;
  const row3 = row2 + columns;
  const other1 = other + columns;
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  let s20 = 0;
  let s21 = 0;
  let s30 = 0;
  let s31 = 0;
  for (let at = 0; at < columns; at++) {
    const y0 = right[other + at]!;
    const y1 = right[other1 + at]!;
    const x0 = left[row + at]!;
    const x1 = left[row1 + at]!;
    const x2 = left[row2 + at]!;
    const x3 = left[row3 + at]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s30 += x3 * y0;
    s31 += x3 * y1;
  }
  into[0] = s00;
  into[1] = s01;
  into[2] = s10;
  into[3] = s11;
  into[4] = s20;
  into[5] = s21;
  into[6] = s30;
  into[7] = s31;
}

/** Via by via through the nodes that are on it, so that pairs that share nothing are never looked at. */
function inLists({ via }: Cells, { nodes, first, start, list, place }: Members, form: PairForm): PairSums {
  const { width, left, right } = form;
  const many = nodes.length;
  // Within a via number by number, so that the loop runs along the memory.
  const turned = new Float64Array(right.length);
  for (let cell = 0; cell < via.length; cell++) {
    const from = start[via[cell]!]!;
    const size = start[via[cell]! + 1]! - from;
    const to = from * width + place[cell]! - from;
    for (let at = 0; at < width; at++) turned[to + at * size] = right[cell * width + at]!;
  }
  const x: number[] = [];
  const y: number[] = [];
  return (node, into) => {
    let products = 0;
    for (let one = node; one < Math.min(node + TOGETHER, many); one++) {
      const base = (one - node) * many;
      for (let cell = first[one]!; cell < first[one + 1]!; cell++) {
        const from = start[via[cell]!]!;
        const end = start[via[cell]! + 1]!;
        const after = place[cell]! + 1;
        let found = 0;
        for (let at = 0; at < width; at++) {
          const value = left[cell * width + at]!;
          if (value === 0) continue;
          x[found] = value;
          // What is to be added to a place in `list` to find the number in `turned`.
          y[found] = from * width + at * (end - from) - from;
          found++;
        }
        products += found * (end - after);
        let at = 0;
        for (; at + 4 <= found; at += 4) {
          const [x0, x1, x2, x3] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!];
          const [y0, y1, y2, y3] = [y[at]!, y[at + 1]!, y[at + 2]!, y[at + 3]!];
          for (let other = after; other < end; other++) {
            into[base + list[other]!]! +=
              x0 * turned[y0 + other]! + x1 * turned[y1 + other]! + x2 * turned[y2 + other]! + x3 * turned[y3 + other]!;
          }
        }
        for (; at + 2 <= found; at += 2) {
          const [x0, x1, y0, y1] = [x[at]!, x[at + 1]!, y[at]!, y[at + 1]!];
          for (let other = after; other < end; other++) {
            into[base + list[other]!]! += x0 * turned[y0 + other]! + x1 * turned[y1 + other]!;
          }
        }
        if (at < found) {
          const [x0, y0] = [x[at]!, y[at]!];
          for (let other = after; other < end; other++) into[base + list[other]!]! += x0 * turned[y0 + other]!;
        }
      }
    }
    return products;
  };
}

/** For each node the nodes after it, ascending, that may share something with it: all of them where most do. */
export function partnersOf({ via }: Cells, { nodes, first, start, list, place, full }: Members) {
  const many = nodes.length;
  if (full) {
    const all = Uint16Array.from({ length: many }, (_, node) => node);
    return (node: number): Uint16Array => all.subarray(node + 1);
  }
  // By whom each node was met last, and one more.
  const metBy = new Uint32Array(many);
  const met = new Uint16Array(many);
  return (node: number): Uint16Array => {
    let found = 0;
    const after = many - node - 1;
    for (let cell = first[node]!; cell < first[node + 1]! && found < after; cell++) {
      const end = start[via[cell]! + 1]!;
      for (let at = place[cell]! + 1; at < end; at++) {
        const other = list[at]!;
        if (metBy[other] === node + 1) continue;
        metBy[other] = node + 1;
        met[found++] = other;
      }
    }
    if (found * 8 < after) return met.subarray(0, found).sort();
    found = 0;
    for (let other = node + 1; other < many; other++) if (metBy[other] === node + 1) met[found++] = other;
    return met.subarray(0, found);
  };
}

/** Whether two nodes share a via. */
export function share({ via }: Cells, { first }: Members, a: number, b: number): boolean {
  let one = first[a]!;
  let other = first[b]!;
  const [endOfA, endOfB] = [first[a + 1]!, first[b + 1]!];
  while (one < endOfA && other < endOfB) {
    const apart = via[one]! - via[other]!;
    if (apart === 0) return true;
    if (apart < 0) one++;
    else other++;
  }
  return false;
}
