import { counted } from '@/core/corpus/counted';
import { type CorpusError, describeError } from '@/core/corpus/faults';
import { NO_TEXT } from '@/core/corpus/noText';
import { parseCorpus } from '@/core/corpus/parse';
import { FORMAT, RESERVED_ISSUE, VERSION } from '@/core/corpus/schema';
import { type CsvTable, LineFaults, readCsvTable } from './csvTable';
import { idsFor } from './ids';
import { issueLabel } from './issueLabel';
import type { Reading, Refusal } from './reading';
import { ArticlesOfLines, NO_ARTICLE } from './statementArticles';
import { namedScale, type ScaleEnds, type StatementLine, statementLine } from './statementCells';
import { STATEMENT_COLUMNS } from './statementsCsv';

/** The columns that no CSV of statements can do without. */
export const NEEDED_COLUMNS = ['speaker', 'issue', 'stance'] as const;

export interface CsvOptions {
  /** Of the file, without its ending: the corpus is called so. */
  readonly name: string;
  /** Goes before what the file says. */
  readonly scale?: ScaleEnds;
}

/** How statements are called in the file, where that cannot be an id, by their ids. */
export type CsvReading =
  | (Extract<Reading, { ok: true }> & { readonly calledInFile: ReadonlyMap<string, string> })
  | Refusal;

/**
 * Reads a CSV of statements, as writeStatementsCsv writes it or with as little as speaker, issue and stance. Names become
 * ids where they can be (see idsFor) and stay as they are written; each article's text is put together from its passages
 * (see buildText). The scale is the given one, that of the columns scale_min and scale_max, or 0..1 where nothing but 0
 * and 1 occurs. All errors come at once, with their lines.
 */
export function readStatementsCsv(text: string, { name, scale: given }: CsvOptions): CsvReading {
  const faults = new LineFaults();
  const table = readCsvTable(text, NEEDED_COLUMNS, faults);
  if (table === null) return faults.refusal();
  const lines = table.rows.map((row) => statementLine(row, faults));
  const scale = given ?? namedScale(table.rows, faults) ?? onlyYesAndNo(lines, faults);
  const ids = uniqueIds(lines, faults);
  const members = memberships(lines, faults);
  const articles = new ArticlesOfLines(lines, faults);
  if (faults.count > 0 || scale === null || articles.built === null) return faults.refusal();

  const actorLines = new Map<string, number>();
  const issueLines = new Map<string, number>();
  for (const { line, speaker, via, addressees, issue } of lines) {
    for (const actor of [speaker, members.get(speaker) ?? '', via, ...addressees]) {
      if (actor !== '' && !actorLines.has(actor)) actorLines.set(actor, line);
    }
    if (issue !== '' && !issueLines.has(issue)) issueLines.set(issue, line);
  }
  const actorIds = idsFor(actorLines.keys(), 'actor');
  const issueIds = idsFor(issueLines.keys(), 'issue', RESERVED_ISSUE);
  const bodies = new Set(members.values());
  const draft = {
    format: FORMAT,
    version: VERSION,
    id: idsFor([name], 'statements').get(name),
    title: name,
    summary: 'Statements read from a CSV file. Of the articles it holds no more than the passages.',
    language: 'und',
    basis: 'Read from a CSV file, which does not say how the coding was made.',
    scale: { ...scale, steps: stepsOf(scale) },
    articles: articles.built,
    actors: [...actorIds].map(([actor, id]) => ({
      id,
      name: actor,
      kind: bodies.has(actor) ? 'organization' : 'person',
      memberOf: actorIds.get(members.get(actor) ?? '') ?? null,
    })),
    issues: [...issueIds].map(([issue, id]) => ({
      id,
      label: issueLabel(issue),
      proposal: issue,
      supporting: 'The file does not say what supporting it means.',
      rejecting: 'The file does not say what rejecting it means.',
    })),
    statements: lines.map((line, at) => ({
      id: ids[at],
      article: articles.idOf(line),
      speaker: actorIds.get(line.speaker),
      via: actorIds.get(line.via) ?? null,
      issue: issueIds.get(line.issue) ?? null,
      stance: line.stance,
      mode: line.mode,
      spans: articles.spansOf(at),
      addressees: line.addressees.map((actor) => actorIds.get(actor)),
      date: line.date,
      review: line.review,
      coder: 'not in the file',
      note: line.note,
    })),
    interactions: [],
    stories: [],
  };
  const result = parseCorpus(draft);
  if (!result.ok) {
    const places = {
      statements: lines.map(({ line }) => line),
      actors: [...actorLines.values()],
      issues: [...issueLines.values()],
      articles: articles.lines,
    };
    const told = result.errors.map((error) => located(error, places));
    // An issue's label and its proposal are one cell.
    const same = (one: CorpusError, other: CorpusError) => describeError(one) === describeError(other);
    return { ...result, errors: told.filter((one, at) => told.findIndex((other) => same(one, other)) === at) };
  }
  const { corpus } = result;
  const calledInFile = new Map<string, string>();
  for (const [at, { id }] of lines.entries()) if (id !== '' && ids[at] !== id) calledInFile.set(ids[at] as string, id);
  const taken = [
    `${counted(lines.length, 'statement')}, ${counted(corpus.actors.length, 'actor')}, ${counted(corpus.issues.length, 'issue')}, ${counted(corpus.articles.length, 'article')}.`,
    `Scale: ${scale.min} to ${scale.max}.`,
  ];
  return { ok: true, corpus, taken, left: leftOf(table, lines, calledInFile.size), calledInFile };
}

