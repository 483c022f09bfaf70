/** A code in the margin: where its words begin, and how tall it is. */
export interface MarginNote {
  readonly top: number;
  readonly height: number;
}

/**
 * Tops of the notes beside a text, in the order given: each at its line, or as near below as the notes above leave room.
 * Where a crowd would push notes far down, it is spread around its lines instead: a note may rise above its own line by
 * what the notes before it leave free.
 */
export function placeNotes(notes: readonly MarginNote[], gap: number): number[] {
  interface Block {
    top: number;
    height: number;
    /** What the notes of the block would wish for its top, summed, and how many they are. */
    wish: number;
    count: number;
    members: number[];
  }
  const blocks: Block[] = [];
  const order = notes.map((_, at) => at).sort((a, b) => (notes[a]?.top ?? 0) - (notes[b]?.top ?? 0) || a - b);
  for (const at of order) {
    const { top, height } = notes[at] as MarginNote;
    let block: Block = { top, height, wish: top, count: 1, members: [at] };
    for (;;) {
      const above = blocks.at(-1);
      if (!above || above.top + above.height + gap <= block.top) break;
      blocks.pop();
      // A note of the lower block lies so much below the top of both.
      const offset = above.height + gap;
      const wish = above.wish + block.wish - block.count * offset;
      const count = above.count + block.count;
      block = {
        wish,
        count,
        height: offset + block.height,
        top: Math.max(0, wish / count),
        members: [...above.members, ...block.members],
      };
    }
    blocks.push(block);
  }
  const tops = notes.map(() => 0);
  for (const { top, members } of blocks) {
    let next = top;
    for (const at of members) {
      tops[at] = next;
      next += (notes[at]?.height ?? 0) + gap;
    }
  }
  return tops;
}
