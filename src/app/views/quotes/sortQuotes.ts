import { foundBy, type Scene } from '@/app/state/derive';
import { QUOTE_SORTS } from '@/app/state/ids';
import { displayOrder } from '@/core/analysis/rows';
import { NO_DAY } from '@/core/table/periods';
import { NO_ISSUE } from '@/core/table/table';

export type QuoteSort = (typeof QUOTE_SORTS)[number];

/** The chosen order, or the one that suits: by relevance where something is searched for, else by date. */
export function quoteSort({ choices: { sort, q } }: Pick<Scene, 'choices'>): QuoteSort {
  const chosen = QUOTE_SORTS.find((name) => name === sort);
  if (q === '' && (chosen === undefined || chosen === 'relevance')) return 'date';
  return chosen ?? 'relevance';
}

const names = (labels: readonly string[], language: string) => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = labels.map((_, at) => at).sort((a, b) => compare(labels[a] ?? '', labels[b] ?? '') || a - b);
  const rank = new Uint32Array(labels.length);
  order.forEach((position, at) => {
    rank[position] = at;
  });
  return rank;
};

/** The rows that pass the filter, in the order chosen; equal ones as they stand in the corpus. */
export function sortQuotes(scene: Scene): readonly number[] {
  const { corpus, table, rows, choices } = scene;
  const sort = quoteSort(scene);
  if (sort === 'stance') return [...displayOrder(table, rows)];
  const key = keyOf();
  return [...rows].sort((a, b) => key(a) - key(b) || a - b);

  function keyOf(): (row: number) => number {
    switch (sort) {
      case 'relevance': {
        const score = foundBy(corpus, choices)?.score;
        return (row) => -(score?.[row] ?? 0);
      }
      case 'speaker': {
        const rank = names(
          corpus.actors.map(({ name }) => name),
          corpus.language,
        );
        return (row) => rank[table.speaker[row] ?? 0] ?? 0;
      }
      case 'issue': {
        const rank = names(
          corpus.issues.map(({ label }) => label),
          corpus.language,
        );
        return (row) => (table.issue[row] === NO_ISSUE ? Number.MAX_SAFE_INTEGER : (rank[table.issue[row] ?? 0] ?? 0));
      }
      default:
        return (row) => (table.day[row] === NO_DAY ? Number.MAX_SAFE_INTEGER : (table.day[row] ?? 0));
    }
  }
}