/** What is expected where no scale is told; where people can be asked, they are. */
export const SCALE_WANTED =
  '0 or 1, or to be told the scale: --scale=-2..2 on the command line, or columns scale_min and scale_max';

/** 0..1 where no other stance occurs; else the scale has to be told. */
function onlyYesAndNo(lines: readonly StatementLine[], faults: LineFaults): ScaleEnds | null {
  const other = lines.find(({ stance }) => stance !== null && stance !== 0 && stance !== 1);
  if (other === undefined) return { min: 0, max: 1 };
  faults.add(other.line, 'stance', other.stance, SCALE_WANTED);
  return null;
}

const stepsOf = ({ min, max }: ScaleEnds) =>
  // A scale beyond all measure is refused before its steps are counted.
  Array.from({ length: Math.min(max - min + 1, 1000) }, (_, at) => ({
    value: min + at,
    label: labelOf(min + at, max),
  }));

function labelOf(value: number, max: number): string {
  if (max === 1 && value === 0) return 'no';
  if (max === 1 && value === 1) return 'yes';
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}

/** The ids of the lines, in order; a line without one is called after its number among the lines. */
function uniqueIds(lines: readonly StatementLine[], faults: LineFaults): string[] {
  const first = new Map<string, number>();
  for (const { id, line } of lines) {
    if (id === '') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else faults.add(line, 'id', id, `an id of its own: line ${before} has the same`);
  }
  const named = (id: string, at: number) => (id === '' ? `s${at + 1}` : id);
  const used = new Set(first.keys());
  const names = lines.map(({ id }, at) => {
    let name = named(id, at);
    while (id === '' && used.has(name)) name = `${name}-`;
    used.add(name);
    return name;
  });
  const ids = idsFor(names, 'statement');
  return names.map((name) => ids.get(name) as string);
}

/** The organization of each speaker who has one. */
function memberships(lines: readonly StatementLine[], faults: LineFaults): Map<string, string> {
  const first = new Map<string, StatementLine>();
  for (const line of lines) {
    const { speaker, organization } = line;
    if (organization === '' || organization === speaker) continue;
    const before = first.get(speaker);
    if (before === undefined) first.set(speaker, line);
    else if (before.organization !== organization) {
      faults.add(
        line.line,
        'organization',
        organization,
        `${before.organization}, as ${speaker} has in line ${before.line} (who has several needs a name for each)`,
      );
    }
  }
  return new Map([...first].map(([speaker, { organization }]) => [speaker, organization]));
}

const COLUMN: Readonly<Record<string, string>> = { actors: 'speaker', issues: 'issue', articles: 'article' };

/** An error of the corpus, told with the line that it comes from. */
function located(error: CorpusError, places: Readonly<Record<string, readonly number[]>>): CorpusError {
  const [, list = '', index, field = ''] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(error.path) ?? [];
  const line = places[list]?.[Number(index)];
  if (line === undefined) return error;
  const column = COLUMN[list] ?? (field === 'spans' ? 'text' : field);
  return { ...error, path: `line ${line}, ${field === 'memberOf' ? 'organization' : column}` };
}

/** What the file has and Parley has no place for, what it lacks, and what stands in for it. */
function leftOf(table: CsvTable, lines: readonly StatementLine[], renamed: number): string[] {
  const known: readonly string[] = STATEMENT_COLUMNS;
  const others = table.columns.filter((column) => column !== '' && !known.includes(column));
  const left = ['Of the articles no more than the passages: each text is put together from them.'];
  if (others.length > 0) left.push(`Columns that Parley has no place for: ${others.join(', ')}.`);
  if (!table.columns.includes('mode'))
    left.push('Who quotes and who reports is not in the file: all stands as reported.');
  if (!table.columns.includes('organization')) left.push('Whether an actor is a person: all are taken for persons.');
  const missing = (what: string, count: number) => {
    if (count > 0) left.push(`${counted(count, 'statement')} without ${what}.`);
  };
  missing('a date', lines.filter(({ date }) => date === null).length);
  missing(
    `text: “${NO_TEXT}” stands in for it`,
    lines.filter(({ passage }) => passage.content[0]?.words === NO_TEXT).length,
  );
  missing(`an article: they stand in one called “${NO_ARTICLE}”`, lines.filter(({ article }) => article === '').length);
  if (renamed > 0)
    left.push(`${counted(renamed, 'statement')} whose id Parley had to change: ids have a-z, 0-9 and -.`);
  return left;
}
