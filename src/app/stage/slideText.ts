// Words on a slide, set without measuring: how they break into lines, and where they are cut to fit.
import { textWidth } from '@/app/charts/network/textWidth';

/** Size of all text on a slide but the title, px of the slide's own 1280 x 720. */
const SIZE = 24;
export const LINE = 32;

/** Width in px of words in the sans of a slide. */
export const widthOf = (text: string, bold = false): number => textWidth(text, SIZE, bold);

/** The words on lines of a width, broken between words; null where a word is wider or there are too many lines. */
export function linesOf(text: string, width: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[\s–-])/u)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${word}`;
    if (last !== undefined && widthOf(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else if (widthOf(word.trimEnd()) <= width) lines.push(word);
    else return null;
  }
  return lines.length <= most ? lines.map((line) => line.trim()) : null;
}

/** No letter takes less, px. */
const NARROWEST = SIZE / 4;
/** A text is cut before a word where so much of it is left. */
const WHOLE_WORDS = 0.8;

/** The text, or as much of it as fits a width, with an ellipsis. */
export function cutTo(text: string, width: number, bold = false): string {
  if (widthOf(text, bold) <= width) return text;
  const letters = [...text].slice(0, Math.ceil(width / NARROWEST));
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, bold) > width) letters.pop();
  const cut = letters.join('').trimEnd();
  const word = cut.lastIndexOf(' ');
  return word > cut.length * WHOLE_WORDS ? `${cut.slice(0, word)} …` : `${cut}…`;
}

/** "Putin (2), Peskov and 3 more": as many names as fit a width. */
export function namesTo(names: readonly string[], width: number): string {
  for (let shown = names.length; shown > 1; shown--) {
    const rest = names.length - shown;
    const text = names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
    if (widthOf(text) <= width) return text;
  }
  const [first = ''] = names;
  if (names.length > 1) {
    const some = `${first} and ${names.length - 1} more`;
    return widthOf(some) <= width ? some : cutTo(`${names.length} speakers`, width);
  }
  // Its number is seen in the squares too.
  return widthOf(first) <= width ? first : cutTo(first.replace(/ \(\d+\)$/u, ''), width);
}

/** "5 of 18 actors", or "5 actors" where that is all. */
export function someOf(shown: number, all: number, one: string, many = `${one}s`): string {
  const noun = all === 1 ? one : many;
  return shown === all
    ? `${all.toLocaleString('en-GB')} ${noun}`
    : `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${noun}`;
}
