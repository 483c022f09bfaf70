// What a reference to an article says, before it is written in a format: nothing more precise than what is known.
import type { Article, Corpus } from '@/core/corpus/schema';

/** Given names before, the family name last. */
interface Person {
  readonly given: string;
  readonly family: string;
}

export interface Reference {
  /** Unique within the corpus and likely so beside those of others. */
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** In parts where the corpus knows the author as a person; as printed where it may be anything else. */
  readonly author: Person | string;
  /** As precise as it is: of a week only the month is sure enough to be counted. null: not known. */
  readonly date: { readonly year: number; readonly month: number; readonly day?: number } | null;
  readonly inferred: boolean;
  /** What has to be known of the date, in a sentence; '' where it is plain. */
  readonly note: string;
  readonly url: string | null;
  readonly language: string;
}

/** The articles of these rows, each once, in the corpus's order. */
export function referencesOf(corpus: Corpus, rows: Iterable<number>): Reference[] {
  const cited = new Set(Array.from(rows, (row) => corpus.statements[row]?.article));
  return corpus.articles.filter(({ id }) => cited.has(id)).map((article) => referenceOf(corpus, article));
}

function referenceOf(corpus: Corpus, article: Article): Reference {
  const { id, title, outlet, author, url, published } = article;
  const [year = 0, month = 0, day = 0] = published ? published.date.split('-').map(Number) : [];
  const notes = [
    published?.precision === 'week' ? `Published in the week of ${published.date}.` : '',
    published?.basis === 'inferred' ? `Date inferred: ${published.evidence}` : '',
  ];
  return {
    key: `${corpus.id}-${id}`,
    title: oneLine(title),
    outlet: oneLine(outlet),
    author: authorOf(corpus, oneLine(author)),
    date: published && { year, month, ...(published.precision === 'day' && { day }) },
    inferred: published?.basis === 'inferred',
    note: oneLine(notes.join(' ')),
    url,
    language: corpus.language,
  };
}

function authorOf({ actors }: Corpus, author: string): Person | string {
  const known = actors.some(
    ({ name, aliases, kind }) => kind === 'person' && (name === author || aliases.includes(author)),
  );
  // "Berg, Jan" or "Jan Berg".
  const [, first = '', last = ''] = (known && /^([^,]+), ([^,]+)$/u.exec(author)) || [];
  if (last !== '') return { given: last, family: first };
  const [, given = '', family = ''] = (known && /^([^,]+) ([^\s,]+)$/u.exec(author)) || [];
  return family === '' ? author : { given, family };
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
