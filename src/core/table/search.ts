import type { Corpus, Span } from '@/core/corpus/schema';
import { NO_ISSUE, type StatementTable, tableOf } from './table';
import { buildTextIndex, stretchOf, type TextIndex } from './textIndex';
import { fold, formsOf, WORD, wordsAsked } from './words';

export interface SearchResult {
  /** One byte a statement, 1 where it matches; what a query's `text` takes. */
  readonly mask: Uint8Array;
  /** How well each statement matches: above 0 where it does, 0 where not. Comparable within one search alone. */
  readonly score: Float32Array;
  /** The distinct words of the matching statements by which they match, in lower case, the most frequent first. */
  readonly words: readonly string[];
}

// BM25's usual constants: how fast repetition saturates, and how much long statements are discounted.
const K1 = 1.2;
const B = 0.75;
/** A word in the speaker's name or the issue's label counts for a fraction of one in what was said. */
const NAME_WEIGHT = 0.25;

const indexes = new WeakMap<Corpus, TextIndex>();

function indexOf(corpus: Corpus): TextIndex {
  let index = indexes.get(corpus);
  if (index === undefined) {
    index = buildTextIndex(corpus);
    indexes.set(corpus, index);
  }
  return index;
}

/**
 * Finds the statements in which every word of the query is the beginning of some word: of the content, of the speaker's
 * name, short name or aliases, or of the issue's label. Case, diacritics, quotation marks and punctuation do not matter.
 *
 * Null where the query has no words. Of very long queries the first 1000 characters and 32 distinct words count.
 * The score is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the words of names and
 * labels at a quarter of the weight, the content's length alone as length, and a word's occurrences in all contents in
 * place of the number of statements that have it. The words of the corpus are read on the first search, and kept as
 * long as the corpus is.
 */
export function search(corpus: Corpus, query: string): SearchResult | null {
  const asked = wordsAsked(query);
  if (asked.length === 0) return null;
  const index = indexOf(corpus);
  const table = tableOf(corpus);
  const mask = new Uint8Array(table.size);
  const score = new Float32Array(table.size);
  const stretches = asked.map((word) => stretchOf(index.vocabulary, word));
  if (stretches.some(([from, to]) => from === to)) return { mask, score, words: [] };

  // The rarest first: most statements are then given up at the first word.
  const terms = stretches.map((stretch) => termOf(index, table.size, stretch)).sort((a, b) => b.rarity - a.rarity);
  for (let row = 0; row < table.size; row++) {
    const found = scoreOf(index, table, terms, row);
    if (found === 0) continue;
    score[row] = found;
    mask[row] = 1;
  }
  return { mask, score, words: matchedWords(index, table, stretches, mask) };
}

/** What one word of the query amounts to in the corpus. */
interface Term {
  readonly from: number;
  readonly to: number;
  readonly rarity: number;
  /** Its weighted frequency in each actor's names and each issue's label. */
  readonly actors: Float32Array;
  readonly issues: Float32Array;
}

function termOf(index: TextIndex, size: number, [from, to]: readonly [number, number]): Term {
  const named = (words: Uint32Array) => NAME_WEIGHT * countBetween(words, 0, words.length, from, to);
  const occurrences = Math.min(size, index.occurrences[to]! - index.occurrences[from]!);
  return {
    from,
    to,
    rarity: Math.log(1 + (size - occurrences + 0.5) / (occurrences + 0.5)),
    actors: Float32Array.from(index.actors, named),
    issues: Float32Array.from(index.issues, named),
  };
}

function countBetween(words: Uint32Array, start: number, end: number, from: number, to: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    if (word >= from && word < to) count++;
  }
  return count;
}

/** The sum of what each term adds; 0 where one is missing. */
function scoreOf({ contents, starts }: TextIndex, table: StatementTable, terms: readonly Term[], row: number): number {
  const start = starts[row]!;
  const end = starts[row + 1]!;
  const speaker = table.speaker[row]!;
  const issue = table.issue[row]!;
  const meanLength = contents.length / table.size || 1;
  const saturation = K1 * (1 - B + (B * (end - start)) / meanLength);
  let score = 0;
  for (const { from, to, rarity, actors, issues } of terms) {
    const labelled = issue === NO_ISSUE ? 0 : issues[issue]!;
    const frequency = countBetween(contents, start, end, from, to) + actors[speaker]! + labelled;
    if (frequency === 0) return 0;
    score += (rarity * frequency * (K1 + 1)) / (frequency + saturation);
  }
  return score;
}

function matchedWords(
  index: TextIndex,
  table: StatementTable,
  stretches: readonly (readonly [number, number])[],
  mask: Uint8Array,
): readonly string[] {
  const asked = new Uint8Array(index.vocabulary.length);
  for (const [from, to] of stretches) asked.fill(1, from, to);
  const counts = new Uint32Array(index.vocabulary.length);
  const count = (words: Uint32Array, start: number, end: number) => {
    for (let at = start; at < end; at++) {
      const word = words[at]!;
      if (asked[word] === 1) counts[word]!++;
    }
  };
  for (let row = 0; row < table.size; row++) {
    if (mask[row] === 0) continue;
    count(index.contents, index.starts[row]!, index.starts[row + 1]!);
    const actor = index.actors[table.speaker[row]!];
    if (actor) count(actor, 0, actor.length);
    const issue = index.issues[table.issue[row]!];
    if (issue) count(issue, 0, issue.length);
  }
  const matched: number[] = [];
  counts.forEach((times, word) => {
    if (times > 0) matched.push(word);
  });
  // Equally frequent ones stay in the vocabulary's order.
  matched.sort((a, b) => counts[b]! - counts[a]!);
  return matched.map((word) => index.spellings[word] as string);
}

/**
 * Where a text has words that begin with a word of the query: half-open pairs of UTF-16 offsets into the text as it
 * stands, ascending, each around a whole word. Empty where the query has no words.
 */
export function highlights(text: string, query: string): Span[] {
  const asked = wordsAsked(query);
  if (asked.length === 0) return [];
  const marks: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    const forms = formsOf(match[0]).map(fold);
    if (forms.some((form) => asked.some((word) => form.startsWith(word)))) {
      marks.push([match.index, match.index + match[0].length]);
    }
  }
  return marks;
}
