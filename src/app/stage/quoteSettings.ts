// How large words are set on a slide, and where long ones are cut.
import type { Setting } from './FittedWords';

/** Sizes in px, largest first, with their lines. */
const SIZES = [
  [60, 72],
  [52, 64],
  [44, 56],
  [36, 48],
  [30, 40],
  [24, 32],
] as const;
/** Shares of a text that does not fit at the smallest size. */
const SHARES = [0.85, 0.7, 0.55, 0.45, 0.35, 0.28, 0.2, 0.14, 0.08];
/** No slide has room for so many characters; a browser that is to try them all the same stands still over it. */
const MOST = 4000;

/** The text, cut at the end of a sentence or else before a word, with an ellipsis inside its closing mark. */
function cutWords(text: string, most: number): string {
  const closing = text.startsWith('“') ? '”' : '';
  const room = text.slice(0, Math.max(1, most - 3));
  const ends = [...room.matchAll(/[.!?][”’]?(?=\s)/gu)].map((match) => match.index + match[0].length);
  const sentence = ends.at(-1) ?? 0;
  const word = room.lastIndexOf(' ');
  const end = sentence >= most / 2 ? sentence : word > 0 ? word : room.length;
  return `${room.slice(0, end).replace(/[\s,;:–-]+$/u, '')} …${closing}`;
}

/** The same words, cut shorter and shorter. */
export function cutSettings(text: string): Setting[] {
  const most = Math.min(text.length, MOST);
  const first = most < text.length ? cutWords(text, most) : text;
  return [first, ...SHARES.map((share) => cutWords(text, Math.floor(most * share)))].map((words) => ({ text: words }));
}

/** Words as large as they can be; what does not fit at 24 px is cut. */
export function quoteSettings(text: string): Setting[] {
  const style = ([type, line]: (typeof SIZES)[number]) => ({ fontSize: type, lineHeight: `${line}px` });
  const smallest = style(SIZES[SIZES.length - 1] ?? SIZES[0]);
  const [first, ...cut] = cutSettings(text);
  return [
    ...SIZES.map((size) => ({ text: first?.text ?? '', style: style(size) })),
    ...cut.map((setting) => ({ ...setting, style: smallest })),
  ];
}
