import type { Context } from './context';

/**
 * Which items of the unit are told by somebody already, by their numbers. What is wanted or judged within "Lee said that
 * Kim wants …" is Lee's word, not the article's: only about one in ten of them was marked by the annotators of PolNeAR.
 */
export function reportedItems(context: Context): (item: number) => boolean {
  // Most units have nothing to ask about.
  let depths: Int32Array | null = null;
  const first = context.items[0]!.tokens[0];
  return (item) => {
    depths ??= depthsOf(context, first);
    return depths[context.items[item]!.tokens[0] - first]! > 0;
  };
}

/** How many contents each token of the unit stands in. */
function depthsOf({ items, found }: Context, first: number): Int32Array {
  const last = items.at(-1)!.tokens[1];
  // A content's begin counts up, its end counts down.
  const depths = new Int32Array(last - first + 1);
  for (let at = found.length - 1; at >= 0 && found[at]!.cue.some(([begin]) => begin >= first); at--)
    for (const [begin, end] of found[at]!.content) {
      depths[Math.max(begin, first) - first]!++;
      depths[Math.min(end, last) - first]!--;
    }
  for (let at = 1; at < depths.length; at++) depths[at]! += depths[at - 1]!;
  return depths;
}
