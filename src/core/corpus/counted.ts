// Made once: `toLocaleString` makes one each time, which shows where thousands of counts are written.
const inEnglish = new Intl.NumberFormat('en-GB');

/** "1 statement", "6 statements", "1,234 parties". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${inEnglish.format(n)} ${n === 1 ? one : many}`;
