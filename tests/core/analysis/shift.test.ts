import { contradictions } from '@/core/analysis/contradictions';
import { matrix } from '@/core/analysis/matrix';
import { shift } from '@/core/analysis/shift';
import { dayNumber } from '@/core/table/periods';
import type { StatementTable } from '@/core/table/table';
import { small } from './corpora';

const MAY = '2022-05-28';
const DECEMBER = '2022-12-02';
const periods = [
  [dayNumber('2022-05-01'), dayNumber('2022-05-31')],
  [dayNumber('2022-12-01'), dayNumber('2022-12-31')],
] as const;

describe('shift', () => {
  const { table, rows, actor, issue } = small(
    [
      { who: 'ann', on: 'tax', stance: 1, day: MAY },
      { who: 'ann', on: 'tax', stance: -1, day: DECEMBER },
      { who: 'ann', on: 'tax', stance: -2, day: DECEMBER },
      { who: 'ann', on: 'tax', stance: -2, day: '2022-08-01' },
      { who: 'bob', on: 'tax', stance: 1, day: MAY },
      { who: 'bob', on: 'tax', stance: 1, day: DECEMBER },
      { who: 'cem', on: 'tax', stance: 2, day: MAY },
      { who: 'dee', on: 'war', day: DECEMBER },
      { who: 'bob', on: 'war', stance: 1, day: MAY },
      { who: 'bob', on: 'war', day: DECEMBER },
    ],
    { sides: { ann: 'union', cem: 'union' } },
  );

  it('gives mean and number at both ends, the largest difference first', () => {
    const { shifts } = shift(table, rows, { by: 'person', periods });
    expect(shifts.map(({ actor, issue, difference }) => [actor, issue, difference])).toEqual([
      [actor('ann'), issue('tax'), -2.5],
      [actor('bob'), issue('tax'), 0],
    ]);
    expect(shifts[0]).toMatchObject({
      before: { mean: 1, count: 1, rows: Uint32Array.of(0) },
      after: { mean: -1.5, count: 2, rows: Uint32Array.of(2, 1) },
    });
  });

  it('claims nothing where one end has no statement, or none with a stance', () => {
    const { beforeOnly, afterOnly, withoutStance } = shift(table, rows, { by: 'person', periods });
    expect(beforeOnly.map(({ actor }) => actor)).toEqual([actor('cem')]);
    expect(afterOnly.map(({ actor, kind }) => [actor, kind])).toEqual([[actor('dee'), 'noStance']]);
    expect(withoutStance.map(({ actor, issue }) => [actor, issue])).toEqual([[actor('bob'), issue('war')]]);
  });

  it('takes the voices of one side together', () => {
    const [largest] = shift(table, rows, { by: 'organization', periods }).shifts;
    expect(largest).toMatchObject({ actor: actor('union'), difference: -3, before: { withStance: 2 } });
  });
});

describe('contradictions', () => {
  const byPerson = (...of: [StatementTable, Uint32Array]) => matrix(...of, { by: 'person' });

  it('tells a contradiction within a day or a period from a shift in time', () => {
    const { table, rows, actor } = small([
      { who: 'day', on: 'tax', stance: 1, day: MAY },
      { who: 'day', on: 'tax', stance: -1, day: MAY },
      { who: 'month', on: 'tax', stance: 1, day: MAY },
      { who: 'month', on: 'tax', stance: -1, day: '2022-05-30' },
      { who: 'time', on: 'tax', stance: 1, day: MAY },
      { who: 'time', on: 'tax', stance: 0, day: '2022-06-01' },
      { who: 'time', on: 'tax', stance: -1, day: DECEMBER },
      { who: 'none', on: 'tax', stance: 0, day: MAY },
      { who: 'none', on: 'tax', stance: 2, day: MAY },
    ]);
    const found = contradictions(table, byPerson(table, rows), periods);
    expect(Object.fromEntries(found.map(({ actor, timing }) => [actor, timing]))).toEqual({
      [actor('day')]: 'sameDay',
      [actor('month')]: 'samePeriod',
      [actor('time')]: 'overTime',
    });
    expect(found.find((one) => one.actor === actor('time'))).toMatchObject({
      rows: Uint32Array.of(6, 5, 4),
      against: Uint32Array.of(6),
      inFavour: Uint32Array.of(4),
      days: [dayNumber(MAY), dayNumber(DECEMBER)],
    });
    expect(contradictions(table, byPerson(table, rows)).filter(({ timing }) => timing === 'overTime')).toHaveLength(2);
  });

  it('claims neither a shift in time nor a contradiction within one where a date is missing', () => {
    const { table, rows } = small([
      { who: 'ann', on: 'tax', stance: 1, day: null },
      { who: 'ann', on: 'tax', stance: -1, day: null },
      { who: 'bob', on: 'tax', stance: 1, day: MAY },
      { who: 'bob', on: 'tax', stance: -1, day: null },
      { who: 'cem', on: 'tax', stance: 1, day: MAY },
      { who: 'cem', on: 'tax', stance: -1, day: MAY },
      { who: 'cem', on: 'tax', stance: -1, day: null },
    ]);
    const found = contradictions(table, byPerson(table, rows), periods);
    expect(found.map(({ actor, timing, days }) => [actor, timing, days])).toEqual([
      [2, 'sameDay', [dayNumber(MAY)]],
      [0, 'undated', []],
      [1, 'undated', [dayNumber(MAY)]],
    ]);
    expect(shift(table, rows, { by: 'person', periods }).beforeOnly).toHaveLength(2);
  });

  it('says whether the actor is on both sides in his own words, and lists those first', () => {
    const { table, rows, actor } = small([
      { who: 'told', on: 'tax', stance: 1, mode: 'narrated' },
      { who: 'told', on: 'tax', stance: 1, mode: 'narrated' },
      { who: 'told', on: 'tax', stance: -1, mode: 'direct' },
      { who: 'told', on: 'tax', stance: -1, mode: 'direct' },
      { who: 'own', on: 'tax', stance: 1, mode: 'indirect' },
      { who: 'own', on: 'tax', stance: -1, mode: 'direct' },
    ]);
    expect(contradictions(table, byPerson(table, rows)).map(({ actor, ownWords }) => [actor, ownWords])).toEqual([
      [actor('own'), true],
      [actor('told'), false],
    ]);
  });

  it('tells a side whose speakers differ from one speaker who takes both sides', () => {
    const said = [
      { who: 'ann', on: 'tax', stance: 1 },
      { who: 'bob', on: 'tax', stance: -1 },
      { who: 'cem', on: 'war', stance: 1 },
      { who: 'cem', on: 'war', stance: -1 },
    ];
    const { table, rows, issue } = small(said, { sides: { ann: 'union', bob: 'union', cem: 'union' } });
    const found = contradictions(table, matrix(table, rows, { by: 'organization' }));
    expect(Object.fromEntries(found.map((one) => [one.issue, one.oneSpeaker]))).toEqual({
      [issue('tax')]: false,
      [issue('war')]: true,
    });
  });
});
