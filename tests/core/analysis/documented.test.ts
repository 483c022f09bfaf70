// The examples of docs/measures.md, worked out again.
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { oneMode, twoMode } from '@/core/analysis/network';
import type { Duplicates, Measure, Norm } from '@/core/analysis/networkSpec';
import { type Said, small } from './corpora';

const said = (who: string, on: string, stance: number | null, day = '2022-05-02'): Said => ({ who, on, stance, day });

/** The weight of the tie of A and B, 0 where there is none. */
function weight(
  statements: readonly Said[],
  {
    scale = [0, 1],
    measure = 'congruence',
    norm = 'no',
    dup = 'include',
  }: { scale?: [number, number]; measure?: Measure; norm?: Norm; dup?: Duplicates },
): number {
  const { table, rows } = small(statements, { scale, actors: ['a', 'b'] });
  const counted = withoutDuplicates(table, rows, { by: 'person', dup });
  const { edges } = oneMode(table, counted, { nodes: 'actors', measure, norm, by: 'person' });
  return edges.find(({ a, b }) => a === 0 && b === 1)?.weight ?? 0;
}

const EXAMPLE = [
  said('a', 'c1', 1),
  said('a', 'c2', 1),
  said('a', 'c3', 0),
  said('b', 'c1', 1),
  said('b', 'c2', 0),
  said('b', 'c4', 1),
];
const SAME = ['a', 'b'].flatMap((who) => ['c1', 'c2', 'c3'].map((on) => said(who, on, 1)));

describe('the figures in docs/measures.md', () => {
  it('are those of the example of one mode', () => {
    const measures = { ignore: 2, congruence: 1, conflict: 1, subtract: 0 } as const;
    for (const [measure, expected] of Object.entries(measures)) {
      expect(weight(EXAMPLE, { measure: measure as Measure })).toBe(expected);
    }
    const norms = { no: 1, average: 1 / 3, jaccard: 1 / 5, cosine: 1 / 9 } as const;
    for (const [norm, expected] of Object.entries(norms)) {
      expect(weight(EXAMPLE, { norm: norm as Norm })).toBeCloseTo(expected, 12);
    }
  });

  it('are those of two actors who say the same three things', () => {
    expect(weight(SAME, { norm: 'cosine' })).toBeCloseTo(1 / 3, 12);
    expect(weight(SAME, { norm: 'average' })).toBe(1);
    expect(weight(SAME, { norm: 'jaccard' })).toBe(1);
  });

  it('are those of a neutral statement beside the poles', () => {
    const scale: [number, number] = [-1, 1];
    expect(weight([said('a', 'c', 1), said('b', 'c', 0)], { scale })).toBe(0.5);
    expect(weight([said('a', 'c', 1), said('b', 'c', 0)], { scale, measure: 'conflict' })).toBe(0.5);
    expect(weight([said('a', 'c', 1), said('b', 'c', -1)], { scale })).toBe(0);
  });

  it('are those of two modes', () => {
    const { table, rows } = small([said('a', 'c1', 1), said('a', 'c1', 1), said('a', 'c1', 0)], { scale: [0, 1] });
    const net = (norm: 'no' | 'activity') =>
      twoMode(table, rows, { measure: 'subtract', norm, by: 'person' }).edges[0]!.weight;
    expect(net('no')).toBe(1);
    expect(net('activity')).toBeCloseTo(1 / 3, 12);
  });

  it('are those where repeats differ from Discourse Network Analyzer', () => {
    const both = [said('a', 'c1', 1), said('a', 'c1', 0), said('b', 'c1', 1)];
    expect(weight(both, { measure: 'ignore', dup: 'document' })).toBe(2);
    expect(weight(both, { measure: 'congruence', dup: 'document' })).toBe(1);
    expect(weight(both, { measure: 'conflict', dup: 'document' })).toBe(1);

    const mays = [said('a', 'c1', 1, '2022-05-10'), said('a', 'c1', 1, '2023-05-10'), said('b', 'c1', 1)];
    expect(weight(mays, { dup: 'month' })).toBe(2);
    const weekend = [said('a', 'c1', 1, '2022-12-04'), said('a', 'c1', 1, '2022-12-05'), said('b', 'c1', 1)];
    expect(weight(weekend, { dup: 'week' })).toBe(2);
    const week = [said('a', 'c1', 1, '2022-12-05'), said('a', 'c1', 1, '2022-12-11'), said('b', 'c1', 1)];
    expect(weight(week, { dup: 'week' })).toBe(1);
  });

  it('are those where the scale differs from Discourse Network Analyzer', () => {
    const scale: [number, number] = [-2, 2];
    expect(weight([said('a', 'c1', 1), said('b', 'c1', 2)], { scale })).toBe(0.75);
    expect(weight([said('a', 'c1', 2), said('b', 'c1', 2)], { scale })).toBe(1);
    expect(weight([said('a', 'c1', null), said('b', 'c1', 2)], { scale })).toBe(0);
  });
});
