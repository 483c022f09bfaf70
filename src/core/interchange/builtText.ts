// A file of statements holds passages, not articles: this is the text that can be made of them.
import type { Span } from '@/core/corpus/schema';

/** Words of an article, and where they begin in its text if the file says so. */
export interface Piece {
  readonly words: string;
  readonly at: number | null;
}

/** What one statement has of its article. Each list ascends; content is never empty. */
export interface Passage {
  readonly line: number;
  readonly source: readonly Piece[];
  readonly cue: readonly Piece[];
  readonly content: readonly Piece[];
}

export interface PassageSpans {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

export interface BuiltText {
  readonly text: string;
  /** In the order of the passages. */
  readonly spans: readonly PassageSpans[];
}

/** Two passages that want different words at one place of the article. */
export interface Clash {
  readonly line: number;
  readonly with: number;
  readonly words: string;
}

const LISTS = ['source', 'cue', 'content'] as const;
const BETWEEN = ' … ';

/**
 * The text of an article out of its passages. Those whose place is known stand there, with an ellipsis and empty lines
 * for what lies between; the others follow, a paragraph each: source, cue and content, with ellipses between them.
 * The same words of several statements stand once. No other word is added.
 */
export function buildText(passages: readonly Passage[]): BuiltText | Clash {
  const placed = placeAll(passages);
  if (typeof placed !== 'string') return placed;
  const pieces = [placed];
  let length = placed.length;
  const add = (words: string) => {
    pieces.push(words);
    length += words.length;
  };
  const known = new Map<string, readonly Span[]>();
  /** Where the words without a place have got one: in the order source, cue, content. */
  const append = (loose: readonly Piece[]): readonly Span[] => {
    if (loose.length > 0 && length > 0) add('\n\n');
    return loose.map(({ words }, index): Span => {
      if (index > 0) add(BETWEEN);
      const start = length;
      add(words);
      return [start, length];
    });
  };
  const spans = passages.map((passage): PassageSpans => {
    const key = JSON.stringify(LISTS.map((name) => passage[name].map(({ words, at }) => (at === null ? words : 0))));
    const there = known.get(key) ?? append(LISTS.flatMap((name) => passage[name].filter(({ at }) => at === null)));
    known.set(key, there);
    let next = 0;
    const spanOf = ({ words, at }: Piece): Span => (at === null ? (there[next++] as Span) : [at, at + words.length]);
    const spansOf = (pieces: readonly Piece[]) => pieces.map(spanOf);
    return { source: spansOf(passage.source), cue: spansOf(passage.cue), content: spansOf(passage.content) };
  });
  return { text: pieces.join(''), spans };
}

/** How long the part of the text is in which the places are known. */
export function placedLength(passages: readonly Passage[]): number {
  let end = 0;
  for (const passage of passages) {
    for (const name of LISTS) {
      for (const { words, at } of passage[name]) if (at !== null) end = Math.max(end, at + words.length);
    }
  }
  return end;
}

function placeAll(passages: readonly Passage[]): string | Clash {
  const length = placedLength(passages);
  const letters = new Uint16Array(length);
  /** The line that wrote the letter; 0 for none. */
  const writer = new Int32Array(length);
  for (const passage of passages) {
    for (const { words, at } of LISTS.flatMap((name) => passage[name])) {
      if (at === null) continue;
      for (let index = 0; index < words.length; index++) {
        const letter = words.charCodeAt(index);
        const before = writer[at + index] as number;
        if (before === 0) {
          letters[at + index] = letter;
          writer[at + index] = passage.line;
        } else if (letters[at + index] !== letter) {
          return { line: passage.line, with: before, words };
        }
      }
    }
  }
  fillGaps(letters, writer);
  let text = '';
  for (let from = 0; from < length; from += 8192) {
    text += String.fromCharCode(...letters.subarray(from, from + 8192));
  }
  return text;
}

const [ELLIPSIS, SPACE, LINE] = ['…', ' ', '\n'].map((letter) => letter.charCodeAt(0)) as [number, number, number];

/** What the file does not hold: an ellipsis between spaces as far as they fit, and empty lines for the rest. */
function fillGaps(letters: Uint16Array, writer: Int32Array): void {
  for (let from = 0; from < letters.length; from++) {
    if (writer[from] !== 0) continue;
    let to = from;
    while (to < letters.length && writer[to] === 0) to++;
    const gap = to - from;
    const filling = gap < 3 ? [ELLIPSIS, SPACE] : [SPACE, ELLIPSIS, SPACE];
    letters.fill(LINE, from, to);
    letters.set(filling.slice(0, gap), from);
    from = to;
  }
}
