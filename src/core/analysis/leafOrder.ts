// Clusters of items by distance, and the order of their leaves in which neighbours are nearest.

/** Two clusters made one: indices below n are items, n + k is what merge k made. */
type Merge = readonly [a: number, b: number];

/**
 * Average linkage (UPGMA): each merge joins the two clusters with the least mean distance between their items. Found by
 * chains of nearest neighbours (Murtagh, A survey of recent advances in hierarchical clustering algorithms, The Computer
 * Journal 26, 1983) in n² steps; `distances` (n × n, symmetric) is used up. Equal distances: the lower index.
 */
function averageLinkage(n: number, distances: Float64Array): Merge[] {
  // The cluster that stands in a row of the matrix, and how many items it has; 0 where the row is used up.
  const cluster = Uint32Array.from({ length: n }, (_, at) => at);
  const size = new Uint32Array(n).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  let first = 0;
  while (merges.length < n - 1) {
    while (size[first] === 0) first++;
    if (chain.length === 0) chain.push(first);
    const a = chain.at(-1)!;
    const before = chain.at(-2);
    // What the chain came from wins a tie, or it might go in circles.
    let b = before ?? -1;
    let least = before === undefined ? Number.POSITIVE_INFINITY : distances[a * n + before]!;
    for (let other = 0; other < n; other++) {
      if (size[other] === 0 || other === a || !(distances[a * n + other]! < least)) continue;
      least = distances[a * n + other]!;
      b = other;
    }
    if (b !== before) {
      chain.push(b);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = a < b ? [a, b] : [b, a];
    merges.push([cluster[kept]!, cluster[gone]!]);
    const [sizeKept, sizeGone] = [size[kept]!, size[gone]!];
    size[kept] = sizeKept + sizeGone;
    size[gone] = 0;
    cluster[kept] = n + merges.length - 1;
    for (let other = 0; other < n; other++) {
      if (size[other] === 0 || other === kept) continue;
      const mean =
        (sizeKept * distances[kept * n + other]! + sizeGone * distances[gone * n + other]!) / (sizeKept + sizeGone);
      distances[kept * n + other] = mean;
      distances[other * n + kept] = mean;
    }
  }
  return merges;
}

/** A cluster as a stretch of the leaves: those of its two parts are from..middle and middle..to (`to` not included). */
interface Branch {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly left: Branch | null;
  readonly right: Branch | null;
}

/** The branches, each after its parts, and the items as they stand below them. */
function branchesOf(n: number, merges: readonly Merge[]): { branches: Branch[]; leaves: number[] } {
  const leaves: number[] = [];
  const made = new Map<number, Branch>();
  // Not by recursion: a chain of clusters may be as deep as there are items.
  const open: { id: number; parted: boolean }[] = [{ id: n + merges.length - 1, parted: false }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    if (top.id < n) {
      made.set(top.id, { from: leaves.length, middle: leaves.length, to: leaves.length + 1, left: null, right: null });
      leaves.push(top.id);
      open.pop();
      continue;
    }
    const [a, b] = merges[top.id - n]!;
    if (!top.parted) {
      top.parted = true;
      open.push({ id: b, parted: false }, { id: a, parted: false });
      continue;
    }
    const [left, right] = [made.get(a)!, made.get(b)!];
    made.set(top.id, { from: left.from, middle: right.from, to: right.to, left, right });
    open.pop();
  }
  return { branches: merges.map((_, at) => made.get(n + at)!), leaves };
}

/** Where the other end of a branch may lie once one end is given: in the part that the given leaf is not in. */
function otherEnds({ from, middle, to, left }: Branch, end: number): readonly [number, number] {
  if (left === null) return [from, to];
  return end < middle ? [middle, to] : [from, middle];
}

/**
 * The order of n items in which the sum of the distances between neighbours is least among all orders that keep the
 * clusters of average linkage together: optimal leaf ordering (Bar-Joseph, Gifford and Jaakkola, Fast optimal leaf
 * ordering for hierarchical clustering, Bioinformatics 17, 2001). Its direction means nothing.
 *
 * Where the items have one order with every distance growing away from the diagonal (a Robinson matrix, strictly), that
 * order or its reverse is what is found: average linkage then joins neighbours alone, and the path along the order is the
 * only shortest spanning tree.
 *
 * @param distances n × n, symmetric, 0 or more; left as it is
 * @returns the items' indices; at most n³/8 steps, n² × 24 bytes
 */
export function leafOrder(n: number, distances: Float64Array): number[] {
  if (n < 3) return Array.from({ length: n }, (_, at) => at);
  const { branches, leaves } = branchesOf(n, averageLinkage(n, distances.slice()));
  // By leaves, so that every branch is a stretch of each row.
  const apart = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) apart[i * n + j] = distances[leaves[i]! * n + leaves[j]!]!;

  /** The least length of the smallest branch that holds both leaves, in different parts, with these two as its ends. */
  const length = new Float64Array(n * n);
  const reached = new Float64Array(n);
  for (const branch of branches) {
    const { from, middle, to } = branch;
    for (let i = from; i < middle; i++) {
      reached.fill(Number.POSITIVE_INFINITY, middle, to);
      const [inner, innerTo] = otherEnds(branch.left!, i);
      for (let m = inner; m < innerTo; m++) {
        const before = length[i * n + m]!;
        for (let k = middle; k < to; k++) {
          const sum = before + apart[m * n + k]!;
          if (sum < reached[k]!) reached[k] = sum;
        }
      }
      for (let j = middle; j < to; j++) {
        const [near, nearTo] = otherEnds(branch.right!, j);
        let least = Number.POSITIVE_INFINITY;
        for (let k = near; k < nearTo; k++) {
          const sum = reached[k]! + length[j * n + k]!;
          if (sum < least) least = sum;
        }
        length[i * n + j] = least;
        length[j * n + i] = least;
      }
    }
  }
  return unfold(n, branches.at(-1)!, apart, length).map((leaf) => leaves[leaf]!);
}

/** The leaves in the order that has the least length, found again from its ends inwards. */
function unfold(n: number, root: Branch, apart: Float64Array, length: Float64Array): number[] {
  let ends: readonly [number, number] = [root.from, root.middle];
  for (let i = root.from; i < root.middle; i++) {
    for (let j = root.middle; j < root.to; j++) {
      if (length[i * n + j]! < length[ends[0] * n + ends[1]]!) ends = [i, j];
    }
  }
  const order: number[] = [];
  const open: { branch: Branch; first: number; last: number }[] = [{ branch: root, first: ends[0], last: ends[1] }];
  while (open.length > 0) {
    const { branch, first, last } = open.pop()!;
    if (branch.left === null) {
      order.push(first);
      continue;
    }
    const [head, tail] = first < branch.middle ? [branch.left, branch.right!] : [branch.right!, branch.left];
    const [m0, m1] = otherEnds(head, first);
    const [k0, k1] = otherEnds(tail, last);
    let joint: readonly [number, number] = [m0, k0];
    let least = Number.POSITIVE_INFINITY;
    for (let m = m0; m < m1; m++) {
      for (let k = k0; k < k1; k++) {
        const sum = length[first * n + m]! + apart[m * n + k]! + length[k * n + last]!;
        if (sum < least) {
          least = sum;
          joint = [m, k];
        }
      }
    }
    open.push({ branch: tail, first: joint[1], last }, { branch: head, first, last: joint[0] });
  }
  return order;
}
