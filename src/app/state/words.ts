// What the reader is told about a corpus and its filter: names, dates and counts in words.
import type { Choices, Periods } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { MONTHS, periodNames as namesOf } from '@/core/analysis/findings/periodNames';
import { counted } from '@/core/corpus/counted';
import { issueName } from '@/core/corpus/issueName';
import { lookupOf } from '@/core/corpus/lookup';
import type { Actor, Article, Corpus, DayClaim, Mode } from '@/core/corpus/schema';
import { dayNumber } from '@/core/table/periods';
import type { Review } from '@/core/table/table';

export { counted };

export const shortName = (actor: Actor): string => actor.short ?? actor.name;

export const actorOf = (corpus: Corpus, id: string): Actor | undefined =>
  corpus.actors[lookupOf(corpus).actor.get(id) ?? -1];

export const actorName = (corpus: Corpus, position: number): string => {
  const actor = corpus.actors[position];
  return actor ? shortName(actor) : '';
};

/** "Dmitry Peskov, Kremlin spokesman": the full name and, where it is known, the role. */
export const whoIs = (corpus: Corpus, position: number): string => {
  const actor = corpus.actors[position];
  return actor ? [actor.name, actor.role].filter(Boolean).join(', ') : '';
};

export const issueLabel = (corpus: Corpus, position: number): string => {
  const issue = corpus.issues[position];
  return issue ? issueName(issue) : 'No issue';
};

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** A mean or weight with its sign and U+2212 for minus. */
export const signed = (value: number, digits = 1): string => {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
};

/** A stance as a number on the scale: +2, 0, −1. */
export const step = (stance: number): string => signed(stance, 0);

/** The label of a step of the corpus's scale. */
export const stanceLabel = (corpus: Pick<Corpus, 'scale'>, stance: number | null): string =>
  stance === null
    ? 'takes no stance'
    : (corpus.scale.steps.find(({ value }) => value === stance)?.label ?? step(stance));

export const MODE_LABEL: Record<Mode, string> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'reported',
  narrated: 'the author’s own assertion',
};

export const REVIEW_LABEL: Record<Review, string> = { accepted: 'reviewed', suggested: 'suggested' };

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: String(Number(date)) };
};

/** "28 May 2022". */
export const longDay = (day: string): string => {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
};

/** "28 May". */
export const shortDay = (day: string): string => {
  const { month, date } = partsOf(day);
  return `${date} ${month}`;
};

/**
 * A date as precise as it is: "28 May 2022", "week of 23 May 2022", "May 2022", "undated". Whether it is inferred is told
 * beside it.
 */
export const claimedDay = (claim: DayClaim | null): string => {
  if (!claim) return 'undated';
  const { date, precision } = claim;
  const { year, month } = partsOf(date);
  if (precision === 'month') return `${month} ${year}`;
  return precision === 'week' ? `week of ${longDay(date)}` : longDay(date);
};

/** The two periods by their shortest telling names: "May" and "December", with years where those differ or repeat. */
export const periodNames = ([first, second]: Periods): readonly [string, string] => {
  const days = ([from, to]: readonly [string, string]) => [dayNumber(from), dayNumber(to)] as const;
  const [a, b] = namesOf(days(first), days(second));
  return [a.name, b.name];
};

/** The filter as a subtitle tells it: "46 statements, by Putin and Peskov, in May". Counts what passes it. */
export function filterWords({ corpus, choices, rows }: Scene): string {
  const lookup = lookupOf(corpus);
  const names = (ids: readonly string[], of: (id: string) => string) =>
    ids.length > 3 ? `${ids.length} chosen` : listed(ids.map(of), 'or');
  const parts = [counted(rows.length, 'statement')];
  if (choices.actor.length > 0)
    parts.push(`by ${names(choices.actor, (id) => actorName(corpus, lookup.actor.get(id) ?? -1))}`);
  if (choices.issue.length > 0)
    parts.push(`on ${names(choices.issue, (id) => issueLabel(corpus, lookup.issue.get(id) ?? -1))}`);
  parts.push(articlesInWords(corpus, choices));
  if (choices.stance.length > 0)
    parts.push(names(choices.stance.map(String), (id) => stanceLabel(corpus, id === 'none' ? null : Number(id))));
  if (choices.mode.length > 0) parts.push(names(choices.mode, (id) => MODE_LABEL[id as Mode]));
  if (choices.review.length > 0) parts.push(names(choices.review, (id) => REVIEW_LABEL[id as Review]));
  if (choices.time)
    parts.push(
      `${choices.time.from ? `from ${longDay(choices.time.from)}` : 'from the first'} to ${choices.time.to === 'latest' ? 'the latest' : longDay(choices.time.to)}`,
    );
  if (choices.q) parts.push(`matching “${choices.q}”`);
  return parts.join(', ');
}

function articlesInWords(corpus: Corpus, choices: Choices): string {
  const all = corpus.articles.length;
  if (choices.article.length > 0) return `${counted(choices.article.length, 'article')} of ${all}`;
  return all === 2 ? 'both articles' : counted(all, 'article');
}

/** The source line below every chart. */
export function sourceWords(corpus: Corpus): string {
  if (corpus.articles.length === 0) return '';
  const outlets = [...new Set(corpus.articles.map(({ outlet }) => outlet))];
  const authors = [...new Set(corpus.articles.map(({ author }) => author))];
  // Names may hold commas of their own: "Doe, Jane".
  const few = (names: string[]) =>
    names.length > 3 ? `${names.slice(0, 3).join('; ')} and ${names.length - 3} more` : names.join('; ');
  return `Source: ${few(outlets)}${outlets.length + authors.length > 2 ? ';' : ','} ${few(authors)}.`;
}

/** "28 May: Title"; the title alone where the article has no date. */
export const datedTitle = ({ published, title }: Article, aside = ''): string =>
  published ? `${shortDay(published.date)}${aside}: ${title}` : title;

/** Sentences for the source line where dates of articles are inferred or missing; nothing where all are stated. */
export function inferredDates({ articles }: Corpus): string {
  const of = (basis: string | undefined, told: string) => {
    const n = articles.filter(({ published }) => published?.basis === basis).length;
    return n === 0 ? '' : ` Dates${n === articles.length ? '' : ` of ${counted(n, 'article')}`} are ${told}.`;
  };
  return of('inferred', 'inferred') + of(undefined, 'not known');
}
