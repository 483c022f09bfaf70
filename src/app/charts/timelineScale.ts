// The time axis: days to px, with long silences left out and said to be. Days count from 1 January 1970.
import { dayText } from '@/core/table/periods';

/** A stretch of days that is drawn, both ends included; as wide a day as in every other. */
export interface TimePanel {
  readonly from: number;
  readonly to: number;
  /** Left edge, px. */
  readonly x: number;
  readonly width: number;
}

export interface TimeBreak {
  /** Left edge and width, px. */
  readonly x: number;
  readonly width: number;
  /** Days without a statement between the last before and the first after. */
  readonly days: number;
}

export interface TimeScale {
  readonly panels: readonly TimePanel[];
  readonly breaks: readonly TimeBreak[];
  /** Width of a day, px. */
  readonly perDay: number;
}

/** A silence is left out when it is longer than this, and than this share of the whole time. */
const LEAST_SILENCE = 28;
const LEAST_SHARE = 0.2;
/** Days drawn before the first and after the last of a panel: room for brackets of a week. */
const AROUND = 4;

/** Lays out the days that something happens on (ascending, each once, at least one) from `left` over `width` px. */
export function timeScale(days: readonly number[], left: number, width: number, breakWidth = 88): TimeScale {
  const first = days[0] ?? 0;
  const range = (days.at(-1) ?? 0) - first;
  const stretches: [number, number][] = [];
  const silences: number[] = [];
  let start = first;
  for (const [at, day] of days.entries()) {
    const next = days[at + 1];
    if (next === undefined) stretches.push([start, day]);
    else if (next - day > LEAST_SILENCE && next - day > range * LEAST_SHARE) {
      stretches.push([start, day]);
      silences.push(next - day - 1);
      start = next;
    }
  }
  const drawn = stretches.map(([from, to]) => [from - AROUND, to + AROUND] as const);
  const total = drawn.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const perDay = (width - silences.length * breakWidth) / total;
  const panels: TimePanel[] = [];
  const breaks: TimeBreak[] = [];
  let x = left;
  for (const [at, [from, to]] of drawn.entries()) {
    const own = (to - from + 1) * perDay;
    panels.push({ from, to, x, width: own });
    x += own;
    const silence = silences[at];
    if (silence === undefined) continue;
    breaks.push({ x, width: breakWidth, days: silence });
    x += breakWidth;
  }
  return { panels, breaks, perDay };
}

export const panelAt = (scale: TimeScale, day: number): TimePanel | undefined =>
  scale.panels.find(({ from, to }) => day >= from && day <= to);

/** The middle of a day, px; null on a day that is left out. */
export function xOf(scale: TimeScale, day: number): number | null {
  const panel = panelAt(scale, day);
  return panel ? panel.x + (day - panel.from + 0.5) * scale.perDay : null;
}

export interface TimeTick {
  readonly x: number;
  readonly day: number;
  /** Days and months alone, or months with their year. */
  readonly unit: 'day' | 'month';
}

/** Room for "28 May" and for "May 2022", px. */
const DAY_LABEL = 56;
const MONTH_LABEL = 72;
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];
const DAYS_A_MONTH = 30.4;

/** Ticks at round days or months, as close as their labels allow. */
export function timeTicks(scale: TimeScale): TimeTick[] {
  const { perDay } = scale;
  const everyDays = DAYS.find((days) => days * perDay >= DAY_LABEL);
  const everyMonths = MONTHS.find((months) => months * DAYS_A_MONTH * perDay >= MONTH_LABEL) ?? 120;
  return scale.panels.flatMap(({ from, to, x }) => {
    const ticks: TimeTick[] = [];
    for (let day = from; day <= to; day++) {
      const round = everyDays === undefined ? isMonthStart(day, everyMonths) : isRoundDay(day, everyDays);
      if (round)
        ticks.push({ x: x + (day - from + 0.5) * perDay, day, unit: everyDays === undefined ? 'month' : 'day' });
    }
    return ticks;
  });
}

/** Weeks begin on Mondays; 1 January 1970 was a Thursday. */
const isRoundDay = (day: number, every: number) => (every >= 7 ? (day + 3) % every === 0 : day % every === 0);

function isMonthStart(day: number, every: number): boolean {
  const [year = 0, month = 0, date = 0] = dayText(day).split('-').map(Number);
  return date === 1 && (year * 12 + month - 1) % every === 0;
}

export interface TimeBin {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/** Least width of a bin, px: it must be hit. */
const LEAST_BIN = 24;
const BIN_DAYS = [1, 7, 14, 28, 91, 182, 364];

/** Equal spans of days, of one day where a day is wide enough. */
export function timeBins(scale: TimeScale): TimeBin[] {
  const days = BIN_DAYS.find((count) => count * scale.perDay >= LEAST_BIN) ?? 3640;
  return scale.panels.flatMap(({ from, to, x }) => {
    const bins: TimeBin[] = [];
    for (let day = from; day <= to; day += days) {
      const last = Math.min(day + days - 1, to);
      bins.push({ from: day, to: last, x: x + (day - from) * scale.perDay, width: (last - day + 1) * scale.perDay });
    }
    return bins;
  });
}

export interface TimeColumn {
  readonly bin: TimeBin;
  readonly rows: readonly number[];
}

/** The bins that hold statements, each with its rows in their order; `day` has the day of every row. */
export function timeColumns(scale: TimeScale, day: Int32Array, rows: Uint32Array): TimeColumn[] {
  const bins = timeBins(scale);
  const held = bins.map((): number[] => []);
  // Bins are in order: the last that begins on or before the day.
  for (const row of rows) {
    let [low, high] = [0, bins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((bins[middle]?.from ?? 0) <= (day[row] ?? 0)) low = middle;
      else high = middle - 1;
    }
    held[low]?.push(row);
  }
  return bins.flatMap((bin, at) => (held[at]?.length ? [{ bin, rows: held[at] ?? [] }] : []));
}
