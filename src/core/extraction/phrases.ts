// Phrases of a codebook or of the lexicon, found in a text: words, some with any ending, and a few words between them.
import { phraseWords } from '@/core/corpus/phraseWords';
import type { Mention } from './named';
import type { Range, Token } from './types';

/** Words of which one may stand at a place; those that end in "*" begin it, and "@actor" is a mention of the actor. */
type Word = readonly string[];

interface Entry<Meaning> {
  readonly words: readonly Word[];
  readonly meaning: Meaning;
}

export interface Match<Meaning> {
  readonly range: Range;
  readonly meaning: Meaning;
}

/** Place of the first of some matches, in the order of the text, that begins at the token or after it. */
export function firstFrom(matches: readonly { readonly range: Range }[], token: number): number {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.range[0] < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No phrase reaches over these. */
const STOPS = /^(?:[.!?…,;:()[\]–—]|-{2,})+$/;

/** Phrases are looked up by so many letters of their first word. */
const HEAD = 2;

/** Finds many phrases in one pass. */
export class Phrases<Meaning> {
  readonly #byHead = new Map<string, Entry<Meaning>[]>();
  readonly #gap: number;
  readonly #mayStandWithin: (token: Token) => boolean;

  /** `gap` is the most words that may stand between two words of a phrase. */
  constructor(
    phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
    gap: number,
    mayStandWithin: (token: Token) => boolean = () => true,
  ) {
    this.#gap = gap;
    this.#mayStandWithin = mayStandWithin;
    for (const [phrase, meaning] of phrases) {
      const words = wordsOf(phrase);
      for (const head of new Set(words[0]?.map(headOf)))
        this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), { words, meaning }]);
    }
  }

  /** The phrases that begin between `from` and `to`, in the order of the text, and end before `to`. */
  find(tokens: readonly Token[], [from, to]: Range, mentions: ReadonlyMap<number, Mention>): Match<Meaning>[] {
    const matches: Match<Meaning>[] = [];
    for (let at = from; at < to; at++) {
      const { lower, lemma } = tokens[at]!;
      const heads = new Set([headOf(lower), headOf(lemma)]);
      if (mentions.has(at)) heads.add('@');
      for (const head of heads)
        for (const { words, meaning } of this.#byHead.get(head) ?? []) {
          const end = this.#endOf(words, tokens, at, to, mentions);
          if (end > 0) matches.push({ range: [at, end], meaning });
        }
    }
    return matches;
  }

  /** Where the phrase that begins here ends; 0 where it does not go on as it should. */
  #endOf(
    words: readonly Word[],
    tokens: readonly Token[],
    at: number,
    to: number,
    mentions: ReadonlyMap<number, Mention>,
  ): number {
    let end = at;
    for (const word of words) {
      let between = end === at ? 0 : this.#gap;
      for (; ; end++) {
        if (end >= to) return 0;
        const next = endOfWord(word, tokens[end]!, end, mentions.get(end));
        if (next > end) {
          end = next;
          break;
        }
        const token = tokens[end]!;
        if (STOPS.test(token.text) || !this.#mayStandWithin(token)) return 0;
        if (token.pos !== 'PUNCT' && between-- === 0) return 0;
      }
    }
    return end > to ? 0 : end;
  }
}

const headOf = (word: string) => (word.startsWith('@') ? '@' : word.slice(0, HEAD));

/** A phrase in the words that the tagger makes of a text: hyphens part words, "won't" is "will not". */
const wordsOf = (phrase: string): Word[] =>
  phraseWords(phrase).flatMap((written) =>
    written.startsWith('@')
      ? [[written]]
      : written
          .toLowerCase()
          .replace(/['’]s$/, '')
          .replace(/(\p{L}+)n['’]t$/u, (_, verb: string) => `${NEGATED[verb] ?? verb} not`)
          .split(/[-\s]/)
          .filter(Boolean)
          .map((word) => word.split('|')),
  );

const NEGATED: Record<string, string> = { wo: 'will', ca: 'can' };

/** Where the word that begins at the token ends, `at` itself where another stands there. */
function endOfWord(word: Word, { lower, lemma }: Token, at: number, mention: Mention | undefined): number {
  for (const one of word) {
    if (one.startsWith('@')) {
      if (mention && one.slice(1) === mention.actor) return mention.range[1];
    } else if (one.endsWith('*')) {
      const stem = one.slice(0, -1);
      if (lower.startsWith(stem) || lemma.startsWith(stem)) return at + 1;
    } else if (one === lower || one === lemma) return at + 1;
  }
  return at;
}
