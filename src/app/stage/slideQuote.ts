// How large a quotation is set on a slide, and where a long one is cut.
import type { Room } from '@/app/stage/slideRoom';

/** Sizes in px, largest first, with their lines. */
const SIZES = [
  [48, 60],
  [40, 50],
  [34, 44],
  [28, 38],
  [24, 32],
] as const;
/** Width of a letter of the serif as a share of its size, on the safe side. */
const LETTER = 0.5;

/** The largest type at which all fits, else the smallest with as many letters as do. */
export function quoteSize(text: string, { width, height }: Room): { type: number; line: number; most: number } {
  const all = SIZES.map(([type, line]) => {
    // A line breaks before a word: the last of it is on average half empty by a word.
    const letters = Math.floor(width / (type * LETTER)) - 4;
    return { type, line, most: Math.max(1, letters) * Math.max(1, Math.floor(height / line)) };
  });
  const found = all.find(({ most }) => text.length <= most);
  return found ?? (all.at(-1) as (typeof all)[number]);
}

/** The text, cut at the end of a sentence or else before a word, with an ellipsis inside its closing mark. */
export function cutQuote(text: string, most: number): string {
  if (text.length <= most) return text;
  const closing = text.startsWith('“') ? '”' : '';
  const room = text.slice(0, Math.max(1, most - 3));
  const sentence = Math.max(
    -1,
    ...[...room.matchAll(/[.!?][”’]?(?=\s)/gu)].map((match) => match.index + match[0].length),
  );
  const word = room.lastIndexOf(' ');
  const end = sentence >= most / 2 ? sentence : word > 0 ? word : room.length;
  return `${room.slice(0, end).trimEnd()} …${closing}`;
}
