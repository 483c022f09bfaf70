import type { StatementTable } from './table';

export const MILLISECONDS_A_DAY = 86_400_000;

/** Stands for the day of a statement without a date: before every day that a date can name, and so in no period. */
export const NO_DAY = -2_147_483_648;

/** First and last day, both included, as days since 1 January 1970. */
export type Period = readonly [from: number, to: number];

/** Days from 1 January 1970 to a date written as YYYY-MM-DD. Throws a RangeError where it is not one. */
export function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`Not a date as YYYY-MM-DD: ${date}`);
  return time / MILLISECONDS_A_DAY;
}

/** The date, as YYYY-MM-DD, of a number of days since 1 January 1970: the inverse of dayNumber. */
export function dayText(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/**
 * Splits the time from the first to the last statement into two periods that both have statements: at the widest gap
 * between two days with statements where that is more than half of the whole time (each period then ends at the gap's
 * edge), else in the middle. Undated statements are in neither. Null where all others are of one day, or there are none.
 */
export function defaultPeriods(table: StatementTable): readonly [Period, Period] | null {
  const { firstDay, lastDay, day } = table;
  if (lastDay <= firstDay) return null;
  const spoken = new Uint8Array(lastDay - firstDay + 1);
  for (const one of day) if (one !== NO_DAY) spoken[one - firstDay] = 1;

  const half = (lastDay - firstDay) / 2;
  let before = firstDay;
  for (let one = firstDay + 1; one <= lastDay; one++) {
    if (spoken[one - firstDay] === 0) continue;
    // At most one gap can be longer than half.
    if (one - before > half) {
      return [
        [firstDay, before],
        [one, lastDay],
      ];
    }
    before = one;
  }
  const middle = Math.floor(firstDay + half);
  return [
    [firstDay, middle],
    [middle + 1, lastDay],
  ];
}
