import type { Corpus, Interaction } from '@/core/corpus/schema';
import type { StatementTable } from '@/core/table/table';
import type { TextMark } from './layers';
import { isSuggested, levelAt, statementAt } from './quoteText';

/** What one statement marks in its article: its words, who says them, and the cue. */
export function statementMarks(corpus: Corpus, table: StatementTable, row: number): TextMark[] {
  const statement = statementAt(corpus, row);
  const look = { level: levelAt(table, row), suggested: isSuggested(statement), id: statement.id };
  const { content, source, cue } = statement.spans;
  return [
    ...content.map((span) => ({ ...look, span, kind: 'content' as const })),
    ...source.map((span) => ({ ...look, span, kind: 'source' as const })),
    ...cue.map((span) => ({ ...look, span, kind: 'cue' as const })),
  ];
}

export const contactMarks = ({ id, span }: Interaction): TextMark[] => [
  { span, kind: 'contact', level: 'none', suggested: false, id },
];

/** Rows of the statements on an article, in the order in which their words stand in it. */
export function rowsOfArticle(corpus: Corpus, table: StatementTable, article: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (table.article[row] === article) rows.push(row);
  const start = (row: number) => statementAt(corpus, row).spans.content[0]?.[0] ?? 0;
  return rows.sort((a, b) => start(a) - start(b) || a - b);
}

/** Rows of the other statements whose words share at least one character with the row's. */
export function alsoOn(corpus: Corpus, table: StatementTable, row: number): number[] {
  const own = statementAt(corpus, row).spans.content;
  const found: number[] = [];
  for (let other = 0; other < table.size; other++) {
    if (other === row || table.article[other] !== table.article[row]) continue;
    const { content } = statementAt(corpus, other).spans;
    if (content.some(([from, to]) => own.some(([start, end]) => from < end && start < to))) found.push(other);
  }
  return found;
}
