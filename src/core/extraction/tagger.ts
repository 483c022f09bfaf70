// The part-of-speech tagger and its model: 0.77 MB that are loaded when they are first wanted.
import type { PartOfSpeech } from './types';

/** What the tagger says of a paragraph, one entry a token. It may have rewritten white space, never the words. */
export interface Tagged {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly PartOfSpeech[];
}

/** Pure: what it says of a paragraph does not depend on what it has read before. */
export type Tagger = (paragraph: string) => Tagged;

/** Words of which the model makes a lexicon, and what it adds to them while it reads. */
interface Core {
  readonly features: {
    readonly lexeme: {
      readonly list: string[];
      /** Has no prototype: any word is safe as a key. */
      readonly hash: Record<string, number>;
    };
  };
}

/** What the tagger notes of a word that its lexicon does not have. */
type Features = Record<string, (word: string, ...rest: unknown[]) => unknown>;

/**
 * Each word that is not in the lexicon takes memory, some 50 bytes even when it is forgotten. After so many the tagger
 * begins anew, which takes some 90 ms, so that the memory for a stream of articles has a bound.
 */
const LIFETIME = 500_000;

/**
 * Some patterns of the tagger take a time that grows with the cube of a word's length: longer ones go to it in pieces,
 * but never between the halves of a character.
 */
const LONG_WORD = /\S{99}(?:[^\s\ud800-\udbff]|[\ud800-\udbff]\S)(?=\S)/g;
/** It takes only some kinds of white space for what they are, and a line break for a word. */
const OTHER_SPACE = /[^\S ]/g;
const LETTERS = /^[a-z]+$/i;
/** Of ''a it makes ' and 'a. */
const DOUBLED = /''(?=[a-z])/gi;

/** Loads wink-nlp and its English model; later calls get the same tagger. Rejects where they cannot be loaded. */
export function loadTagger(): Promise<Tagger> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

let loading: Promise<Tagger> | null = null;

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  let core: Core;
  let known = 0;
  const begin = () => {
    core = (model.core as () => Core)();
    known = core.features.lexeme.list.length;
    return winkNLP({ ...model, core: () => core, featureFn: fewFeatures(model.featureFn) }, ['pos']);
  };
  let nlp = begin();
  // The tagger remembers each new word for ever, and takes it whole when it meets it again, even where it would now
  // split it: "(Porto’s" teaches it "Porto’s". So it has to forget what a paragraph has taught it, but for words that
  // are nothing but plain letters: these it never splits.
  const forget = (from: number) => {
    const { list, hash } = core.features.lexeme;
    for (let number = from; number < list.length; number++) {
      if (LETTERS.test(list[number]!)) continue;
      delete hash[list[number]!];
      list[number] = '';
    }
  };
  return (paragraph) => {
    if (core.features.lexeme.list.length - known > LIFETIME) nlp = begin();
    const from = core.features.lexeme.list.length;
    const tokens = nlp
      .readDoc(paragraph.replace(OTHER_SPACE, ' ').replace(DOUBLED, "'' ").replace(LONG_WORD, '$& '))
      .tokens();
    const { its } = nlp;
    const words = tokens.out();
    const tagged: Tagged = {
      words,
      // Its types forget that tokens have lemmas too; its lemma of "constructor" is a function.
      lemmas: (tokens.out(its.lemma as never) as unknown[]).map((lemma, at) =>
        typeof lemma === 'string' ? lemma : words[at]!.toLowerCase(),
      ),
      tags: tokens.out(its.pos) as PartOfSpeech[],
    };
    forget(from);
    return tagged;
  };
}

/** Its features of a new word without those that parts of speech do not rest on: they take time, and stay for ever. */
function fewFeatures(featureFn: unknown): (...args: unknown[]) => Features {
  return (...args) => ({
    ...(featureFn as (...args: unknown[]) => Features)(...args),
    prefix: () => '',
    suffix: () => '',
    shape: () => '',
  });
}
