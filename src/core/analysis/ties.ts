export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Never 0. */
  readonly weight: number;
}

/** Edges as columns, by a, then b: two million of them are three arrays instead of two million objects. */
export interface Ties {
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  /** Never 0. */
  readonly weight: Float64Array;
}

export function edgesOf({ a, b, weight }: Ties): Edge[] {
  return Array.from(a, (one, at) => ({ a: one, b: b[at]!, weight: weight[at]! }));
}

/** Where the tie of a and b stands among ties by a, then b, found by halving; -1 where there is none. */
export function tieAt(
  ties: { readonly a: ArrayLike<number>; readonly b: ArrayLike<number> },
  a: number,
  b: number,
): number {
  let from = 0;
  let to = ties.a.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const apart = ties.a[middle]! - a || ties.b[middle]! - b;
    if (apart === 0) return middle;
    if (apart < 0) from = middle + 1;
    else to = middle;
  }
  return -1;
}

/** Columns that grow as edges are found. */
export function collectTies(): { add(a: number, b: number, weight: number): void; done(): Ties } {
  let room = 1024;
  let size = 0;
  let a = new Uint16Array(room);
  let b = new Uint16Array(room);
  let weight = new Float64Array(room);
  return {
    add(one, other, value) {
      if (size === room) {
        room *= 2;
        const [oldA, oldB, oldWeight] = [a, b, weight];
        [a, b, weight] = [new Uint16Array(room), new Uint16Array(room), new Float64Array(room)];
        a.set(oldA);
        b.set(oldB);
        weight.set(oldWeight);
      }
      a[size] = one;
      b[size] = other;
      weight[size] = value;
      size++;
    },
    done: () => ({ a: a.slice(0, size), b: b.slice(0, size), weight: weight.slice(0, size) }),
  };
}
