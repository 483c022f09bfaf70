// Phrases of a codebook or of the lexicon, found in a text: words, some with any ending, and a few words between them.
import { phraseWords } from '@/core/corpus/phraseWords';
import type { Range, Token } from './types';

/** An actor of the codebook, named in the text. */
export interface Mention {
  readonly range: Range;
  readonly actor: string;
}

/** Each token that belongs to the name of an actor. */
export type Mentions = ReadonlyMap<number, Mention>;

export interface Match<Meaning> {
  readonly range: Range;
  readonly meaning: Meaning;
}

interface Entry<Meaning> {
  /** At each place, words of which one may stand there: those that end in "*" begin it, "@actor" names the actor. */
  readonly words: readonly (readonly string[])[];
  readonly meaning: Meaning;
}

/** No phrase reaches over these. */
const STOPS = /^(?:[.!?…,;:()[\]–—]|-{2,})+$/;

/** No word that ends in "*" has fewer letters before it. */
const STEM = 3;

/** Finds many phrases at once: each is looked up by its first word. */
export class Phrases<Meaning> {
  readonly #byFirst = new Map<string, Entry<Meaning>[]>();
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
      for (const word of words[0]!) {
        const key = word.endsWith('*') ? word.slice(0, STEM) : word;
        this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), { words, meaning }]);
      }
    }
  }

  /** The phrases that lie in a stretch, in the order of the text; of those that begin together the longest first. */
  find(tokens: readonly Token[], [from, to]: Range, mentions: Mentions): Match<Meaning>[] {
    const matches: Match<Meaning>[] = [];
    const add = (key: string, at: number) => {
      for (const { words, meaning } of this.#byFirst.get(key) ?? []) {
        const end = this.#endOf(words, tokens, at, to, mentions);
        if (end > 0) matches.push({ range: [at, end], meaning });
      }
    };
    for (let at = from; at < to; at++) {
      const { lower, lemma } = tokens[at]!;
      const mention = mentions.get(at);
      const before = matches.length;
      add(lower, at);
      add(lower.slice(0, STEM), at);
      if (lemma !== lower) {
        add(lemma, at);
        add(lemma.slice(0, STEM), at);
      }
      if (mention) add(`@${mention.actor}`, at);
      if (matches.length > before + 1) matches.push(...matches.splice(before).sort((a, b) => b.range[1] - a.range[1]));
    }
    return matches;
  }

  /** Where the phrase that begins here ends; 0 where it does not go on as it should. */
  #endOf(words: Entry<Meaning>['words'], tokens: readonly Token[], at: number, to: number, mentions: Mentions): number {
    let end = at;
    for (const word of words) {
      let between = end === at ? 0 : this.#gap;
      for (; ; end++) {
        if (end >= to) return 0;
        const token = tokens[end]!;
        const next = endOfWord(word, token, end, mentions.get(end));
        if (next > end) {
          end = next;
          break;
        }
        if (STOPS.test(token.text) || !this.#mayStandWithin(token)) return 0;
        if (token.pos !== 'PUNCT' && between-- === 0) return 0;
      }
    }
    return end > to ? 0 : end;
  }
}

/** A phrase in the words that the tagger makes of a text: hyphens part words, and what is Russia’s is Russia. */
const wordsOf = (phrase: string) =>
  phraseWords(phrase).flatMap((written) =>
    written.startsWith('@')
      ? [[written]]
      : written
          .toLowerCase()
          .replace(/(?<=\p{L})['’]s$/u, '')
          .split('-')
          .filter(Boolean)
          .map((word) => word.split('|')),
  );

/** Where the word that begins at the token ends, `at` itself where another stands there. */
function endOfWord(word: readonly string[], { lower, lemma }: Token, at: number, mention: Mention | undefined): number {
  for (const one of word) {
    if (one === lower || one === lemma) return at + 1;
    if (one.endsWith('*')) {
      const stem = one.slice(0, -1);
      if (lower.startsWith(stem) || lemma.startsWith(stem)) return at + 1;
    } else if (mention?.range[0] === at && one === `@${mention.actor}`) return mention.range[1];
  }
  return at;
}
