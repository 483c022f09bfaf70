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

/** At each place of a phrase, words of which one may stand there: "leav*" begins it, "@actor" names the actor. */
type Words = readonly (readonly string[])[];

/** No phrase reaches over these. */
const STOPS = /^(?:[.!?…,;:()[\]–—]|-{2,})+$/;

/** No word that ends in "*" has fewer letters before it. */
const STEM = 3;

/**
 * Prepares many phrases to be found at once: each is looked up by its first word. `gap` is the most words that may stand
 * between two words of a phrase. Finds those that lie in a stretch, in the order of the text, of those that begin
 * together the longest first.
 */
export function finderOf<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
  gap: number,
  mayStandWithin: (token: Token) => boolean = () => true,
) {
  const byFirst = new Map<string, { readonly words: Words; readonly meaning: Meaning }[]>();
  for (const [phrase, meaning] of phrases) {
    const words = wordsOf(phrase);
    for (const word of words[0]!) {
      const key = word.endsWith('*') ? word.slice(0, STEM) : word;
      byFirst.set(key, [...(byFirst.get(key) ?? []), { words, meaning }]);
    }
  }

  /** Where the phrase that begins here ends; 0 where it does not go on as it should. */
  const endOf = (words: Words, tokens: readonly Token[], at: number, to: number, mentions: Mentions): number => {
    let end = at;
    for (const word of words) {
      for (let between = end === at ? 0 : gap; ; end++) {
        if (end >= to) return 0;
        const token = tokens[end]!;
        const next = endOfWord(word, token, end, mentions.get(end));
        if (next > end) {
          end = next;
          break;
        }
        if (STOPS.test(token.text) || !mayStandWithin(token)) return 0;
        if (token.pos !== 'PUNCT' && between-- === 0) return 0;
      }
    }
    return end > to ? 0 : end;
  };

  return (tokens: readonly Token[], [from, to]: Range, mentions: Mentions): Match<Meaning>[] => {
    const matches: Match<Meaning>[] = [];
    const add = (key: string, at: number) => {
      const entries = byFirst.get(key);
      if (!entries) return;
      for (const { words, meaning } of entries) {
        const end = endOf(words, tokens, at, to, mentions);
        if (end > 0) matches.push({ range: [at, end], meaning });
      }
    };
    for (let at = from; at < to; at++) {
      const { lower, lemma } = tokens[at]!;
      const mention = mentions.get(at);
      add(lower, at);
      add(lower.slice(0, STEM), at);
      if (lemma !== lower) {
        add(lemma, at);
        add(lemma.slice(0, STEM), at);
      }
      if (mention) add(`@${mention.actor}`, at);
    }
    return matches.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  };
}

/** A phrase in the words that the tagger makes of a text: hyphens part words, and what is Russia’s is Russia. */
const wordsOf = (phrase: string): Words =>
  phraseWords(phrase)
    .flatMap((written) => (written.startsWith('@') ? written : written.replace(/(?<=.)['’]s$/, '').split('-')))
    .map((word) => word.toLowerCase().split('|'));

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
