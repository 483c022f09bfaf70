// Ways to part the time in two, each with statements on both sides. No drawing.
import type { Periods } from '@/app/state/choices';
import { isDay } from '@/core/corpus/schema';
import { dayNumber, dayText, NO_DAY, type Period } from '@/core/table/periods';
import type { StatementTable } from '@/core/table/table';

/** A day with statements. */
export interface SpokenDay {
  readonly day: number;
  readonly count: number;
}

/** The days of the rows that have one, ascending. */
export function spokenDays({ day }: StatementTable, rows: Uint32Array): SpokenDay[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(day[row]!, (counts.get(day[row]!) ?? 0) + 1);
  counts.delete(NO_DAY);
  return [...counts].map(([one, count]) => ({ day: one, count })).sort((a, b) => a.day - b.day);
}

/** How much lies within a period; nothing where it is not whole. */
export function heardIn(days: readonly SpokenDay[], [from, to]: readonly [string, string]) {
  const bounds: Period = isDay(from) && isDay(to) ? [dayNumber(from), dayNumber(to)] : [1, 0];
  const inside = days.filter(({ day }) => day >= bounds[0] && day <= bounds[1]);
  return { days: inside.length, statements: inside.reduce((sum, { count }) => sum + count, 0) };
}

/** The two periods that end and begin on either side of the gap after that day. */
export function splitAfter(days: readonly SpokenDay[], at: number): Periods {
  const text = (index: number) => dayText(days[index]!.day);
  return [
    [text(0), text(at)],
    [text(at + 1), text(days.length - 1)],
  ];
}

/** Where a split lies that is nearest to the end of the first period. */
export function splitOf(days: readonly SpokenDay[], [[, end]]: Periods): number {
  const last = isDay(end) ? days.findLastIndex(({ day }) => day <= dayNumber(end)) : 0;
  return Math.min(Math.max(last, 0), days.length - 2);
}

export interface Suggestion {
  readonly name: string;
  readonly periods: Periods;
}

/** At most four ways to part the days; none where there is but one day. What comes to the same is named once. */
export function suggestedPeriods(days: readonly SpokenDay[]): Suggestion[] {
  if (days.length < 2) return [];
  const splits = Array.from({ length: days.length - 1 }, (_, at) => at);
  const best = (cost: (at: number) => number) => splits.reduce((least, at) => (cost(at) < cost(least) ? at : least));
  const first = days[0]!.day;
  const last = days.at(-1)!.day;
  const all = days.reduce((sum, { count }) => sum + count, 0);
  const before: number[] = [];
  for (const { count } of days) before.push((before.at(-1) ?? 0) + count);
  const middle = (first + last) / 2;
  const ways: Suggestion[] = [
    {
      name: 'At the widest gap',
      periods: splitAfter(
        days,
        best((at) => days[at]!.day - days[at + 1]!.day),
      ),
    },
    {
      name: 'Halves of the time',
      periods: splitAfter(
        days,
        days.findLastIndex(({ day }) => day <= middle),
      ),
    },
    {
      name: 'Halves of the statements',
      periods: splitAfter(
        days,
        best((at) => Math.abs(2 * before[at]! - all)),
      ),
    },
    {
      name: 'First and last day',
      periods: [
        [dayText(first), dayText(first)],
        [dayText(last), dayText(last)],
      ],
    },
  ];
  const seen = new Set<string>();
  return ways.filter(({ periods }) => {
    const key = periods.flat().join();
    return !seen.has(key) && seen.add(key);
  });
}

/** What is wrong with two periods, in words; null where they can be compared. */
export function periodsFault([first, second]: Periods, days: readonly SpokenDay[]): string | null {
  if (![...first, ...second].every(isDay)) return 'Each period needs a first and a last day.';
  if (first[0] > first[1] || second[0] > second[1]) return 'A period’s first day comes after its last.';
  if (first[1] >= second[0]) return 'The first period must end before the second begins.';
  const empty = [first, second].findIndex((period) => heardIn(days, period).statements === 0);
  if (empty >= 0) return `The ${empty === 0 ? 'first' : 'second'} period has no statements: nothing could be compared.`;
  return null;
}
