// What is wrong with a file: collected all at once, told with path, value and expectation.
import type * as v from 'valibot';

/** One thing that is wrong with a corpus file. */
export interface CorpusError {
  /** Where: 'statements[3].stance', 'line 2, column 7', or '' for the file as a whole. */
  readonly path: string;
  /** What stands there, as JSON, cut short. */
  readonly value: string;
  readonly expected: string;
}

/** More errors than this are counted, not listed. */
export const MOST_LISTED = 200;
const MOST_SHOWN = 60;

/** One line for people: 'statements[3].stance is 7; expected a stance from -2 to 2'. */
export function describeError({ path, value, expected }: CorpusError): string {
  return `${path === '' ? 'The file' : path} is ${value}; expected ${expected}`;
}

/** A value in few characters: short texts and numbers as they are, lists and objects by their size. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') {
    return value.length > MOST_SHOWN
      ? `${JSON.stringify(`${value.slice(0, MOST_SHOWN - 1)}…`)} (${value.length} characters)`
      : JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return 'an empty list';
    const short = value.length <= 2 && value.every((item) => typeof item === 'number');
    return short ? `[${value.join(', ')}]` : `a list of ${value.length}`;
  }
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Where something stands below the item at hand: field names and places in lists. */
export type Keys = readonly (string | number)[];

/** Names that are no plain words are quoted and cut. */
function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z_$][\w$]{0,63}$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, MOST_SHOWN))}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Collects errors, lists the first MOST_LISTED and counts the rest. Paths are only put into words for those listed. */
export class Faults {
  readonly errors: CorpusError[] = [];
  count = 0;
  private item: Keys = [];

  /** From here on, errors belong to this item: ['statements', 3], or [] for the file as a whole. */
  enter(...item: Keys): void {
    this.item = item;
  }

  add(keys: Keys, value: unknown, expected: string): void {
    this.count++;
    if (this.errors.length >= MOST_LISTED) return;
    this.errors.push({ path: [...this.item, ...keys].reduce(join, ''), value: show(value), expected });
  }

  addIssues(issues: readonly v.BaseIssue<unknown>[] = []): void {
    for (const issue of issues) {
      const keys = (issue.path ?? []).map((item) => item.key as string | number);
      // Of an unknown field valibot gives the name as the input; its value says more.
      this.add(keys, issue.expected === 'never' ? issue.path?.at(-1)?.value : issue.input, issue.message);
    }
  }
}
