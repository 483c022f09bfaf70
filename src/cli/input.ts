// Opens what a command is given: a corpus, a CSV of statements, or a .dna project. The content says which it is.

import { constants, isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { parseCorpusText } from '@/core/corpus/parseText';
import { type Corpus, LIMIT } from '@/core/corpus/schema';
import { readDna } from '@/core/interchange/dna';
import { isSqlite } from '@/core/interchange/dnaTables';
import { issueInFull } from '@/core/interchange/issueLabel';
import { readStatementsCsv } from '@/core/interchange/readStatementsCsv';
import type { ScaleEnds } from '@/core/interchange/statementCells';
import { BadInput, fileName, type Io, refusal, UsageError } from './commandLine';

export interface Input {
  readonly corpus: Corpus;
  readonly taken: readonly string[];
  readonly left: readonly string[];
  /** What the file itself calls them, by their ids in the corpus. */
  readonly called: {
    actor(id: string): string;
    issue(id: string): string;
    statement(id: string): string;
  };
}

const same = (id: string) => id;

/** For options of parseArgs: what every command takes that opens a file. */
export const INPUT_OPTIONS = { scale: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

export const INPUT_DETAILS = `FILE is a corpus (JSON), a CSV of statements or a project of Discourse Network Analyzer 3 (.dna); - is standard
input. A CSV needs the columns speaker, issue and stance. Its stances are 0 and 1, or --scale=MIN..MAX says what they
lie between (or the columns scale_min and scale_max do).`;

/** The ends of a scale out of --scale=-2..2. */
export function scaleOption(text: string | undefined): ScaleEnds | undefined {
  if (text === undefined) return undefined;
  const [, min, max] = /^([+-]?\d{1,3})\.\.([+-]?\d{1,3})$/.exec(text) ?? [];
  const scale = { min: Number(min), max: Number(max) };
  if (!(scale.min < scale.max))
    throw new UsageError(`--scale is "${text}"; it goes from a lower number to a higher: --scale=-2..2`);
  if (scale.min < -LIMIT || scale.max > LIMIT)
    throw new UsageError(`--scale is "${text}"; its ends lie between ${-LIMIT} and ${LIMIT}.`);
  return scale;
}

export const openInput = async (path: string, io: Io, scale: ScaleEnds | undefined): Promise<Input> =>
  openBytes(path, await io.read(path), scale);

/** The same for what has been read already. */
export async function openBytes(path: string, bytes: Uint8Array, scale: ScaleEnds | undefined): Promise<Input> {
  const file = fileName(path);
  const name = path === '-' ? 'statements' : basename(path).replace(/\.[^.]+$/, '') || 'statements';
  const options = scale ? { name, scale } : { name };
  if (isSqlite(bytes) || /\.dna$/i.test(path)) {
    const { sqlite } = await import('./sqlite');
    const result = readDna(bytes, await sqlite(), options);
    if (!result.ok) throw refusal(file, result);
    return { ...result, called: { ...namesIn(result.corpus), statement: same } };
  }
  if (!isUtf8(bytes)) {
    throw new BadInput([
      `${file} is no text in UTF-8: save it as UTF-8 (in Excel as "CSV UTF-8"), or give a .dna project.`,
    ]);
  }
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new BadInput([
      `${file} is larger than can be read: ${bytes.length} bytes of at most ${constants.MAX_STRING_LENGTH}.`,
    ]);
  }
  const text = Buffer.from(bytes).toString('utf8');
  if (/\.json$/i.test(path) || /^\ufeff?\s*[{[]/.test(text)) {
    if (scale) throw new UsageError(`--scale is for a CSV: ${file} is JSON, which has its scale.`);
    const result = parseCorpusText(text);
    if (!result.ok) throw refusal(file, result);
    const { corpus } = result;
    return { corpus, taken: [`${contents(corpus)}.`], left: [], called: { actor: same, issue: same, statement: same } };
  }
  const result = readStatementsCsv(text, options);
  if (!result.ok) throw refusal(file, result);
  const { corpus, taken, left, calledInFile } = result;
  const statement = (id: string) => calledInFile.get(id) ?? id;
  return { corpus, taken, left, called: { ...namesIn(corpus), statement } };
}

function namesIn({ actors, issues }: Corpus) {
  const actorNames = new Map(actors.map(({ id, name }) => [id, name]));
  const issueNames = new Map(issues.map((issue) => [issue.id, issueInFull(issue)]));
  return { actor: (id: string) => actorNames.get(id) ?? id, issue: (id: string) => issueNames.get(id) ?? id };
}

const LISTS = [
  ['articles', 'article'],
  ['actors', 'actor'],
  ['issues', 'issue'],
  ['statements', 'statement'],
  ['interactions', 'interaction'],
  ['stories', 'story'],
] as const;

/** "2 articles, 21 actors, …, 1 story" */
function contents(corpus: Corpus): string {
  return LISTS.map(([many, one]) => `${corpus[many].length} ${corpus[many].length === 1 ? one : many}`).join(', ');
}
