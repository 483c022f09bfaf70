import type { Corpus } from '@/core/corpus/schema';

/** Positions in the corpus's lists, by id. */
export interface Lookup {
  readonly actor: ReadonlyMap<string, number>;
  readonly issue: ReadonlyMap<string, number>;
  readonly article: ReadonlyMap<string, number>;
  readonly statement: ReadonlyMap<string, number>;
}

const known = new WeakMap<Corpus, Lookup>();

const positions = (items: readonly { readonly id: string }[]) => new Map(items.map((item, at) => [item.id, at]));

/** The corpus's lookup, built on first use and kept as long as the corpus is. */
export function lookupOf(corpus: Corpus): Lookup {
  let lookup = known.get(corpus);
  if (!lookup) {
    lookup = {
      actor: positions(corpus.actors),
      issue: positions(corpus.issues),
      article: positions(corpus.articles),
      statement: positions(corpus.statements),
    };
    known.set(corpus, lookup);
  }
  return lookup;
}
