import type { Context } from './context';

/**
 * Which items of the unit are told by somebody already, by their numbers. What is wanted or judged within "Lee said that
 * Kim wants …" is Lee's word, not the article's: only about one in ten of them was marked by the annotators of PolNeAR.
 */
export function reportedItems({ items, found }: Context): (item: number) => boolean {
  const first = items[0]!.tokens[0];
  const last = items.at(-1)!.tokens[1];
  // A content's begin counts up, its end counts down.
  const steps = new Int32Array(last - first + 1);
  for (let at = found.length - 1; at >= 0 && found[at]!.cue.some(([begin]) => begin >= first); at--)
    for (const [begin, end] of found[at]!.content) {
      steps[Math.max(begin, first) - first]!++;
      steps[Math.min(end, last) - first]!--;
    }
  for (let at = 1; at < steps.length; at++) steps[at]! += steps[at - 1]!;
  return (item) => steps[items[item]!.tokens[0] - first]! > 0;
}
