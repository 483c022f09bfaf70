// Weeks and months as numbers. Days are counted from 1 January 1970.
import { MILLISECONDS_A_DAY } from './periods';

/** 29 December 1969, a Monday */
const MONDAY = -3;

/** The number of the week, from Monday, that a day lies in; and the first day of the week with a number. */
export const weekOf = (day: number): number => Math.floor((day - MONDAY) / 7);
export const weekStart = (week: number): number => week * 7 + MONDAY;

/** The number of the month that a day lies in, twelve to a year. */
export function monthOf(day: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Its first day. Not by its text: the month after December 9999 has one too. */
export const monthStart = (month: number): number =>
  new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / MILLISECONDS_A_DAY;
