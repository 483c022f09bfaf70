import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import type { Context } from './context';

/** What a rule finds at the verbs of a unit that are nobody's words: not quoted, no cue already, not told by somebody. */
export function untold(
  context: Context,
  find: (context: Context, number: number, group: VerbGroup) => Found | null,
  isToldAnyhow: (group: VerbGroup) => boolean = () => false,
): Found[] {
  const isReported = reportedItems(context);
  const found: Found[] = [];
  for (const [number, group] of context.groups.entries()) {
    if (group.quoted || context.usedGroups.has(number)) continue;
    const one = !isReported(group.head) || isToldAnyhow(group) ? find(context, number, group) : null;
    if (one) found.push(one);
  }
  return found;
}

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
