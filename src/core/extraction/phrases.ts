// Phrases of a codebook or of the lexicon, found in a text: words, some with any ending, and a few words between them.
import { phraseWords } from '@/core/corpus/phraseWords';
import type { Mention } from './named';
import type { Range, Token } from './types';

type Word = { readonly actor: string } | { readonly exact: ReadonlySet<string>; readonly stems: readonly string[] };

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

/** Stems are looked up by so many of their first letters. */
const HEAD = 3;

/** Finds many phrases in one pass; the time for a token does not grow with the number of phrases that it begins none of. */
export class Phrases<Meaning> {
  private readonly byWord = new Map<string, Entry<Meaning>[]>();
  private readonly byStem = new Map<string, { readonly stem: string; readonly entry: Entry<Meaning> }[]>();
  private readonly byActor = new Map<string, Entry<Meaning>[]>();

  /** `gap` is the most words that may stand between two words of a phrase. */
  constructor(
    phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
    private readonly gap: number,
    private readonly mayStandWithin: (token: Token) => boolean = () => true,
  ) {
    for (const [phrase, meaning] of phrases) {
      const words = wordsOf(phrase);
      const [first] = words;
      const entry = { words, meaning };
      if (first === undefined) continue;
      if ('actor' in first) add(this.byActor, first.actor, entry);
      else {
        for (const word of first.exact) add(this.byWord, word, entry);
        for (const stem of first.stems) add(this.byStem, stem.slice(0, HEAD), { stem, entry });
      }
    }
  }

  /** The phrases that begin between `from` and `to`, in the order of the text, and end before `to`. */
  find(tokens: readonly Token[], [from, to]: Range, mentions: ReadonlyMap<number, Mention>): Match<Meaning>[] {
    const matches: Match<Meaning>[] = [];
    for (let at = from; at < to; at++) {
      const { lower, lemma } = tokens[at]!;
      let entries = this.beginningWith(lower);
      if (lemma !== lower) entries = joined(entries, this.beginningWith(lemma));
      const mention = mentions.get(at);
      if (mention) entries = joined(entries, this.byActor.get(mention.actor) ?? NONE);
      for (const { words, meaning } of entries) {
        const end = this.endOf(words, tokens, at, to, mentions);
        if (end > 0) matches.push({ range: [at, end], meaning });
      }
    }
    return matches;
  }

  private beginningWith(word: string): readonly Entry<Meaning>[] {
    const exact = this.byWord.get(word) ?? NONE;
    const stems = this.byStem.get(word.slice(0, HEAD));
    if (!stems) return exact;
    const fitting = stems.filter(({ stem }) => word.startsWith(stem)).map(({ entry }) => entry);
    return joined(exact, fitting);
  }

  /** Where the phrase that begins here ends; 0 where it does not go on as it should. */
  private endOf(
    words: readonly Word[],
    tokens: readonly Token[],
    at: number,
    to: number,
    mentions: ReadonlyMap<number, Mention>,
  ): number {
    let end = at;
    for (const [place, word] of words.entries()) {
      let between = place === 0 ? 0 : this.gap;
      for (; ; end++) {
        if (end >= to) return 0;
        const next = endOfWord(word, tokens, end, mentions);
        if (next > end) {
          end = next;
          break;
        }
        const token = tokens[end]!;
        if (STOPS.test(token.text) || !this.mayStandWithin(token)) return 0;
        if (token.pos !== 'PUNCT' && between-- === 0) return 0;
      }
      if (end > to) return 0;
    }
    return end;
  }
}

const NONE: readonly never[] = [];

function joined<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...new Set([...some, ...others])];
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A phrase in the words that the tagger makes of a text: hyphens part words, "won't" is "will not". */
function wordsOf(phrase: string): Word[] {
  const words: Word[] = [];
  for (const written of phraseWords(phrase)) {
    if (written.startsWith('@')) {
      words.push({ actor: written.slice(1) });
      continue;
    }
    const plain = written.toLowerCase().replace(/['’]s$/, '');
    for (const part of plain.replace(/^(?:(wo|ca)|(\p{L}+))n['’]t$/u, negated).split(/[-\s]/)) {
      if (part === '') continue;
      const alternatives = part.split('|');
      words.push({
        exact: new Set(alternatives.filter((word) => !word.endsWith('*'))),
        stems: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
      });
    }
  }
  return words;
}

const negated = (_whole: string, short: string | undefined, verb: string | undefined) =>
  `${short === undefined ? verb : short === 'wo' ? 'will' : 'can'} not`;

/** Where the word that begins at the token ends, `at` itself where another stands there. */
function endOfWord(word: Word, tokens: readonly Token[], at: number, mentions: ReadonlyMap<number, Mention>): number {
  if ('actor' in word) {
    const mention = mentions.get(at);
    return mention?.actor === word.actor ? mention.range[1] : at;
  }
  const { lower, lemma } = tokens[at]!;
  if (word.exact.has(lower) || word.exact.has(lemma)) return at + 1;
  return word.stems.some((stem) => lower.startsWith(stem) || lemma.startsWith(stem)) ? at + 1 : at;
}
