// What came of reading a file of another program: kept as long as its corpus is open, and never saved with it.
import type { Corpus } from '@/core/corpus/schema';

export interface Account {
  /** Of the file. */
  readonly name: string;
  /** One sentence each. */
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

const accounts = new WeakMap<Corpus, Account>();

export const keepAccount = (corpus: Corpus, account: Account): void => void accounts.set(corpus, account);

export const accountOf = (corpus: Corpus): Account | null => accounts.get(corpus) ?? null;
