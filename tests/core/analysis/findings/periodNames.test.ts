import { daysInWords, periodNames } from '@/core/analysis/findings/periodNames';
import { dayNumber } from '@/core/table/periods';

const names = (a: [string, string], b: [string, string]) =>
  periodNames([dayNumber(a[0]), dayNumber(a[1])], [dayNumber(b[0]), dayNumber(b[1])]).map(({ name, when }) => [
    name,
    when,
  ]);

describe('names of periods', () => {
  it('are months where each period lies within one', () => {
    expect(names(['2022-05-27', '2022-05-28'], ['2022-12-02', '2022-12-02'])).toEqual([
      ['May', 'in May'],
      ['December', 'in December'],
    ]);
  });

  it('have the year where the years differ', () => {
    expect(names(['2021-05-01', '2021-05-31'], ['2022-05-01', '2022-05-02'])).toEqual([
      ['May 2021', 'in May 2021'],
      ['May 2022', 'in May 2022'],
    ]);
  });

  it('are years where months do not hold', () => {
    expect(names(['2021-01-05', '2021-12-01'], ['2022-01-03', '2022-01-03'])).toEqual([
      ['2021', 'in 2021'],
      ['2022', 'in 2022'],
    ]);
  });

  it('are dates within one month, and across years', () => {
    expect(names(['2022-05-03', '2022-05-09'], ['2022-05-20', '2022-05-20'])).toEqual([
      ['3 to 9 May 2022', 'from 3 to 9 May 2022'],
      ['20 May 2022', 'on 20 May 2022'],
    ]);
    expect(daysInWords([dayNumber('2021-12-30'), dayNumber('2022-01-02')])).toBe(
      'from 30 December 2021 to 2 January 2022',
    );
    expect(daysInWords([dayNumber('2022-04-30'), dayNumber('2022-05-02')])).toBe('from 30 April to 2 May 2022');
  });
});
