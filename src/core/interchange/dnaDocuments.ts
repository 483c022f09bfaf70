import { counted } from '@/core/corpus/counted';
import { type Article, isDay } from '@/core/corpus/schema';
import type { Row, Tables } from './dnaTables';
import { few, type Labels } from './dnaText';

/** The longest text that a corpus holds. */
const LONGEST = 2_000_000;
/** The last second of the year 9999. What lies beyond is in milliseconds, as version 2 wrote it. */
const LAST_SECOND = 253_402_300_799;
const UNKNOWN = 'not in the project';

export interface Documents {
  /** Without a text of its own a document is no article. */
  readonly articles: readonly Article[];
  /** By the document's ID. */
  readonly byId: ReadonlyMap<number, Article>;
  readonly left: readonly string[];
}

/** The documents as articles. The date is in seconds since 1970, without a time zone; its day is kept. */
export function documents(tables: Tables, labels: Labels, used: ReadonlySet<number>): Documents {
  const byId = new Map<number, Article>();
  const untitled: number[] = [];
  const empty: number[] = [];
  const undated: number[] = [];
  const extra = { Notes: 0, Type: 0 };
  for (const row of tables.all('DOCUMENTS')) {
    const text = row.text('Text');
    const title = labels.line(row.text('Title'), 500);
    const published = dayOf(row);
    if (text === '' && !used.has(row.id)) {
      empty.push(row.id);
      continue;
    }
    if (text.length > LONGEST) {
      row.fault('Text', text, `a text of at most ${LONGEST.toLocaleString('en-GB')} characters: divide the document`);
    }
    if (title === '') untitled.push(row.id);
    if (published === null) undated.push(row.id);
    for (const column of ['Notes', 'Type'] as const) if (row.text(column).trim() !== '') extra[column]++;
    const [source, section] = [row.text('Source').trim(), row.text('Section').trim()];
    const outlet = source !== '' && section !== '' ? `${source} (${section})` : source || section;
    byId.set(row.id, {
      id: `d${row.id}`,
      title: title || `Document ${row.id}`,
      outlet: labels.line(outlet, 200) || `Source ${UNKNOWN}`,
      author: labels.line(row.text('Author'), 200) || `Author ${UNKNOWN}`,
      url: null,
      published,
      rights: `Rights ${UNKNOWN}`,
      text,
      body: [[0, text.length]],
    });
  }
  const left: string[] = [];
  if (empty.length > 0) left.push(`${counted(empty.length, 'document')} without a text: ID ${few(empty)}.`);
  if (untitled.length > 0) {
    left.push(
      `${counted(untitled.length, 'document')} had no title and ${untitled.length === 1 ? 'is' : 'are'} called “Document” and the ID: ${few(untitled)}.`,
    );
  }
  if (undated.length > 0) {
    left.push(
      `${counted(undated.length, 'document')} had no date between the years 1 and 9999 and stay without one: ID ${few(undated)}.`,
    );
  }
  if (extra.Notes > 0) left.push(`The notes on ${counted(extra.Notes, 'document')}.`);
  if (extra.Type > 0) left.push(`The type of ${counted(extra.Type, 'document')}.`);
  return { articles: [...byId.values()], byId, left };
}

function dayOf(row: Row): Article['published'] {
  const date = row.wholeOrNone('Date');
  if (date === null) return null;
  const seconds = Math.abs(date) > LAST_SECOND ? date / 1000 : date;
  const moment = new Date(seconds * 1000);
  const day = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
  if (!isDay(day) || day < '0001') return null;
  return { date: day, precision: 'day', basis: 'stated', evidence: 'The date of the document in the project.' };
}
