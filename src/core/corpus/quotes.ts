// Finds quoted passages in an article. A quote that is not there exactly once is refused, never guessed.
import type { Stretch } from './codingSchema';
import type { Faults, Keys } from './faults';
import type { Span } from './schema';

const WORD = /[\p{L}\p{N}]/u;

/** Where the quote stands within the span, as whole words: "he" is not found in "the". */
function occurrences(text: string, quote: string, [from, to]: Span): Span[] {
  const startsWord = WORD.test(quote.slice(0, 1));
  const endsWord = WORD.test(quote.slice(-1));
  const found: Span[] = [];
  for (let start = text.indexOf(quote, from); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (end > to) break;
    const cutsBefore = startsWord && WORD.test(text.slice(Math.max(0, start - 1), start));
    const cutsAfter = endsWord && WORD.test(text.slice(end, end + 1));
    if (!cutsBefore && !cutsAfter) found.push([start, end]);
  }
  return found;
}

/** The one place of the quote within the span; null and an error where there is none or more than one. */
export function find(text: string, quote: string, within: Span, keys: Keys, faults: Faults): Span | null {
  const found = occurrences(text, quote, within);
  if (found.length === 1) return found[0] as Span;
  const where = within[0] === 0 && within[1] === text.length ? 'in the article' : 'in the stretch named for it';
  faults.add(keys, quote, `a quote that stands ${where} exactly once; it stands there ${found.length} times`);
  return null;
}

/** A stretch of the text: the whole quote, or from the beginning of one quote to the end of the next of another. */
export function findStretch(text: string, stretch: Stretch, keys: Keys, faults: Faults): Span | null {
  if (typeof stretch === 'string') return find(text, stretch, [0, text.length], keys, faults);
  const from = find(text, stretch.from, [0, text.length], [...keys, 'from'], faults);
  if (from === null) return null;
  const to = find(text, stretch.to, [from[0], text.length], [...keys, 'to'], faults);
  return to === null ? null : [from[0], to[1]];
}
