// Where the marks of a shift stand on a slide: one comparison, large. No drawing; px.
import { groupRows } from '@/core/analysis/rows';
import type { Shift, StancedCell } from '@/core/analysis/shift';
import { NO_STANCE, type StatementTable } from '@/core/table/table';
import type { Room } from './slideRoom';
import { LINE, widthOf } from './slideText';

/** Under this squares are not made smaller to have names below them. */
const LEAST_SQUARE = 34;
/** From one square to the next, and from the line's end to the first. */
const GAP = 8;
const FROM_END = 60;
const TOP = 26;
const BOTTOM = 34;
/** Room for a mean beyond an end, and how near the edge it is needed. */
const WRITTEN = 42;
const NEAR = 0.3;
/** Most that the words of the scale may take. */
const LABELS = 240;

export interface Frame extends Room {
  /** Left end of the lines of the scale. */
  readonly left: number;
  readonly before: number;
  readonly after: number;
  /** Side of a square. */
  readonly square: number;
  /** Whether names fit below squares. */
  readonly namesBelow: boolean;
  readonly y: (value: number) => number;
}

export function frameOf(
  { min, max }: StatementTable,
  { before, after }: Shift,
  labels: readonly string[],
  { width, height }: Room,
): Frame {
  const ends = [before.mean, after.mean];
  // Where an end lies on the edge its mean still stands outside of the line.
  const top = ends.some((mean) => mean > max - NEAR) ? WRITTEN : TOP;
  const bottom = ends.some((mean) => mean < min + NEAR) ? WRITTEN : BOTTOM;
  const left = Math.min(LABELS, Math.max(0, ...labels.map((label) => widthOf(label)))) + 20;
  const room = width - left;
  const between = Math.max(1, height - top - bottom) / (max - min);
  const namesBelow = between >= LEAST_SQUARE + LINE;
  const square = Math.round(Math.max(20, Math.min(44, between - (namesBelow ? LINE + 6 : 6))) / 2) * 2;
  // Names that find no room below their squares stand left of them.
  const shift = namesBelow ? 0 : 0.06;
  return {
    width,
    height,
    left,
    before: Math.round(left + room * (0.19 + shift)),
    after: Math.round(left + room * (0.44 + shift)),
    square,
    namesBelow,
    y: (value) => top + (max - value) * between,
  };
}

/** The statements of one stance at one end. */
export interface SquareGroup {
  readonly stance: number;
  readonly rows: readonly number[];
  /** Those with a square of their own; the others are told by a number beside them. */
  readonly shown: readonly number[];
  /** Left edge of the first square. */
  readonly x: number;
  readonly y: number;
  /** Right edge of the last, with the number. */
  readonly end: number;
}

/** Squares outward from an end, a row for each stance. */
export function squaresOf(
  table: StatementTable,
  frame: Frame,
  cell: StancedCell,
  at: 'before' | 'after',
): SquareGroup[] {
  const step = frame.square + GAP;
  const edge = at === 'before' ? frame.before - FROM_END / 2 : frame.after + FROM_END;
  const room = at === 'before' ? edge - frame.left : (frame.width - edge) * 0.6;
  const fit = Math.max(1, Math.floor(room / step));
  const stanced = cell.rows.filter((row) => table.stance[row] !== NO_STANCE);
  return [...groupRows(stanced, (row) => table.stance[row] ?? 0)].map(([stance, found]) => {
    const rows = [...found];
    const shown = rows.length <= fit ? rows : rows.slice(0, 1);
    const number = shown.length < rows.length ? widthOf(`× ${rows.length}`) + GAP : 0;
    const wide = shown.length * step - GAP + number;
    const x = at === 'before' ? edge - wide : edge;
    return { stance, rows, shown, x, y: Math.round(frame.y(stance) - frame.square / 2), end: x + wide };
  });
}

/** The tallest stretch of height between what stands there already. */
export function tallestFree(
  taken: readonly { from: number; to: number }[],
  height: number,
): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (const band of [...taken].sort((a, b) => a.from - b.from)) {
    if (band.from - from > best.to - best.from) best = { from, to: band.from };
    from = Math.max(from, band.to);
  }
  return height - from >= best.to - best.from ? { from, to: height } : best;
}

/** Above or below its end, away from the line: where the mean is written. */
export const isAbove = (one: Shift, at: 'before' | 'after'): boolean =>
  at === 'before' ? one.after.mean <= one.before.mean : one.after.mean >= one.before.mean;
