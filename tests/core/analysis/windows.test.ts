import fc from 'fast-check';
import { bundledCorpus } from '#tests/app/corpora';
import { overWindows, spokenWindows, WINDOW_UNITS, windowCount, windows } from '@/core/analysis/windows';
import { dayNumber, dayText } from '@/core/table/periods';
import { tableOf } from '@/core/table/table';

const between = (
  first: string,
  last: string,
  kind: 'cumulative' | 'moving',
  unit: 'day' | 'week' | 'month',
  size = 1,
) =>
  windows(dayNumber(first), dayNumber(last), { kind, unit, size }).map(
    ({ period: [from, to], label }) => `${dayText(from)}..${dayText(to)} ${label}`,
  );

describe('windows', () => {
  it('of months that add up', () => {
    expect(between('2022-05-28', '2022-07-02', 'cumulative', 'month')).toEqual([
      '2022-05-28..2022-05-31 to May 2022',
      '2022-05-28..2022-06-30 to June 2022',
      '2022-05-28..2022-07-31 to July 2022',
    ]);
  });

  it('of three months that move by one, over the turn of the year', () => {
    expect(between('2022-10-05', '2023-01-02', 'moving', 'month', 3)).toEqual([
      '2022-10-01..2022-12-31 October to December 2022',
      '2022-11-01..2023-01-31 November 2022 to January 2023',
    ]);
  });

  it('of the first months that a date can name, and of the last', () => {
    expect(between('0000-01-31', '0000-02-01', 'moving', 'month')).toEqual([
      '0000-01-01..0000-01-31 January 0000',
      '0000-02-01..0000-02-29 February 0000',
    ]);
    expect(between('9999-11-30', '9999-12-31', 'cumulative', 'month').at(-1)).toBe(
      '9999-11-30..9999-12-31 to December 9999',
    );
  });

  it('of weeks begin on Monday', () => {
    // 2 December 2022 is a Friday.
    expect(between('2022-12-02', '2022-12-05', 'moving', 'week')).toEqual([
      '2022-11-28..2022-12-04 week of 28 November 2022',
      '2022-12-05..2022-12-11 week of 5 December 2022',
    ]);
    expect(between('2022-12-02', '2022-12-12', 'moving', 'week', 2)).toEqual([
      '2022-11-28..2022-12-11 28 November to 11 December 2022',
      '2022-12-05..2022-12-18 5 December to 18 December 2022',
    ]);
  });

  it('longer than all the time there is: one', () => {
    expect(between('2022-12-02', '2022-12-03', 'moving', 'day', 7)).toEqual([
      '2022-12-02..2022-12-08 2 December to 8 December 2022',
    ]);
  });

  it('of no time: none', () => {
    expect(between('2022-12-02', '2022-12-01', 'moving', 'day')).toEqual([]);
  });

  it('that move by their own unit hold each day once, in order; those that add up hold all in the end', () => {
    const days = fc.integer({ min: -30_000, max: 30_000 });
    fc.assert(
      fc.property(days, fc.nat({ max: 800 }), fc.constantFrom(...WINDOW_UNITS), (first, more, unit) => {
        const last = first + more;
        const moving = windows(first, last, { kind: 'moving', unit, size: 1 });
        expect(moving).toHaveLength(windowCount(first, last, { kind: 'moving', unit, size: 1 }));
        expect(moving[0]!.period[0]).toBeLessThanOrEqual(first);
        expect(moving.at(-1)!.period[1]).toBeGreaterThanOrEqual(last);
        const next = moving.map(({ period: [, to] }) => to + 1);
        expect(moving.slice(1).map(({ period: [from] }) => from)).toEqual(next.slice(0, -1));
        const growing = windows(first, last, { kind: 'cumulative', unit, size: 1 });
        expect(growing.every(({ period: [from] }) => from === first)).toBe(true);
        expect(growing.map(({ period: [, to] }) => to)).toEqual(moving.map(({ period: [, to] }) => to));
      }),
    );
  });

  it('with nothing of their own are left out, and the last cumulative one holds every statement', () => {
    const table = tableOf(bundledCorpus());
    const rows = Uint32Array.from({ length: table.size }, (_, row) => row);
    for (const kind of ['cumulative', 'moving'] as const) {
      const all = windows(table.firstDay, table.lastDay, { kind, unit: 'month', size: 1 });
      const spoken = spokenWindows(table, rows, all, kind);
      const found = [...overWindows(table, rows, spoken, (own) => own.length)];
      expect(spoken.length).toBeLessThan(all.length);
      expect(found.map(({ value }) => value).reduce((a, b) => (kind === 'moving' ? a + b : b), 0)).toBe(table.size);
      expect(found.every(({ value }, at) => value > (kind === 'moving' ? 0 : (found[at - 1]?.value ?? 0)))).toBe(true);
    }
  });
});
