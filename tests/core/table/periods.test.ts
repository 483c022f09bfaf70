import fc from 'fast-check';
import { generateCorpus } from '#tests/fixtures/generate';
import { dayNumber, dayText, defaultPeriods } from '@/core/table/periods';
import { buildTable } from '@/core/table/table';

const corpus = generateCorpus({ statements: 40, actors: 3, issues: 2, articles: 2, seed: 1 });

/** A table with one statement on each of the dates; null has none. */
function tableOn(dates: readonly (string | null)[]) {
  const [statement] = corpus.statements;
  return buildTable({
    ...corpus,
    statements: dates.map((date, at) => ({
      ...statement!,
      id: `s-${at}`,
      date: date === null ? null : { ...statement!.date!, date },
    })),
  });
}

const periodsOn = (dates: readonly (string | null)[]) =>
  defaultPeriods(tableOn(dates))?.map((period) => period.map(dayText).join('..')) ?? null;

describe('days', () => {
  it('count from 1 January 1970, leap days included', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2022-05-28')).toBe(19_140);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayText(-1)).toBe('1969-12-31');
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') }), (day) => {
        expect(dayNumber(dayText(day))).toBe(day);
      }),
    );
  });

  it.each(['', '28 May 2022', '2022-5-28', '2022-13-01', '2022-05-28T10:00:00Z'])('refuse %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('defaultPeriods', () => {
  it('part two articles of May and December, each period ending with its statements', () => {
    expect(periodsOn(['2022-05-28', '2022-12-02', '2022-12-01', '2022-05-27'])).toEqual([
      '2022-05-27..2022-05-28',
      '2022-12-01..2022-12-02',
    ]);
  });

  it('part a steady flow of statements in the middle', () => {
    expect(periodsOn(['2022-01-01', '2022-01-04', '2022-01-07', '2022-01-10'])).toEqual([
      '2022-01-01..2022-01-05',
      '2022-01-06..2022-01-10',
    ]);
  });

  it('part two days next to each other', () => {
    expect(periodsOn(['2022-12-01', '2022-12-02'])).toEqual(['2022-12-01..2022-12-01', '2022-12-02..2022-12-02']);
  });

  it('are none where all is of one day, or there is nothing', () => {
    expect(periodsOn(['2022-12-01', '2022-12-01'])).toBeNull();
    expect(periodsOn([])).toBeNull();
  });

  it('leave out what has no date, and are none where nothing has one', () => {
    expect(periodsOn([null, '2022-12-01', null, '2022-12-02'])).toEqual(periodsOn(['2022-12-01', '2022-12-02']));
    expect(periodsOn([null, '2022-12-01'])).toBeNull();
    expect(periodsOn([null, null])).toBeNull();
  });

  it('always hold every statement once, and both hold some', () => {
    const date = fc.integer({ min: 18_000, max: 18_400 }).map(dayText);
    fc.assert(
      fc.property(fc.array(date, { minLength: 2, maxLength: 12 }), (dates) => {
        fc.pre(new Set(dates).size > 1);
        const [early, late] = defaultPeriods(tableOn(dates))!;
        const days = dates.map(dayNumber);
        const within = ([from, to]: readonly [number, number]) => days.filter((day) => day >= from && day <= to).length;
        expect(within(early)).toBeGreaterThan(0);
        expect(within(late)).toBeGreaterThan(0);
        expect(within(early) + within(late)).toBe(days.length);
        expect(early[1]).toBeLessThan(late[0]);
      }),
    );
  });
});
