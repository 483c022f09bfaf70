import { type CorpusError, MOST_LISTED, show } from '@/core/corpus/faults';
import type { Refusal } from './reading';

/** What is wrong with a file of another program: the first faults are listed, all of them counted. */
export class FileFaults {
  readonly errors: CorpusError[] = [];
  count = 0;

  list(path: string, value: unknown, expected: string): void {
    this.count++;
    if (this.errors.length < MOST_LISTED) this.errors.push({ path, value: show(value), expected });
  }

  refusal(): Refusal {
    return { ok: false, errors: this.errors, more: this.count - this.errors.length };
  }
}
