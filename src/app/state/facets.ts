// The dimensions of the filter with their values, counts and words: for the filter sentence and for the quote explorer.
import type { Scene } from '@/app/state/derive';
import type { ListFilter } from '@/app/state/store';
import { issueLabel, MODE_LABEL, REVIEW_LABEL, shortDay, shortName, stanceLabel } from '@/app/state/words';
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

const byCount = (a: FacetOption, b: FacetOption) => b.count - a.count || a.label.localeCompare(b.label, 'en');

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
  const speaking = new Set(units);
  const touched = new Set(table.issue);
  const actors = corpus.actors.flatMap((actor, at) =>
    speaking.has(at) || choices.actor.includes(actor.id)
      ? [option('actor', actor.id, shortName(actor), counts.actor[at])]
      : [],
  );
  const issues = corpus.issues.flatMap((issue, at) =>
    touched.has(at) || choices.issue.includes(issue.id)
      ? [option('issue', issue.id, issue.label, counts.issue[at])]
      : [],
  );
  const articles = corpus.articles.map((article, at) =>
    option('article', article.id, `${shortDay(article.published.date)}: ${article.title}`, counts.article[at]),
  );
  const steps = [...corpus.scale.steps].sort((a, b) => a.value - b.value);
  return [
    { name: 'actor', label: choices.by === 'organization' ? 'Side' : 'Speaker', options: actors.sort(byCount) },
    {
      name: 'issue',
      label: 'Issue',
      options: [
        ...issues.sort(byCount),
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
