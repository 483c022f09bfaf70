// What follows from the corpus and the choices. Computed when asked for, kept only while its inputs stay the same.
import type { Choices, Filter, Periods } from '@/app/state/choices';
import { keep, keepLast } from '@/app/state/keep';
import { searchOf } from '@/app/state/searching';
import { useChoices, useStore } from '@/app/state/store';
import { lookupOf } from '@/core/corpus/lookup';
import { type Corpus, MODES } from '@/core/corpus/schema';
import { type Selection, select } from '@/core/table/filter';
import { dayNumber, dayText, defaultPeriods } from '@/core/table/periods';
import type { SearchResult } from '@/core/table/search';
import { NO_ISSUE, NO_STANCE, REVIEWS, type StatementTable, tableOf, type Unit } from '@/core/table/table';

/** Small pictures of all slides of a story are drawn at once. */
const SCENES = 12;

export const at = (positions: ReadonlyMap<string, number>, ids: readonly string[]) =>
  ids.flatMap((id) => positions.get(id) ?? []);

/** Positions of the chosen actors: as coded, or of the sides that they belong to. */
export function unitsAt(corpus: Corpus, by: Unit, actor: Filter['actor']): readonly number[] {
  const actors = at(lookupOf(corpus).actor, actor);
  const { sideOf } = tableOf(corpus);
  return by === 'organization' ? actors.map((position) => sideOf[position] ?? position) : actors;
}

const selectWith = keep(
  SCENES,
  (
    corpus: Corpus,
    by: Unit,
    actor: Filter['actor'],
    issue: Filter['issue'],
    article: Filter['article'],
    mode: Filter['mode'],
    stance: Filter['stance'],
    review: Filter['review'],
    time: Filter['time'],
    q: Filter['q'],
  ): Selection => {
    const table = tableOf(corpus);
    const lookup = lookupOf(corpus);
    return select(table, {
      by,
      actors: unitsAt(corpus, by, actor),
      issues: [...at(lookup.issue, issue), ...(issue.includes('none') ? [NO_ISSUE] : [])],
      articles: at(lookup.article, article),
      modes: mode.map((name) => MODES.indexOf(name)),
      stances: stance.map((step) => (step === 'none' ? NO_STANCE : step)),
      reviews: review.map((name) => REVIEWS.indexOf(name)),
      days: time && [
        time.from === null ? table.firstDay : dayNumber(time.from),
        time.to === 'latest' ? table.lastDay : dayNumber(time.to),
      ],
      text: searchOf(corpus, q)?.mask ?? null,
    });
  },
);

/** The rows that pass the filter, and each facet's counts. The same object until the filter changes. */
export const selectionOf = (corpus: Corpus, choices: Choices): Selection =>
  selectWith(
    corpus,
    choices.by,
    choices.actor,
    choices.issue,
    choices.article,
    choices.mode,
    choices.stance,
    choices.review,
    choices.time,
    choices.q,
  );

const suggestedPeriods = keepLast((corpus: Corpus): Periods | null => {
  const periods = defaultPeriods(tableOf(corpus));
  if (!periods) return null;
  const [[a, b], [c, d]] = periods;
  return [
    [dayText(a), dayText(b)],
    [dayText(c), dayText(d)],
  ];
});

/** The two periods that a shift compares: chosen, or suggested by the corpus; null where there is but one day. */
export const periodsOf = (corpus: Corpus, choices: Choices): Periods | null =>
  choices.periods ?? suggestedPeriods(corpus);

/** Everything a chart draws from. Only for components below the gate that waits for a corpus. */
export interface Scene {
  readonly corpus: Corpus;
  readonly choices: Choices;
  readonly table: StatementTable;
  readonly selection: Selection;
  /** The rows that pass the filter. */
  readonly rows: Uint32Array;
}

export const sceneOf = keep(SCENES, (corpus: Corpus, choices: Choices): Scene => {
  const selection = selectionOf(corpus, choices);
  return { corpus, choices, table: tableOf(corpus), selection, rows: selection.rows };
});

export function useScene(): Scene {
  const corpus = useStore((state) => state.corpus);
  const choices = useChoices();
  if (!corpus) throw new Error('No corpus is open.');
  return sceneOf(corpus, choices);
}

/** What the search found, with its ranking; null while nothing is searched for. */
export const foundBy = (corpus: Corpus, choices: Choices): SearchResult | null => searchOf(corpus, choices.q);
