import { bars } from '@/core/analysis/bars';
import { timeline } from '@/core/analysis/timeline';
import { dayNumber } from '@/core/table/periods';
import { small } from './corpora';

const { table, rows, actor, issue } = small([
  { who: 'ann', on: 'tax', stance: 2, day: '2022-12-02' },
  { who: 'ann', on: 'tax', stance: -1 },
  { who: 'bob', on: 'tax', stance: 2, mode: 'direct' },
  { who: 'bob', on: 'tax' },
  { who: 'bob' },
]);

describe('bars', () => {
  it('counts an issue by stance, with the rows of each segment', () => {
    const { bars: byIssue, withoutIssue } = bars(table, rows, { of: 'issues', by: 'person' });
    expect(byIssue).toHaveLength(1);
    expect(byIssue[0]).toMatchObject({
      position: issue('tax'),
      against: 1,
      inFavour: 2,
      segments: [
        { stance: -1, rows: Uint32Array.of(1) },
        { stance: 2, rows: Uint32Array.of(2, 0) },
      ],
      noStance: Uint32Array.of(3),
    });
    expect([...withoutIssue]).toEqual([4]);
  });

  it('counts an actor on all issues and on none', () => {
    const { bars: byActor, withoutIssue } = bars(table, rows, { of: 'actors', by: 'person' });
    expect(byActor.map(({ position, count }) => [position, count])).toEqual([
      [actor('ann'), 2],
      [actor('bob'), 3],
    ]);
    expect(byActor[1]!.noStance).toEqual(Uint32Array.of(3, 4));
    expect(withoutIssue).toHaveLength(0);
  });
});

describe('timeline', () => {
  it('lists the days that have statements, earliest first, each with its rows', () => {
    expect(timeline(table, rows).map(({ day, rows }) => [day, [...rows]])).toEqual([
      [dayNumber('2022-05-28'), [1, 2, 3, 4]],
      [dayNumber('2022-12-02'), [0]],
    ]);
  });
});
