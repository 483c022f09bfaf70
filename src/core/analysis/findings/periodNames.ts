import { dayText, type Period } from '@/core/table/periods';

const MONTHS = [
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

const sameMonth = (a: CalendarDay, b: CalendarDay) => a.month === b.month && a.year === b.year;

/**
 * Names for two periods: their months where each lies within one and the two differ ("May" and "December", with the
 * year where the years differ), else their dates.
 */
export function periodNames(first: Period, second: Period): [PeriodName, PeriodName] {
  const [a, b] = [first.map(calendarDay), second.map(calendarDay)] as [
    [CalendarDay, CalendarDay],
    [CalendarDay, CalendarDay],
  ];
  if (!sameMonth(...a) || !sameMonth(...b) || sameMonth(a[0], b[0])) return [dates(...a), dates(...b)];
  const month = ({ month, year }: CalendarDay) => (a[0].year === b[0].year ? month : `${month} ${year}`);
  return [
    { name: month(a[0]), when: `in ${month(a[0])}` },
    { name: month(b[0]), when: `in ${month(b[0])}` },
  ];
}

/** "28 May 2022". */
export function dayInWords(day: number): string {
  const { date, month, year } = calendarDay(day);
  return `${date} ${month} ${year}`;
}

/** "on 28 May 2022", "from 3 to 9 May 2022": the days in words with their preposition. */
export function daysInWords([from, to]: Period): string {
  return dates(calendarDay(from), calendarDay(to)).when;
}

function dates(from: CalendarDay, to: CalendarDay): PeriodName {
  const end = `${to.date} ${to.month} ${to.year}`;
  if (sameMonth(from, to) && from.date === to.date) return { name: end, when: `on ${end}` };
  let start = `${from.date}`;
  if (!sameMonth(from, to)) start += ` ${from.month}`;
  if (from.year !== to.year) start += ` ${from.year}`;
  return { name: `${start} to ${end}`, when: `from ${start} to ${end}` };
}
