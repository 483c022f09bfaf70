import type { Found, Reading } from '@/core/extraction/types';

/** A quotation that goes on in the paragraph of its beginning is part of the same attribution. */
export function mergeQuotations(reading: Reading, found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  const paragraphOf = ({ content }: Found) => reading.tokens[content[0]![0]]!.paragraph;
  for (const one of found) {
    const last = merged.at(-1);
    if (one.rule === 'quotation that goes on' && last && last.source.length > 0 && paragraphOf(last) === paragraphOf(one)) {
      merged[merged.length - 1] = { ...last, content: [...last.content, ...one.content] };
    } else merged.push(one);
  }
  return merged;
}
