import type { FindingContext } from './context';
import type { Excerpt } from './finding';

type Quotable = Pick<FindingContext, 'corpus' | 'table'>;

const OUTER_MARKS = /^[\s"“”‘’']+|[\s"“”‘’',;:]+$/g;
const MARKS = /["“”]/;

/** A statement's passage, cut at a word and marked with an ellipsis where it is longer than `most` characters. */
export function excerpt({ corpus, table }: Quotable, row: number, most: number): Excerpt {
  const statement = corpus.statements[row]!;
  const { text } = corpus.articles[table.article[row]!]!;
  const passage = statement.spans.content
    .map(([start, end]) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
  const own = statement.mode === 'direct';
  // Marks around the whole go, since they are set anew; marks inside stay as printed, so both of a pair.
  const bare = own || !MARKS.test(passage) ? passage.replace(OUTER_MARKS, '') : passage.trim();
  return { row, text: shorten(bare, most), own, speaker: table.speaker[row]! };
}

/** At the end of a clause where one lies in the last two fifths of what there is room for, else at a word. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 2);
  const least = most * 0.6;
  const clause = Math.max(...[...room.matchAll(/[,;:.!?](?=\s)|\s[–—-](?=\s)/g)].map(({ index }) => index), 0);
  const word = room.lastIndexOf(' ');
  const end = clause >= least ? clause : word >= least ? word : room.length;
  return `${room.slice(0, end).trimEnd()} …`;
}

/** The row to quote: the speaker's own words before reports before ascriptions, and among those the shortest. */
export function rowToQuote({ corpus, table }: Quotable, rows: Iterable<number>): number | null {
  const rank = (row: number) => [table.voice[row]!, Number(corpus.statements[row]!.mode !== 'direct'), lengthOf(row)];
  const lengthOf = (row: number) =>
    corpus.statements[row]!.spans.content.reduce((sum, [start, end]) => sum + end - start, 0);
  let best: number | null = null;
  let bestRank: number[] = [];
  for (const row of rows) {
    const own = rank(row);
    const at = own.findIndex((value, index) => value !== bestRank[index]);
    if (best === null || (at >= 0 && own[at]! < bestRank[at]!)) {
      best = row;
      bestRank = own;
    }
  }
  return best;
}
