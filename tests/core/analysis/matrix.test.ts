import { cellAt, matrix, NEVER_MENTIONED } from '@/core/analysis/matrix';
import { groupBySide, orderByCount, orderByName } from '@/core/analysis/order';
import { poleOf } from '@/core/analysis/summary';
import { small } from './corpora';

describe('matrix', () => {
  const { table, rows, actor, issue } = small(
    [
      { who: 'ann', on: 'tax', stance: 1, mode: 'narrated' },
      { who: 'ann', on: 'tax', stance: 2, mode: 'indirect' },
      { who: 'ann', on: 'tax', mode: 'direct' },
      { who: 'ann', on: 'tax', stance: 1, mode: 'direct', suggested: true },
      { who: 'bob', on: 'tax', stance: -1 },
      { who: 'bob', on: 'tax', stance: 1 },
      { who: 'bob', on: 'war' },
      { who: 'cem', stance: null },
      { who: 'cem', on: 'war', stance: 0 },
    ],
    { sides: { bob: 'league', cem: 'league' } },
  );
  const byPerson = matrix(table, rows, { by: 'person' });
  const cell = (who: string, on: string) => cellAt(byPerson, actor(who), issue(on));

  it('gives a cell its statements from against to for, without stance last, quoted before reported before ascribed', () => {
    expect(cell('ann', 'tax')).toMatchObject({
      kind: 'stance',
      rows: Uint32Array.of(3, 0, 1, 2),
      count: 4,
      withStance: 3,
      withoutStance: 1,
      suggested: 1,
      inFavour: 3,
      mean: 4 / 3,
      steps: Uint32Array.of(0, 0, 0, 2, 1),
    });
    expect(cell('ann', 'tax')).toHaveProperty('spread', expect.closeTo(Math.sqrt(2) / 3));
  });

  it('tells both sides, neutral, no stance and never mentioned apart', () => {
    expect(cell('bob', 'tax')).toMatchObject({ kind: 'bothSides', against: 1, inFavour: 1 });
    expect(cell('cem', 'war')).toMatchObject({ kind: 'stance', mean: 0, spread: 0, neutral: 1 });
    expect(cell('bob', 'war')).toMatchObject({ kind: 'noStance', count: 1 });
    expect(cell('bob', 'war')).not.toHaveProperty('mean');
    expect(cell('ann', 'war')).toBe(NEVER_MENTIONED);
  });

  it('counts statements without an issue with their actor, and in no issue', () => {
    expect(byPerson.actors.map(({ position, count }) => [position, count])).toEqual([
      [actor('ann'), 4],
      [actor('bob'), 3],
      [actor('cem'), 2],
    ]);
    expect(byPerson.issues.map(({ position, count }) => [position, count])).toEqual([
      [issue('tax'), 6],
      [issue('war'), 2],
    ]);
    expect([...byPerson.withoutIssue]).toEqual([7]);
  });

  it('puts members together under their side by organization', () => {
    const bySide = matrix(table, rows, { by: 'organization' });
    expect(cellAt(bySide, actor('league'), issue('war'))).toMatchObject({ count: 2, withStance: 1 });
    expect(cellAt(bySide, actor('bob'), issue('tax'))).toBe(NEVER_MENTIONED);
  });

  it('counts only the rows it is given', () => {
    expect(matrix(table, Uint32Array.of(4), { by: 'person' }).cells.size).toBe(1);
    expect(matrix(table, Uint32Array.of(), { by: 'person' })).toMatchObject({ actors: [], issues: [] });
  });

  it('orders by count, by name and by side', () => {
    const counted = orderByCount(byPerson.actors);
    expect(counted.map(({ position }) => position)).toEqual([actor('ann'), actor('bob'), actor('cem')]);
    const names: string[] = [];
    names[actor('ann')] = 'Öm';
    names[actor('bob')] = 'Zed';
    names[actor('cem')] = 'old';
    expect(orderByName(counted, names, 'en').map(({ position }) => names[position])).toEqual(['old', 'Öm', 'Zed']);
    expect(groupBySide(table, counted).map(({ side, members }) => [side, members.length])).toEqual([
      [actor('ann'), 1],
      [actor('league'), 2],
    ]);
  });

  it('takes the middle of any scale as its midpoint', () => {
    expect([0, 1].map((value) => poleOf({ min: 0, max: 1 }, value))).toEqual(['against', 'for']);
    expect([1, 3, 5].map((value) => poleOf({ min: 1, max: 5 }, value))).toEqual(['against', 'neutral', 'for']);
    const boolean = small(
      [
        { who: 'ann', on: 'tax', stance: 0 },
        { who: 'ann', on: 'tax', stance: 1 },
      ],
      { scale: [0, 1] },
    );
    expect(cellAt(matrix(boolean.table, boolean.rows, { by: 'person' }), 0, 0).kind).toBe('bothSides');
  });
});
