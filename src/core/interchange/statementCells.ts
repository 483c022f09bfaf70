// One line of a CSV of statements, cell by cell.
import { NO_TEXT } from '@/core/corpus/noText';
import { type Corpus, isDay, MODES, type Statement } from '@/core/corpus/schema';
import { REVIEWS } from '@/core/table/table';
import type { Passage, Piece } from './builtText';
import type { CsvRow, LineFaults } from './csvTable';

/** Between the words of several spans. */
export const BETWEEN_SPANS = ' … ';
/** Separates addressees, and the offsets of several spans. */
export const LIST = ';';
/** As far into an article as an offset may lie: no text is longer. */
export const FARTHEST = 2_000_000;
const FILE = 'the file';

export type ScaleEnds = Pick<Corpus['scale'], 'min' | 'max'>;

/** Names as the file has them; '' for none. */
export interface StatementLine {
  readonly line: number;
  readonly id: string;
  readonly article: string;
  readonly speaker: string;
  readonly organization: string;
  readonly issue: string;
  readonly via: string;
  readonly addressees: readonly string[];
  readonly stance: number | null;
  readonly mode: Statement['mode'];
  readonly date: Statement['date'];
  readonly review: Statement['review'];
  readonly note: string | null;
  readonly passage: Passage;
}

export function statementLine(row: CsvRow, faults: LineFaults): StatementLine {
  const word = (column: string) => row.cell(column).trim();
  const speaker = word('speaker');
  if (speaker === '') faults.add(row.line, 'speaker', row.cell('speaker'), 'the name of who speaks');
  const note = row.cell('note');
  return {
    line: row.line,
    id: word('id'),
    article: word('article'),
    speaker,
    organization: word('organization'),
    issue: word('issue'),
    via: word('via'),
    addressees: word('addressees')
      .split(LIST)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    stance: wholeNumber(row, 'stance', faults),
    // Without a word on it, nothing is shown as the speaker's own words.
    mode: oneOf(row, 'mode', MODES, 'indirect', faults),
    date: dayClaim(row, faults),
    review:
      oneOf(row, 'review', REVIEWS, 'accepted', faults) === 'accepted'
        ? { status: 'accepted', by: FILE }
        : { status: 'suggested', rule: FILE },
    note: note.trim() === '' ? null : note,
    passage: passage(row, faults),
  };
}

/** The scale that the lines name, all the same one. Undefined where they name none. */
export function namedScale(rows: readonly CsvRow[], faults: LineFaults): ScaleEnds | undefined {
  let scale: ScaleEnds | undefined;
  for (const row of rows) {
    const min = wholeNumber(row, 'scale_min', faults);
    const max = wholeNumber(row, 'scale_max', faults);
    if (min === null || max === null) continue;
    scale ??= { min, max };
    if (min !== scale.min) faults.add(row.line, 'scale_min', min, `${scale.min}, as in the lines before`);
    if (max !== scale.max) faults.add(row.line, 'scale_max', max, `${scale.max}, as in the lines before`);
  }
  return scale;
}

/** Other programs write 1 as 1.0, and NA for nothing. */
function wholeNumber(row: CsvRow, column: string, faults: LineFaults): number | null {
  const text = row.cell(column).trim().replace('−', '-');
  if (text === '' || text === 'NA') return null;
  if (/^[+-]?\d{1,9}(\.0+)?$/.test(text)) return Number(text) + 0;
  faults.add(row.line, column, row.cell(column), 'a whole number, or nothing');
  return null;
}

function oneOf<Word extends string>(
  row: CsvRow,
  column: string,
  words: readonly Word[],
  otherwise: Word,
  faults: LineFaults,
): Word {
  const text = row.cell(column).trim();
  if (text === '') return otherwise;
  const word = words.find((one) => one === text.toLowerCase());
  if (word === undefined) faults.add(row.line, column, text, `one of ${words.join(', ')}, or nothing`);
  return word ?? otherwise;
}

const EVIDENCE = 'The CSV file gives this date and no evidence for it.';

function dayClaim(row: CsvRow, faults: LineFaults): Statement['date'] {
  const precision = oneOf(row, 'date_precision', ['day', 'week', 'month'] as const, 'day', faults);
  const basis = oneOf(row, 'date_basis', ['stated', 'inferred'] as const, 'stated', faults);
  const text = row.cell('date').trim();
  if (text === '' || text === 'NA') return null;
  // A time of day is left out.
  const date = text.replace(/(?<=^\d{4}-\d{2}-\d{2})[T ].*$/, '');
  if (isDay(date)) return { date, precision, basis, evidence: EVIDENCE };
  faults.add(row.line, 'date', text, 'a date that exists, as YYYY-MM-DD, or nothing');
  return null;
}

function passage(row: CsvRow, faults: LineFaults): Passage {
  const content = pieces(row, 'text', 'start', 'end', faults);
  return {
    line: row.line,
    source: pieces(row, 'source', 'source_start', 'source_end', faults),
    cue: pieces(row, 'cue', 'cue_start', 'cue_end', faults),
    content: content.length > 0 ? content : [{ words: NO_TEXT, at: null }],
  };
}

/** The words of a cell, and their places in the article where two other cells tell them. */
function pieces(row: CsvRow, words: string, start: string, end: string, faults: LineFaults): Piece[] {
  const text = row.cell(words);
  if (text === '') return [];
  const starts = offsets(row, start, faults);
  const ends = offsets(row, end, faults);
  const loose = [{ words: text, at: null }];
  if (starts === null || ends === null) return loose;
  if (starts.length !== ends.length) {
    faults.add(row.line, end, row.cell(end), `as many numbers as ${start} has, which is ${starts.length}`);
    return loose;
  }
  const found: Piece[] = [];
  let from = 0;
  for (const [index, at] of starts.entries()) {
    const stop = ends[index] as number;
    if (stop <= at || stop > FARTHEST) {
      faults.add(row.line, end, row.cell(end), `a number above ${start}, of at most ${FARTHEST.toLocaleString('en')}`);
      return loose;
    }
    const here = text.slice(from, from + stop - at);
    from += stop - at + BETWEEN_SPANS.length;
    found.push({ words: here, at });
  }
  if (found.map((piece) => piece.words).join(BETWEEN_SPANS) === text && from - BETWEEN_SPANS.length === text.length) {
    return found;
  }
  const long = from - BETWEEN_SPANS.length;
  const spans = found.length === 1 ? '' : `, with "${BETWEEN_SPANS}" between the spans`;
  faults.add(
    row.line,
    words,
    text,
    `${long} characters, as ${start} and ${end} say${spans} (or no ${start} and ${end})`,
  );
  return loose;
}

function offsets(row: CsvRow, column: string, faults: LineFaults): number[] | null {
  const text = row.cell(column).trim();
  if (text === '' || text === 'NA') return null;
  const parts = text.split(LIST).map((part) => part.trim());
  if (parts.every((part) => /^\d{1,9}(\.0+)?$/.test(part))) return parts.map(Number);
  faults.add(row.line, column, text, 'a whole number, or several with ; between them');
  return null;
}
