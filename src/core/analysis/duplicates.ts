import { monthOf, weekOf } from '@/core/table/calendar';
import { NO_DAY } from '@/core/table/periods';
import type { StatementTable, Unit } from '@/core/table/table';
import type { Duplicates } from './networkSpec';
import { countsInNetwork } from './profiles';
import { actorColumn } from './rows';

/**
 * The rows without those that repeat an earlier one: of the same actor, issue and stance within the same document, week
 * (from Monday), month, year, or anywhere. Rows that count in no network are kept. The stance belongs to the identity
 * under every measure, so that ignore = congruence + conflict always holds. Statements without a date are of no week,
 * month or year: among themselves they count as one. Linear in rows.
 */
export function withoutDuplicates(
  table: StatementTable,
  rows: Uint32Array,
  { by, dup }: { readonly by: Unit; readonly dup: Duplicates },
): Uint32Array {
  if (dup === 'include') return rows;
  const { issue, stance } = table;
  const actors = actorColumn(table, by);
  const spans = spansOf(table, rows, dup);
  // A table of places, half of it free at least: the place that a row's numbers lead to, or the next free one after it,
  // holds the first row with these numbers, as its index in `rows` and one more.
  const room = 2 ** Math.ceil(Math.log2(rows.length * 2 + 1));
  const places = new Uint32Array(room);
  const kept = new Uint32Array(rows.length);
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (countsInNetwork(table, row)) {
      let place = mixed(actors[row]!, issue[row]!, stance[row]!, spans[at]!) & (room - 1);
      let repeats = false;
      for (let index = places[place]!; index > 0 && !repeats; index = places[place]!) {
        const other = rows[index - 1]!;
        repeats =
          actors[other] === actors[row] &&
          issue[other] === issue[row] &&
          stance[other] === stance[row] &&
          spans[index - 1] === spans[at];
        place = (place + 1) & (room - 1);
      }
      if (repeats) continue;
      places[place] = at + 1;
    }
    kept[size++] = row;
  }
  return kept.slice(0, size);
}

/** Scatters four numbers over 32 bits, so that similar statements do not lead to the same place. */
function mixed(actor: number, issue: number, stance: number, span: number): number {
  let bits = Math.imul(actor, 0x9e3779b1) ^ Math.imul(issue + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35) ^ Math.imul(span + 1, 0x27d4eb2f);
  bits = Math.imul(bits ^ (bits >>> 13) ^ stance, 0x165667b1);
  return bits ^ (bits >>> 16);
}

/** For each of the rows the number of its document, week, month or year: the same number, the same span. */
function spansOf(table: StatementTable, rows: Uint32Array, dup: Exclude<Duplicates, 'include'>): Int32Array {
  const spans = new Int32Array(rows.length);
  if (dup === 'all') return spans;
  const { article, day } = table;
  // A calendar is slow to ask, and many statements are of the same days.
  const known = new Map<number, number>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (dup === 'document') {
      spans[at] = article[row]!;
      continue;
    }
    const date = day[row]!;
    let span = known.get(date);
    if (span === undefined) {
      span = date === NO_DAY ? NO_DAY : spanOf(date, dup);
      known.set(date, span);
    }
    spans[at] = span;
  }
  return spans;
}

function spanOf(day: number, dup: 'week' | 'month' | 'year'): number {
  if (dup === 'week') return weekOf(day);
  return dup === 'month' ? monthOf(day) : Math.floor(monthOf(day) / 12);
}
