// What searches is loaded when somebody searches: the first picture does without it.
import { keepLast } from '@/app/state/keep';
import type { Corpus } from '@/core/corpus/schema';
import type { SearchResult } from '@/core/table/search';

type Search = (corpus: Corpus, query: string) => SearchResult | null;

let search: Search | null = null;
let loading: Promise<void> | null = null;
let fault: unknown = null;

/** Whoever has it already hands it over: nobody then waits for it. */
export function provideSearch(found: Search): void {
  search = found;
}

const resultOf = keepLast((find: Search, corpus: Corpus, q: string) => find(corpus, q));

/**
 * What the search found; null while nothing is searched for. Where it is not loaded yet it throws what React waits for:
 * to draw what no search has passed would be wrong. All that lets a reader search brings it along (searchEngine.ts), so
 * that this happens with an address alone.
 */
export function searchOf(corpus: Corpus, q: string): SearchResult | null {
  if (q === '') return null;
  if (search) return resultOf(search, corpus, q);
  if (fault !== null) throw fault;
  loading ??= import('@/core/table/search').then(
    (found) => provideSearch(found.search),
    (error: unknown) => {
      fault = error;
    },
  );
  throw loading;
}
