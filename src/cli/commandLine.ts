// What the commands share: how they read, write, and say what went wrong.
import type { Worker } from 'node:worker_threads';
import { type CorpusError, describeError } from '@/core/corpus/faults';

/** The world outside, so that a command can be run without one. */
export interface Io {
  /** The bytes of a file, or of standard input for '-'. */
  read(path: string): Promise<Uint8Array>;
  /** The same bytes piece by piece, as they come. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /**
   * Data, to standard output; pieces, since one text of it all may be longer than a text can be. Resolves when they are
   * taken: true where more is wanted, false where nobody reads on.
   */
  write(pieces: Iterable<string>): Promise<boolean>;
  /** A line to standard error. */
  say(line: string): void;
  /** How far the work is, in place of what was said before; '' takes it away. Null where no terminal shows it. */
  readonly progress: ((line: string) => void) | null;
  /** The program once more, as a worker thread with this as its data. */
  thread(data: unknown): Worker;
}

export interface Command {
  readonly name: string;
  /** The command line without "parley". */
  readonly usage: string;
  readonly purpose: string;
  /** What --help says besides. */
  readonly details: string;
  /** Throws a UsageError or a BadInput. */
  run(args: readonly string[], io: Io): Promise<void>;
}

/** The command line cannot be carried out: exit status 2. */
export class UsageError extends Error {}

/** What it names cannot be read: exit status 1. One line an error. */
export class BadInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** How a file is called in messages. */
export const fileName = (path: string) => (path === '-' ? 'standard input' : path);

/** All that is wrong with a file, each line with its name. */
export function refusal(
  file: string,
  { errors, more }: { readonly errors: readonly CorpusError[]; readonly more: number },
): BadInput {
  const lines = errors.map((error) => `${file}: ${describeError(error)}`);
  return new BadInput(more > 0 ? [...lines, `${file}: and ${more} more`] : lines);
}

/** The one thing that the command works on. */
export function only(positionals: readonly string[], what: string): string {
  const [one, ...others] = positionals;
  if (one === undefined) throw new UsageError(`${what} is missing.`);
  if (others.length > 0) throw new UsageError(`One ${what} at a time: ${others.join(' ')} is too much.`);
  return one;
}

/** The option's value where it is one of `words`, the first of them where it is left out. */
export function choice<Word extends string>(option: string, value: string | undefined, words: readonly Word[]): Word {
  if (value === undefined) return words[0] as Word;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new UsageError(`--${option} is "${value}"; it can be ${words.join(', ')}.`);
  return word;
}
