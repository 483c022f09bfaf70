// What the shift's rows are and where the marks of a slope stand; no drawing. Lengths are in px.

import { rowToQuote } from '@/core/analysis/findings/excerpt';
import { groupRows } from '@/core/analysis/rows';
import { type Shift, type Shifts, shift } from '@/core/analysis/shift';
import { onPole } from '@/core/analysis/summary';
import type { Corpus } from '@/core/corpus/schema';
import type { Period } from '@/core/table/periods';
import { NO_STANCE, type StatementTable, type Unit } from '@/core/table/table';

export interface ShiftRow {
  readonly shift: Shift;
  /** A whole side with several speakers in the comparison, shown beside the persons who speak for it. */
  readonly ofSide: boolean;
  /** Speakers as coded behind both ends. */
  readonly voices: number;
  /** A row of the whole side on the same issue stands above. */
  readonly alone: boolean;
}

export interface ShiftRows {
  readonly rows: readonly ShiftRow[];
  /** The comparison by the chosen unit, with all that no shift is claimed for. */
  readonly chosen: Shifts;
}

/**
 * The comparisons by size. By persons, the sides that speak with several voices come first: what a side's members say
 * of an issue then stands together, and each member's own line below it.
 */
export function shiftRows(
  table: StatementTable,
  rows: Uint32Array,
  { by, periods }: { by: Unit; periods: readonly [Period, Period] },
): ShiftRows {
  const voicesOf = ({ before, after }: Shift) =>
    new Set([...before.rows, ...after.rows].map((row) => table.speaker[row])).size;
  const chosen = shift(table, rows, { by, periods });
  const row = (one: Shift, ofSide: boolean, alone: boolean): ShiftRow => ({
    shift: one,
    ofSide,
    alone,
    voices: voicesOf(one),
  });
  if (by === 'organization') return { chosen, rows: chosen.shifts.map((one) => row(one, false, false)) };
  const sides = shift(table, rows, { by: 'organization', periods }).shifts.filter((one) => voicesOf(one) > 1);
  const together = new Set(sides.map(({ actor, issue }) => `${actor} ${issue}`));
  const persons = chosen.shifts.map((one) => row(one, false, together.has(`${table.sideOf[one.actor]} ${one.issue}`)));
  return { chosen, rows: [...sides.map((one) => row(one, true, false)), ...persons] };
}

/** Passages read at one end at most; the end itself opens all its statements. */
const MOST_PASSAGES = 5;

/** One passage to read for each side taken and each speaker who takes it, from against to for; own words first. */
export function passagesAt(corpus: Corpus, table: StatementTable, rows: Uint32Array): number[] {
  const poles = (['against', 'neutral', 'for'] as const).map((pole) => onPole(table, rows, pole));
  const sided = poles.filter((_, at) => at !== 1).some((pole) => pole.length > 0);
  const passages = poles.flatMap((pole, at) => {
    // A neutral passage is read where there is no other.
    if (at === 1 && sided) return [];
    const bySpeaker = [...groupRows(pole, (row) => table.speaker[row]!).values()];
    return bySpeaker
      .flatMap((own) => rowToQuote({ corpus, table }, own) ?? [])
      .sort((a, b) => table.voice[a]! - table.voice[b]!);
  });
  if (passages.length <= MOST_PASSAGES) return passages;
  // Of many the two ends of the scale are kept, so that neither side goes unread.
  const half = Math.floor(MOST_PASSAGES / 2);
  return [...passages.slice(0, MOST_PASSAGES - half), ...passages.slice(-half)];
}

export const SLOPE = { width: 264, height: 108, margin: 12, before: 96, after: 180, axis: 28 } as const;
const SQUARE = 14;
const SQUARE_STEP = 16;
/** From an end to its first square. */
const FROM_END = 11;

export interface SlopeSquare {
  readonly stance: number;
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly suggested: boolean;
}

export interface SlopeEnd {
  readonly x: number;
  readonly y: number;
  /** Where the mean is written, centred on x. */
  readonly textY: number;
  readonly squares: readonly SlopeSquare[];
  /** Where squares do not fit their number stands beside one of them. */
  readonly counts: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

/** The height of a stance or a mean; the scale's ends lie on the margins, whatever the scale. */
export function slopeY(table: Pick<StatementTable, 'min' | 'max'>, value: number): number {
  const room = SLOPE.height - 2 * SLOPE.margin;
  return SLOPE.margin + ((table.max - value) / (table.max - table.min)) * room;
}

function placeEnd(table: StatementTable, one: Shift, at: 'before' | 'after'): SlopeEnd {
  const cell = one[at];
  const x = SLOPE[at];
  const y = slopeY(table, cell.mean);
  const other = at === 'before' ? one.after.mean : one.before.mean;
  const outwards = at === 'before' ? -1 : 1;
  const room = (at === 'before' ? x - SLOPE.axis : SLOPE.width - x) - FROM_END;
  const fit = Math.floor(room / SQUARE_STEP);
  const byStance = groupRows(
    cell.rows.filter((row) => table.stance[row] !== NO_STANCE),
    (row) => table.stance[row] as number,
  );
  const squares: SlopeSquare[] = [];
  const counts: { x: number; y: number; count: number }[] = [];
  for (const [stance, rows] of byStance) {
    const centre = slopeY(table, stance);
    const shown = rows.length <= fit ? rows : rows.slice(0, 1);
    for (const [index, row] of shown.entries()) {
      const near = x + outwards * (FROM_END + index * SQUARE_STEP);
      squares.push({
        stance,
        x: Math.round(outwards < 0 ? near - SQUARE : near),
        y: Math.round(centre - SQUARE / 2),
        // One square may stand for many, with their number.
        suggested: (shown.length < rows.length ? [...rows] : [row]).every((one) => table.review[one] !== 0),
      });
    }
    if (rows.length > fit)
      counts.push({ x: x + outwards * (FROM_END + SQUARE_STEP + 3), y: centre + 4, count: rows.length });
  }
  // Away from the line, but inside the picture.
  const above = (cell.mean >= other || y > SLOPE.height - 26) && y >= 26;
  return { x, y, textY: above ? y - 10 : y + 19, squares, counts };
}

/** Both ends of a slope, with a square for each statement that takes a stance, outwards from its end. */
export const placeSlope = (table: StatementTable, one: Shift): readonly [SlopeEnd, SlopeEnd] => [
  placeEnd(table, one, 'before'),
  placeEnd(table, one, 'after'),
];

/** Steps at which lines are drawn: all where they stand apart, else the ends and the middle. */
export function slopeSteps({ min, max }: Pick<StatementTable, 'min' | 'max'>): number[] {
  if (max - min <= 6) return Array.from({ length: max - min + 1 }, (_, at) => min + at);
  return [min, (min + max) / 2, max];
}
