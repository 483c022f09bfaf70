// Widths of words without a browser, so that names are placed the same in tests, on the page and in pictures.
// Shares of the type size, measured on Inter, a little on the safe side.

const NARROW = new Set("iljtfrI.,:;|'’!()[]-· ");
const WIDE = new Set('mwMWÆæ—@%');

function share(letter: string): number {
  if (NARROW.has(letter)) return 0.36;
  if (WIDE.has(letter)) return 0.92;
  // Scripts with square signs.
  if (letter > '⺀') return 1.05;
  if (/[\d+−]/.test(letter)) return 0.65;
  return letter === letter.toLowerCase() ? 0.6 : 0.74;
}

/** Width in px of words set in Inter. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += share(letter);
  return width * size * (bold ? 1.05 : 0.98);
}

/** The text, or as much of it as fits with an ellipsis. */
export function shortened(text: string, longest = 26): string {
  const letters = [...text];
  return letters.length <= longest
    ? text
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** A name of more letters than this stands on two lines. */
const ONE_LINE = 16;

/** The name, or its two halves if it is long and has more than one word. */
export function halves(name: string): string[] {
  const ends = name.length > ONE_LINE ? [...name.matchAll(/[\s–-](?=\S)/gu)].map(({ index }) => index + 1) : [];
  const middle = name.length / 2;
  const [end] = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const parts = end === undefined ? [name] : [name.slice(0, end).trimEnd(), name.slice(end)];
  return parts.map((part) => shortened(part));
}
