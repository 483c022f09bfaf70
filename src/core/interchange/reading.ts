import type { ParseResult } from '@/core/corpus/parse';
import type { Corpus } from '@/core/corpus/schema';

export type Refusal = Extract<ParseResult, { readonly ok: false }>;

/** What came of reading a file of another program: a valid corpus with an account of it, or all that is wrong. */
export type Reading =
  | {
      readonly ok: true;
      readonly corpus: Corpus;
      /** What was taken, one sentence each: "7 documents with their texts." */
      readonly taken: readonly string[];
      /** What the file holds and Parley has no place for, or what the file lacked, one sentence each. */
      readonly left: readonly string[];
    }
  | Refusal;
