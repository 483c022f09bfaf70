// The dimensions of the filter with their values, counts and words: for the filter sentence and for the quote explorer.
import type { Scene } from '@/app/state/derive';
import type { ListFilter } from '@/app/state/store';
import { actorName, datedTitle, issueLabel, MODE_LABEL, REVIEW_LABEL, stanceLabel } from '@/app/state/words';
import { MODES } from '@/core/corpus/schema';
import { REVIEWS } from '@/core/table/table';

export interface FacetOption {
  /** The value as the filter holds it. */
  readonly value: string | number;
  readonly label: string;
  /** Statements with this value that pass all the other filters. */
  readonly count: number;
  readonly selected: boolean;
}

export interface Facet {
  readonly name: ListFilter;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

/** How many statements of the whole corpus each position has. */
function totals(column: Uint16Array, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (const position of column) if (position < length) counts[position] = (counts[position] ?? 0) + 1;
  return counts;
}

/** Positions that have statements or are chosen: most said first, an order that no choice changes. */
function mostSaid(counts: Uint32Array, chosen: (position: number) => boolean): number[] {
  const said = [...counts.keys()].filter((position) => (counts[position] ?? 0) > 0 || chosen(position));
  return said.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** Every facet, in the order of the filter sentence. Values that no statement of the corpus has are left out unless chosen. */
export function facetsOf({ corpus, choices, table, selection }: Scene): readonly Facet[] {
  const { counts } = selection;
  const option = (name: ListFilter, value: string | number, label: string, count: number | undefined): FacetOption => ({
    value,
    label,
    count: count ?? 0,
    selected: (choices[name] as readonly unknown[]).includes(value),
  });

  const units = choices.by === 'organization' ? table.side : table.speaker;
  const actors = mostSaid(totals(units, table.actorCount), (at) => choices.actor.includes(corpus.actors[at]?.id ?? ''));
  const issues = mostSaid(totals(table.issue, table.issueCount), (at) =>
    choices.issue.includes(corpus.issues[at]?.id ?? ''),
  );
  const articles = corpus.articles.map((article, at) =>
    option('article', article.id, datedTitle(article), counts.article[at]),
  );
  const steps = [...corpus.scale.steps].sort((a, b) => a.value - b.value);
  return [
    {
      name: 'actor',
      label: choices.by === 'organization' ? 'Side' : 'Speaker',
      options: actors.map((at) =>
        option('actor', corpus.actors[at]?.id ?? '', actorName(corpus, at), counts.actor[at]),
      ),
    },
    {
      name: 'issue',
      label: 'Issue',
      options: [
        ...issues.map((at) => option('issue', corpus.issues[at]?.id ?? '', issueLabel(corpus, at), counts.issue[at])),
        option('issue', 'none', issueLabel(corpus, -1), counts.issue[table.issueCount]),
      ],
    },
    { name: 'article', label: 'Article', options: articles },
    {
      name: 'stance',
      label: 'Stance',
      options: [
        ...steps.map(({ value, label }) => option('stance', value, label, counts.stance[value - table.min])),
        option('stance', 'none', stanceLabel(corpus, null), counts.stance[table.max - table.min + 1]),
      ],
    },
    {
      name: 'mode',
      label: 'How it is said',
      options: MODES.map((mode, at) => option('mode', mode, MODE_LABEL[mode], counts.mode[at])),
    },
    {
      name: 'review',
      label: 'Review',
      options: REVIEWS.map((review, at) => option('review', review, REVIEW_LABEL[review], counts.review[at])),
    },
  ];
}
