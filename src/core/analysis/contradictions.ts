import { VOICES } from '@/core/corpus/voice';
import { NO_DAY, type Period } from '@/core/table/periods';
import type { StatementTable } from '@/core/table/table';
import type { Matrix } from './matrix';
import { onPole } from './summary';

const ASCRIBED = VOICES.indexOf('ascribed');

export interface Contradiction {
  readonly actor: number;
  readonly issue: number;
  /** All statements of the actor on the issue in the order of display, neutral ones and those without a stance too. */
  readonly rows: Uint32Array;
  readonly against: Uint32Array;
  readonly inFavour: Uint32Array;
  /** Days with statements on either side, ascending; fewer than there are statements where some are undated. */
  readonly days: readonly number[];
  /**
   * `sameDay`: one day has both sides; `samePeriod`: one of the given periods has; `overTime`: a shift in time;
   * `undated`: none of these can be told, since statements on the sides have no date.
   */
  readonly timing: 'sameDay' | 'samePeriod' | 'overTime' | 'undated';
  /** Whether each side has a statement that is quoted or reported, so that nobody else puts him on both sides. */
  readonly ownWords: boolean;
  /** Whether one speaker is on both sides himself; a side may be so through several speakers who differ. */
  readonly oneSpeaker: boolean;
}

/**
 * The matrix's actors with statements on both sides of the scale's midpoint on one issue. In their own words first, then
 * by the number of statements on the weaker side, then by all. Both sides within one of the periods are no shift in time.
 */
export function contradictions(table: StatementTable, of: Matrix, periods: readonly Period[] = []): Contradiction[] {
  const found: Contradiction[] = [];
  for (const cell of of.cells.values()) {
    if (cell.kind !== 'bothSides') continue;
    const against = onPole(table, cell.rows, 'against');
    const inFavour = onPole(table, cell.rows, 'for');
    const own = (row: number) => table.voice[row] !== ASCRIBED;
    const speakers = new Set(Array.from(against, (row) => table.speaker[row]));
    found.push({
      actor: cell.actor,
      issue: cell.issue,
      rows: cell.rows,
      against,
      inFavour,
      days: [...new Set([...against, ...inFavour].map((row) => table.day[row]!))]
        .filter((day) => day !== NO_DAY)
        .sort((a, b) => a - b),
      timing: timingOf(table, against, inFavour, periods),
      ownWords: against.some(own) && inFavour.some(own),
      oneSpeaker: inFavour.some((row) => speakers.has(table.speaker[row])),
    });
  }
  const weakerSide = ({ against, inFavour }: Contradiction) => Math.min(against.length, inFavour.length);
  return found.sort(
    (a, b) =>
      Number(b.ownWords) - Number(a.ownWords) ||
      weakerSide(b) - weakerSide(a) ||
      b.rows.length - a.rows.length ||
      a.actor - b.actor ||
      a.issue - b.issue,
  );
}

function timingOf(table: StatementTable, against: Uint32Array, inFavour: Uint32Array, periods: readonly Period[]) {
  const days = new Set(Array.from(against, (row) => table.day[row]!));
  const undated = days.delete(NO_DAY) || inFavour.some((row) => table.day[row] === NO_DAY);
  if (inFavour.some((row) => days.has(table.day[row]!))) return 'sameDay';
  const within =
    ([from, to]: Period) =>
    (row: number) =>
      table.day[row]! >= from && table.day[row]! <= to;
  if (periods.some((period) => against.some(within(period)) && inFavour.some(within(period)))) return 'samePeriod';
  return undated ? 'undated' : 'overTime';
}
