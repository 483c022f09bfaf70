import { generateTable, UNFILTERED } from '#tests/fixtures/generateTable';
import {
  type Change,
  type Contender,
  crossfilterContender,
  objectsContender,
  objectsOf,
  tableContender,
} from './contenders';
import { type Bench, count, median, milliseconds, timed, times } from './measure';

const FIRST_DAY = 19_000;
const DAYS = 730;

const SEQUENCES: Readonly<Record<string, readonly Change[]>> = {
  // Each filter is set, changed and cleared with no other one on.
  'one at a time': [
    { actors: [3] },
    { actors: [3, 5, 8, 13] },
    { actors: [] },
    { issues: [0, 1] },
    { issues: [] },
    { articles: [7] },
    { articles: [] },
    { modes: [0, 1] },
    { modes: [0] },
    { modes: [] },
    { stances: [1, 2] },
    { stances: [] },
    { reviews: [0] },
    { reviews: [] },
    { days: [FIRST_DAY + 100, FIRST_DAY + 400] },
    { days: null },
  ],
  // Each filter comes on top of those before it; then they go again in another order.
  'one upon another': [
    { modes: [0, 1] },
    { issues: [0, 1, 2, 3, 4, 5, 6, 7] },
    { stances: [1, 2] },
    { days: [FIRST_DAY + 100, FIRST_DAY + 600] },
    { reviews: [0] },
    { actors: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
    { articles: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    { modes: [] },
    { days: null },
    { issues: [] },
    { articles: [] },
    { stances: [] },
    { actors: [] },
    { reviews: [] },
  ],
  // A window of 100 days slides a day at a time: what crossfilter, which visits changed rows alone, is made for.
  'sliding days': Array.from({ length: 14 }, (_, step) => ({
    days: [FIRST_DAY + 100 + step, FIRST_DAY + 199 + step] as const,
  })),
};

/** Applies a sequence, and gives the time of each step. */
function play(contender: Contender, sequence: readonly Change[]): number[] {
  let query = UNFILTERED;
  return sequence.map((change) => {
    query = { ...query, ...change };
    return timed(() => contender.apply(change, query));
  });
}

/** Throws where the contenders do not read the same, for then their times say nothing. */
function checkAgreement(contenders: readonly Contender[], sequence: readonly Change[]): void {
  let query = UNFILTERED;
  sequence.forEach((change, step) => {
    query = { ...query, ...change };
    const readings = contenders.map((contender) => {
      contender.apply(change, query);
      return JSON.stringify(contender.read());
    });
    if (new Set(readings).size > 1) throw new Error(`The contenders differ at step ${step}:\n${readings.join('\n')}`);
  });
}

const CLEAR: Change = { actors: [], issues: [], articles: [], modes: [], stances: [], reviews: [], days: null };

export const filterBench: Bench = {
  name: 'filter',
  about: `one filter changes; then the row list and the counts of all 7 facets under the other filters are read.
400 actors, 50 issues, 2,000 articles, 4 modes, 5 stances or none, 2 reviews, 730 days. Median of all steps, with
the slowest step (its median) in brackets; all contenders were found to read the same before they were timed.`,
  run: () => {
    const rows = [['statements', 'sequence', 'Parley', 'crossfilter2', 'objects', 'crossfilter2 /', 'objects /']];
    for (const size of [10_000, 100_000, 1_000_000]) {
      const table = generateTable({ size, actors: 400, issues: 50, articles: 2000, days: DAYS, seed: 1 });
      const statements = objectsOf(table);
      const contenders = [tableContender(table), crossfilterContender(statements), objectsContender(statements)];
      const rounds = size < 1_000_000 ? 9 : 5;
      for (const [name, sequence] of Object.entries(SEQUENCES)) {
        // The first play of each is the warm-up.
        checkAgreement(contenders, sequence);
        const results = contenders.map((contender) => {
          const steps: number[][] = sequence.map(() => []);
          for (let round = 0; round < rounds; round++) {
            contender.apply(CLEAR, UNFILTERED);
            play(contender, sequence).forEach((time, step) => {
              steps[step]?.push(time);
            });
          }
          return { typical: median(steps.flat()), slowest: Math.max(...steps.map(median)) };
        });
        const [parley, ...others] = results.map(({ typical }) => typical);
        rows.push([
          count(size),
          name,
          ...results.map(({ typical, slowest }) => `${milliseconds(typical)} (${milliseconds(slowest)})`),
          ...others.map((other) => times(other / (parley ?? Number.NaN))),
        ]);
        for (const contender of contenders) contender.apply(CLEAR, UNFILTERED);
      }
    }
    return rows;
  },
};
