import type { Found, Reading } from '@/core/extraction/types';

/** A quotation that goes on behind its cue, or in the next paragraph, is part of the same attribution. */
export function mergeQuotations(reading: Reading, found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  const paragraphOf = (token: number) => reading.tokens[token]!.paragraph;
  for (const one of found) {
    const place = one.rule === 'quotation that goes on' ? placeFor(one) : -1;
    const owner = merged[place];
    if (owner) merged[place] = { ...owner, content: [...owner.content, ...one.content] };
    else merged.push(one);
  }
  return merged;

  function placeFor({ content }: Found): number {
    const paragraph = paragraphOf(content[0]![0]);
    const last = merged.at(-1);
    if (!last) return -1;
    const near = (one: Found) =>
      paragraph - paragraphOf(one.content.at(-1)![0]) <= (one.rule.startsWith('quotation') ? 1 : 0);
    for (let at = merged.length - 1; at >= 0 && at > merged.length - 5; at--) {
      const one = merged[at]!;
      if (!near(one)) break;
      if (one.rule.startsWith('quotation')) return at;
    }
    return near(last) ? merged.length - 1 : -1;
  }
}
