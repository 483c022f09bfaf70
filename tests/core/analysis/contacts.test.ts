import { contacts } from '@/core/analysis/contacts';
import { dayNumber } from '@/core/table/periods';
import { small } from './corpora';

const date = (day: string) => ({ date: day, precision: 'day', basis: 'stated', evidence: 'the test' }) as const;
const { corpus, table, actor } = small([{ who: 'ann', on: 'tax', stance: 1 }], {
  actors: ['ann', 'bob', 'cem', 'fund'],
  sides: { bob: 'union', cem: 'union' },
  interactions: [
    { kind: 'call', from: ['bob', 'cem'], to: ['ann'] },
    { kind: 'call', from: ['ann'], to: ['bob'], date: date('2022-12-02') },
    { kind: 'aid', from: ['fund'], to: ['ann'] },
    { kind: 'aid', from: ['fund'], to: ['ann'], certainty: 'possible' },
    { kind: 'meeting', from: ['bob'], to: ['cem'] },
  ],
});
const everything = { by: 'person', actors: [], articles: [], days: null } as const;

describe('contacts', () => {
  it('draws a call the same way from either end, and aid from giver to receiver', () => {
    const { edges } = contacts(corpus, table, everything);
    expect(
      edges.map(({ from, to, kind, mutual, certainty, interactions }) => [
        from,
        to,
        kind,
        mutual,
        certainty,
        interactions,
      ]),
    ).toEqual([
      [actor('ann'), actor('bob'), 'call', true, 'reported', [0, 1]],
      [actor('ann'), actor('cem'), 'call', true, 'reported', [0]],
      [actor('bob'), actor('cem'), 'meeting', true, 'reported', [4]],
      [actor('fund'), actor('ann'), 'aid', false, 'possible', [3]],
      [actor('fund'), actor('ann'), 'aid', false, 'reported', [2]],
    ]);
  });

  it('counts for each party its interactions, and marks those that are never heard', () => {
    const { nodes } = contacts(corpus, table, everything);
    expect(nodes).toEqual([
      { position: actor('ann'), count: 4, silent: false },
      { position: actor('bob'), count: 3, silent: true },
      { position: actor('cem'), count: 2, silent: true },
      { position: actor('fund'), count: 2, silent: true },
    ]);
  });

  it('draws sides as one party, and says what stays within one', () => {
    const { edges, within } = contacts(corpus, table, { ...everything, by: 'organization' });
    expect(edges.find(({ kind }) => kind === 'call')).toMatchObject({ to: actor('union'), interactions: [0, 1] });
    expect(within).toEqual([4]);
  });

  it('is filtered by actors, articles and dates', () => {
    expect(contacts(corpus, table, { ...everything, actors: [actor('cem')] }).edges).toHaveLength(2);
    expect(contacts(corpus, table, { ...everything, articles: [1] }).edges).toEqual([]);
    const december = [dayNumber('2022-12-01'), dayNumber('2022-12-31')] as const;
    expect(contacts(corpus, table, { ...everything, days: december }).edges).toMatchObject([{ interactions: [1] }]);
  });
});
