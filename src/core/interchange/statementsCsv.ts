import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus, Span, Statement } from '@/core/corpus/schema';
import { sidesOf } from '@/core/corpus/sides';
import { type Called, calledIn } from './called';
import { toCsv } from './csv';
import { BETWEEN_SPANS, LIST } from './statementCells';

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
  'organization',
  'issue',
  'stance',
  'scale_min',
  'scale_max',
  'mode',
  'source',
  'source_start',
  'source_end',
  'cue',
  'cue_start',
  'cue_end',
  'addressees',
  'via',
  'review',
  'note',
] as const;
type Column = (typeof STATEMENT_COLUMNS)[number];

/** An offset alone stays a number, so that a spreadsheet can sort by it. */
const offsets = (spans: readonly Span[], end: 0 | 1): string | number =>
  spans.length === 1 ? (spans[0] as Span)[end] : spans.map((span) => span[end]).join(LIST);

function record(
  { scale }: Corpus,
  called: Called,
  statement: Statement,
  side: string,
  text: string,
): Record<Column, string | number> {
  const { spans, date } = statement;
  const words = (list: readonly Span[]) => list.map(([start, end]) => text.slice(start, end)).join(BETWEEN_SPANS);
  return {
    id: statement.id,
    article: called.article(statement.article),
    date: date?.date ?? '',
    date_precision: date?.precision ?? '',
    date_basis: date?.basis ?? '',
    start: offsets(spans.content, 0),
    end: offsets(spans.content, 1),
    text: words(spans.content),
    speaker: called.actor(statement.speaker),
    organization: side === statement.speaker ? '' : called.actor(side),
    issue: statement.issue === null ? '' : called.issue(statement.issue),
    stance: statement.stance ?? '',
    scale_min: scale.min,
    scale_max: scale.max,
    mode: statement.mode,
    source: words(spans.source),
    source_start: offsets(spans.source, 0),
    source_end: offsets(spans.source, 1),
    cue: words(spans.cue),
    cue_start: offsets(spans.cue, 0),
    cue_end: offsets(spans.cue, 1),
    addressees: statement.addressees.map(called.actor).join(LIST),
    via: statement.via === null ? '' : called.actor(statement.via),
    review: statement.review.status,
    note: statement.note ?? '',
  };
}

/**
 * The statements of these rows (positions in the corpus's list) as CSV, one line each, in the order given.
 *
 * Article, speaker, organization, issue, addressees and via are ids, or names where each id follows from its name, as in
 * a corpus that was read from a file of names: readStatementsCsv then makes the same ids of them. `organization` is the
 * top of the speaker's memberOf chain, if that is another. `start` and `end` are UTF-16 offsets of the content into the
 * article's text; where it has several spans they are joined by `;`, and its words by ` … `; the same holds for source and
 * cue. `stance` is 0 for neutral and empty where none is taken. Throws a RangeError where the corpus has no such row.
 */
export function writeStatementsCsv(corpus: Corpus, rows: Iterable<number>): string {
  const { article, actor } = lookupOf(corpus);
  const sides = sidesOf(corpus);
  const called = calledIn(corpus);
  const lines = Array.from(rows, (row) => {
    const statement = corpus.statements[row];
    if (!statement) throw new RangeError(`No statement ${row}`);
    const side = corpus.actors[sides[actor.get(statement.speaker) ?? -1] ?? -1]?.id ?? statement.speaker;
    const text = corpus.articles[article.get(statement.article) ?? -1]?.text ?? '';
    const cells = record(corpus, called, statement, side, text);
    return STATEMENT_COLUMNS.map((column) => cells[column]);
  });
  return toCsv(STATEMENT_COLUMNS, lines);
}
