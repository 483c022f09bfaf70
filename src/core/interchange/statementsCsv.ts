import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus, Span, Statement } from '@/core/corpus/schema';
import { toCsv } from './csv';

/** The columns of a CSV of statements, in order. Readers go by their names. */
export const STATEMENT_COLUMNS = [
  'id',
  'article',
  'date',
  'date_precision',
  'date_basis',
  'start',
  'end',
  'text',
  'speaker',
  'issue',
  'stance',
  'mode',
  'source',
  'cue',
  'addressees',
  'via',
  'review',
  'note',
] as const;
type Column = (typeof STATEMENT_COLUMNS)[number];

/** An offset alone stays a number, so that a spreadsheet can sort by it. */
const offsets = (spans: readonly Span[], end: 0 | 1): string | number =>
  spans.length === 1 ? (spans[0] as Span)[end] : spans.map((span) => span[end]).join(';');

function record(statement: Statement, text: string): Record<Column, string | number> {
  const { spans, date } = statement;
  const words = (list: readonly Span[]) => list.map(([start, end]) => text.slice(start, end)).join(' … ');
  return {
    id: statement.id,
    article: statement.article,
    date: date?.date ?? '',
    date_precision: date?.precision ?? '',
    date_basis: date?.basis ?? '',
    start: offsets(spans.content, 0),
    end: offsets(spans.content, 1),
    text: words(spans.content),
    speaker: statement.speaker,
    issue: statement.issue ?? '',
    stance: statement.stance ?? '',
    mode: statement.mode,
    source: words(spans.source),
    cue: words(spans.cue),
    addressees: statement.addressees.join(';'),
    via: statement.via ?? '',
    review: statement.review.status,
    note: statement.note ?? '',
  };
}

/**
 * The statements of these rows (positions in the corpus's list) as CSV, one line each, in the order given.
 *
 * Article, speaker, issue, addressees and via are ids. `start` and `end` are UTF-16 offsets of the content into the
 * article's text; where it has several spans they are joined by `;`, and its words by ` … `. `stance` is 0 for neutral
 * and empty where none is taken. Throws a RangeError where the corpus has no such row.
 */
export function writeStatementsCsv(corpus: Corpus, rows: Iterable<number>): string {
  const { article } = lookupOf(corpus);
  const lines = Array.from(rows, (row) => {
    const statement = corpus.statements[row];
    if (!statement) throw new RangeError(`No statement ${row}`);
    const cells = record(statement, corpus.articles[article.get(statement.article) ?? -1]?.text ?? '');
    return STATEMENT_COLUMNS.map((column) => cells[column]);
  });
  return toCsv(STATEMENT_COLUMNS, lines);
}
