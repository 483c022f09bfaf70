// The part-of-speech tagger and its model: 0.77 MB that are loaded when they are first wanted.
import type { PartOfSpeech } from './types';

/** What the tagger says of a paragraph, one entry a token. It may have rewritten white space, never the words. */
export interface Tagged {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly PartOfSpeech[];
}

export type Tagger = (paragraph: string) => Tagged;

/**
 * The tagger remembers each new word for ever. After so many tokens it begins anew, so that the memory for a stream of
 * articles has a bound; that takes some 90 ms, against some 4 s for the tokens.
 */
const LIFETIME = 2_000_000;

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
  const begin = () => winkNLP(model, ['pos']);
  let nlp = begin();
  let seen = 0;
  return (paragraph) => {
    if (seen > LIFETIME) {
      nlp = begin();
      seen = 0;
    }
    const tokens = nlp.readDoc(paragraph).tokens();
    const { its } = nlp;
    const words = tokens.out();
    seen += words.length;
    return {
      words,
      // Its types forget that tokens have lemmas too.
      lemmas: tokens.out(its.lemma as never) as string[],
      tags: tokens.out(its.pos) as PartOfSpeech[],
    };
  };
}
