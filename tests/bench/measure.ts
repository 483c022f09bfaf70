/** One bench: a new file that exports one of these, and a line in the list of run.ts. */
export interface Bench {
  /** What `npm run bench -- <name>` picks it by. */
  readonly name: string;
  /** What is measured, and how, in a few lines. */
  readonly about: string;
  /** Measures, and gives the rows of a table; the first names the columns. */
  run(): readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>;
}

/** Milliseconds that the work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of each of `rounds` runs, after `warmUps` unmeasured ones. */
export function timings(rounds: number, warmUps: number, work: () => void): number[] {
  for (let count = 0; count < warmUps; count++) work();
  return Array.from({ length: rounds }, () => timed(work));
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export const milliseconds = (time: number) => time.toFixed(time < 10 ? 2 : 0);
export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} x`;
export const count = (amount: number) => amount.toLocaleString('en');

export function printTable(rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  rows.forEach((row, at) => {
    console.log(line(row));
    if (at === 0) console.log(line(widths.map((width) => '-'.repeat(width))));
  });
}
