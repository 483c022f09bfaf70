import { dayText, type Period } from '@/core/table/periods';

/** Names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export interface PeriodName {
  readonly name: string;
  readonly when: string;
}

interface CalendarDay {
  readonly year: number;
  readonly month: string;
  readonly date: number;
}

function calendarDay(day: number): CalendarDay {
  const [year, month, date] = dayText(day).split('-').map(Number);
  return { year: year!, month: MONTHS[month! - 1]!, date: date! };
}

const calendarDays = ([from, to]: Period) => [calendarDay(from), calendarDay(to)] as const;
const monthAndYear = ({ month, year }: CalendarDay) => `${month} ${year}`;
const inside = (name: string): PeriodName => ({ name, when: `in ${name}` });

/**
 * Names for two periods: their months where each lies within one and the two differ ("May" and "December", with the
 * year where the years differ), else their years where those do so, else their dates.
 */
export function periodNames(first: Period, second: Period): [PeriodName, PeriodName] {
  const a = calendarDays(first);
  const b = calendarDays(second);
  const within = (unit: (day: CalendarDay) => string) =>
    unit(a[0]) === unit(a[1]) && unit(b[0]) === unit(b[1]) && unit(a[0]) !== unit(b[0]);
  const both = (unit: (day: CalendarDay) => string): [PeriodName, PeriodName] => [
    inside(unit(a[0])),
    inside(unit(b[0])),
  ];

  if (within(monthAndYear)) return both(a[0].year === b[0].year ? ({ month }) => month : monthAndYear);
  if (within(({ year }) => `${year}`)) return both(({ year }) => `${year}`);
  return [dates(...a), dates(...b)];
}

/** "on 28 May 2022", "from 3 to 9 May 2022": the days in words with their preposition. */
export function daysInWords(period: Period): string {
  return dates(...calendarDays(period)).when;
}

function dates(from: CalendarDay, to: CalendarDay): PeriodName {
  const end = `${to.date} ${monthAndYear(to)}`;
  const oneMonth = monthAndYear(from) === monthAndYear(to);
  if (oneMonth && from.date === to.date) return { name: end, when: `on ${end}` };
  let start = `${from.date}`;
  if (!oneMonth) start += ` ${from.month}`;
  if (from.year !== to.year) start += ` ${from.year}`;
  return { name: `${start} to ${end}`, when: `from ${start} to ${end}` };
}
