// What a statement says, as it is set in lists, cards and copies.
import { actorOf, counted, listed, MODE_LABEL, shortName, stanceLabel } from '@/app/state/words';
import type { MarkLevel } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { lookupOf } from '@/core/corpus/lookup';
import type { Article, Corpus, Mode, Span, Statement } from '@/core/corpus/schema';
import { VOICES, type Voice } from '@/core/corpus/voice';
import { NO_STANCE, type StatementTable } from '@/core/table/table';

export const articleOf = (corpus: Corpus, statement: { readonly article: string }): Article => {
  const article = corpus.articles[lookupOf(corpus).article.get(statement.article) ?? -1];
  if (!article) throw new RangeError(`Unknown article: ${statement.article}`);
  return article;
};

export const statementAt = (corpus: Corpus, row: number): Statement => {
  const statement = corpus.statements[row];
  if (!statement) throw new RangeError(`No statement ${row}`);
  return statement;
};

const OPENING = /^[“"„«‘']\s*/u;
const CLOSING = /\s*[”"“»’']$/u;

/** The words between the quotation marks, without the comma that belongs to the reporter's sentence. */
function unquoted(text: string): string {
  const inner =
    OPENING.test(text) && /[”"“»]\s*$|[’']\s*$/u.test(text) ? text.replace(OPENING, '').replace(CLOSING, '') : text;
  return inner.replace(/,$/u, '');
}

/** Longest text of a quotation in a list; the reader has it whole. */
const LONGEST = 700;

const shortened = (text: string) =>
  // Cut before the last word, or between two whole characters where there is but one word.
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/(?:\s+\S*|\p{Surrogate})$/u, '')} …` : text;

/**
 * Passages of a text as they are set outside of it, with an ellipsis where it has words between them. Quotation marks
 * stand around the speaker's own words alone (mode direct); all else stands bare, with the marks as printed in it.
 */
export function passagesText(text: string, content: readonly Span[], mode: Mode, { whole = false } = {}): string {
  const direct = mode === 'direct';
  const pieces = content.map(([start, end]) => {
    const piece = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    return direct ? unquoted(piece) : piece;
  });
  const words = pieces.join(' … ');
  const shown = whole ? words : shortened(words);
  return direct ? `“${shown}”` : shown;
}

/** The coded words of a statement, set in that way. */
export const quoteText = (corpus: Corpus, statement: Statement, options?: { whole?: boolean }): string =>
  passagesText(articleOf(corpus, statement).text, statement.spans.content, statement.mode, options);

/** Level of a statement's stance, `none` where it takes none. */
export const levelAt = (table: StatementTable, row: number): MarkLevel => {
  const stance = table.stance[row] ?? NO_STANCE;
  return stance === NO_STANCE ? 'none' : levelOf(stance, table.min, table.max);
};

export const isSuggested = (statement: Statement): boolean => statement.review.status === 'suggested';

export const voiceAt = (table: StatementTable, row: number): Voice => VOICES[table.voice[row] ?? 0] ?? 'quoted';

export const speakerName = (corpus: Corpus, statement: Statement): string =>
  actorOf(corpus, statement.speaker)?.name ?? statement.speaker;

export const shortNameOf = (corpus: Corpus, id: string): string => {
  const actor = actorOf(corpus, id);
  return actor ? shortName(actor) : id;
};

export const namesOf = (corpus: Corpus, ids: readonly string[]): string =>
  listed(ids.map((id) => actorOf(corpus, id)?.name ?? id));

/** Whether the author of the article speaks for himself, and not for somebody else. */
export function isAuthorsOwn(corpus: Corpus, statement: Statement): boolean {
  if (statement.mode !== 'narrated' || statement.via !== null) return false;
  const names = [speakerName(corpus, statement), ...(actorOf(corpus, statement.speaker)?.aliases ?? [])];
  return names.includes(articleOf(corpus, statement).author);
}

export const HEARD: Record<Mode, string> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
  narrated: 'ascribed',
};

/** How the reader hears it: "quoted", "reported, via Scholz’s office", "ascribed by the author", "as the author". */
export function heardWords(corpus: Corpus, statement: Statement, voice: Voice): string {
  const via = statement.via === null ? null : shortNameOf(corpus, statement.via);
  if (isAuthorsOwn(corpus, statement)) return 'as the author';
  if (voice === 'ascribed') return `ascribed by ${via ?? 'the author'}`;
  const how = HEARD[statement.mode];
  return via === null ? how : `${how}, via ${via}`;
}

/** The issue's label, or null. */
export const issueOf = (corpus: Corpus, statement: Statement): string | null =>
  statement.issue === null ? null : (corpus.issues[lookupOf(corpus).issue.get(statement.issue) ?? -1]?.label ?? null);

/** "resists, Peace talks"; "takes no stance". */
export function stanceWords(corpus: Corpus, statement: Statement): string {
  const issue = issueOf(corpus, statement);
  const words = stanceLabel(corpus, statement.stance);
  return issue === null ? `${words}, touches no issue` : `${words}, ${issue}`;
}

export const modeWords = (statement: Statement): string => MODE_LABEL[statement.mode];

/** "6 statements: resists 3, supports in part 1, takes no stance 2; 4 only suggested". */
export function countWords(corpus: Corpus, table: StatementTable, rows: ArrayLike<number>): string {
  const counts = new Map<number, number>();
  let suggested = 0;
  for (let at = 0; at < rows.length; at++) {
    const stance = table.stance[rows[at] as number] ?? NO_STANCE;
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
    if (table.review[rows[at] as number] !== 0) suggested++;
  }
  const total = counted(rows.length, 'statement');
  if (rows.length === 0) return total;
  const known = (stance: number) => (stance === NO_STANCE ? Number.POSITIVE_INFINITY : stance);
  const parts = [...counts].sort(([a], [b]) => known(a) - known(b));
  const labelled = parts.map(([stance, count]) => {
    const label = stanceLabel(corpus, stance === NO_STANCE ? null : stance);
    return rows.length === count ? label : `${label} ${count}`;
  });
  const review = suggested > 0 ? `; ${suggested.toLocaleString('en-GB')} only suggested` : '';
  return `${total}: ${labelled.join(', ')}${review}`;
}
