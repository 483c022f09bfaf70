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
    const short = value.length <= 2 && value.every((item) => typeof item === 'number');
    return short ? `[${value.join(', ')}]` : `a list of ${value.length}`;
  }
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Where a field stands. Names that are no plain words are quoted and cut. */
export function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = /^[A-Za-z_$][\w$]{0,63}$/.test(key) ? key : null;
  if (name === null) return `${path}[${JSON.stringify(key.slice(0, MOST_SHOWN))}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** Collects errors, lists the first MOST_LISTED and counts the rest. */
export class Faults {
  readonly errors: CorpusError[] = [];
  count = 0;

  add(path: string, value: unknown, expected: string): void {
    this.count++;
    if (this.errors.length < MOST_LISTED) this.errors.push({ path, value: show(value), expected });
  }

  addIssues(path: string, issues: readonly v.BaseIssue<unknown>[] = []): void {
    for (const issue of issues) {
      const keys = (issue.path ?? []).map((item) => item.key as string | number);
      // Of an unknown field valibot gives the name as the input; its value says more.
      const value = issue.expected === 'never' ? issue.path?.at(-1)?.value : issue.input;
      this.add(keys.reduce(join, path), value, issue.message);
    }
  }
}
