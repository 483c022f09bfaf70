// What a comparison of two codings says: its figures in words, and all its statements as a table.
import { quoteText, speakerName, statementAt } from '@/app/evidence/quoteText';
import { counted } from '@/app/state/words';
import type { CellValue, TableData } from '@/app/ui/DataTable';
import type { Agreement } from '@/core/analysis/agreement';
import type { Coefficient } from '@/core/analysis/reliability';
import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus } from '@/core/corpus/schema';

/** "0.81 over 52 pairs", or why there is no figure. */
export function coefficientWords(of: Coefficient, what: 'issue' | 'stance'): string {
  if (of.kind === 'noPairs')
    return what === 'stance' ? 'none: no pair in which both take a stance' : 'none: no statement is in both';
  const over = `over ${counted(of.units, 'pair')}${what === 'stance' ? ' with a stance in both' : ''}`;
  if (of.kind === 'noVariation') return `not defined: one and the same ${what} ${over}`;
  return `${of.value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−')} ${over}`;
}

/** One row a statement: those in both first, then those in one alone. */
export function codingsTable(first: Corpus, second: Corpus, { pairs, firstOnly, secondOnly }: Agreement): TableData {
  const code = (corpus: Corpus, row: number | null): CellValue[] => {
    if (row === null) return ['not coded', 'not coded', ''];
    const { id, issue, stance } = statementAt(corpus, row);
    const label = issue === null ? 'no issue' : (corpus.issues[lookupOf(corpus).issue.get(issue) ?? -1]?.label ?? '');
    return [label, stance ?? 'no stance', id];
  };
  const line = (a: number | null, b: number | null): CellValue[] => {
    const [corpus, row] = a === null ? [second, b ?? 0] : [first, a];
    const statement = statementAt(corpus, row);
    const [issue = '', stance = '', id = ''] = code(first, a);
    const [otherIssue = '', otherStance = '', otherId = ''] = code(second, b);
    return [
      speakerName(corpus, statement),
      quoteText(corpus, statement, { whole: true }),
      issue,
      otherIssue,
      stance,
      otherStance,
      id,
      otherId,
    ];
  };
  return {
    columns: [
      'Speaker',
      'Words',
      'Issue here',
      'Issue there',
      'Stance here',
      'Stance there',
      'Id here',
      'Id there',
    ].map((label) => ({ label })),
    rows: [
      ...pairs.map((pair) => line(pair.first, pair.second)),
      ...firstOnly.map((row) => line(row, null)),
      ...secondOnly.map((row) => line(null, row)),
    ],
  };
}
