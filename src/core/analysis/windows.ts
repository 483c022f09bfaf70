import { monthOf, monthStart, weekOf, weekStart } from '@/core/table/calendar';
import { dayText, NO_DAY, type Period } from '@/core/table/periods';
import type { StatementTable } from '@/core/table/table';
import { MONTHS } from './findings/periodNames';
import { rowsWithin } from './shift';

/** `cumulative`: from the first day on, each window longer than the one before; `moving`: all equally long. */
export const WINDOW_KINDS = ['cumulative', 'moving'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

export const WINDOW_UNITS = ['day', 'week', 'month'] as const;
export type WindowUnit = (typeof WINDOW_UNITS)[number];

export interface WindowOptions {
  readonly kind: WindowKind;
  /** What windows end with and move by: whole days, weeks from Monday, or months. */
  readonly unit: WindowUnit;
  /** Units in a moving window, 1 or more; a cumulative one has its own length. */
  readonly size: number;
}

export interface TimeWindow {
  readonly period: Period;
  /** "May 2022", "May to July 2022", "to May 2022". */
  readonly label: string;
}

/** The number of the unit that a day lies in, and the first day of the unit with a number. */
const UNITS: Record<WindowUnit, { of: (day: number) => number; start: (unit: number) => number }> = {
  day: { of: (day) => day, start: (unit) => unit },
  week: { of: weekOf, start: weekStart },
  month: { of: monthOf, start: monthStart },
};

/** How many windows there are from the first to the last day, without making them. */
export function windowCount(first: number, last: number, { kind, unit, size }: WindowOptions): number {
  if (last < first) return 0;
  const units = UNITS[unit].of(last) - UNITS[unit].of(first) + 1;
  return kind === 'cumulative' ? units : Math.max(1, units - size + 1);
}

/**
 * The windows over the days from the first to the last, one for each unit: cumulative ones from the first day to the end
 * of the unit, moving ones `size` units long (one alone where there are fewer). Weeks begin on Monday. None where `last`
 * lies before `first`.
 */
export function windows(first: number, last: number, options: WindowOptions): TimeWindow[] {
  const { kind, unit, size } = options;
  const { of, start } = UNITS[unit];
  const from = of(first);
  return Array.from({ length: windowCount(first, last, options) }, (_, at): TimeWindow => {
    if (kind === 'cumulative') {
      const end = start(from + at + 1) - 1;
      return { period: [first, end], label: `to ${unit === 'month' ? monthText(end) : longDay(end)}` };
    }
    const period: Period = [start(from + at), start(from + at + size) - 1];
    return { period, label: movingLabel(period, unit, size) };
  });
}

/** The windows that say something of their own: moving ones with statements, cumulative ones with more than the last. */
export function spokenWindows(
  table: StatementTable,
  rows: Uint32Array,
  list: readonly TimeWindow[],
  kind: WindowKind,
): TimeWindow[] {
  const found = new Set<number>();
  for (const row of rows) if (table.day[row] !== NO_DAY) found.add(table.day[row]!);
  const days = Int32Array.from(found).sort();
  let next = 0;
  let before = -1;
  return list.filter(({ period: [from, to] }) => {
    while (next < days.length && days[next]! <= to) next++;
    // The last day in the window, and whether it is in no window before.
    const last = next - 1;
    const speaks = last >= 0 && days[last]! >= from && (kind === 'moving' || last > before);
    before = last;
    return speaks;
  });
}

export interface WindowValue<T> {
  readonly window: TimeWindow;
  /** Of the rows given, those in the window. */
  readonly rows: Uint32Array;
  readonly value: T;
}

/**
 * A measure over windows, one window at a time, so that whoever asks may pause between them and stop. The measure sees
 * the rows of the window alone, as under a filter on its days: duplicates are to be dropped inside it.
 */
export function* overWindows<T>(
  table: StatementTable,
  rows: Uint32Array,
  list: readonly TimeWindow[],
  measure: (rows: Uint32Array) => T,
): Generator<WindowValue<T>, void> {
  for (const window of list) {
    const within = rowsWithin(table, rows, window.period);
    yield { window, rows: within, value: measure(within) };
  }
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly date: number;
}

function partsOf(day: number): DateParts {
  const [year = '', month = '', date = ''] = dayText(day).split('-');
  return { year, month: MONTHS[Number(month) - 1]!, date: Number(date) };
}

const longDay = (day: number) => {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
};

const monthText = (day: number) => {
  const { year, month } = partsOf(day);
  return `${month} ${year}`;
};

function movingLabel([from, to]: Period, unit: WindowUnit, size: number): string {
  if (size === 1) {
    if (unit === 'month') return monthText(from);
    return unit === 'week' ? `week of ${longDay(from)}` : longDay(from);
  }
  const [one, other] = [partsOf(from), partsOf(to)];
  const sameYear = one.year === other.year;
  if (unit === 'month') return sameYear ? `${one.month} to ${monthText(to)}` : `${monthText(from)} to ${monthText(to)}`;
  return sameYear ? `${one.date} ${one.month} to ${longDay(to)}` : `${longDay(from)} to ${longDay(to)}`;
}
