import { edgeEvidence } from '@/core/analysis/edgeEvidence';
import { oneMode, twoMode } from '@/core/analysis/network';
import type { Measure } from '@/core/analysis/networkSpec';
import type { Edge } from '@/core/analysis/ties';
import { small } from './corpora';
import { NETWORK_CASES } from './networkCases';

const MEASURES: readonly Measure[] = ['ignore', 'congruence', 'conflict', 'subtract'];

/** Edges as "a ~ b" in alphabetical order of the names, so that the order of the corpus does not matter. */
function named(edges: readonly Edge[], a: readonly { id: string }[], b: readonly { id: string }[], ordered = false) {
  return Object.fromEntries(
    edges.map((edge) => {
      const ends = [a[edge.a]!.id, b[edge.b]!.id];
      return [(ordered ? ends : ends.sort()).join(' ~ '), edge.weight];
    }),
  );
}
const rounded = (expected: Record<string, number>, ordered = false) =>
  Object.fromEntries(
    Object.entries(expected).map(([key, weight]) => [
      ordered ? key : key.split(' ~ ').sort().join(' ~ '),
      expect.closeTo(weight, 10),
    ]),
  );

describe.each(NETWORK_CASES)('$name', ({ scale, said, oneMode: ofActors, issues, twoMode: ofBoth }) => {
  const { corpus, table, rows } = small(said, { scale });

  it.each(MEASURES)('actors by %s', (measure) => {
    const { edges } = oneMode(table, rows, { nodes: 'actors', measure, by: 'person' });
    expect(named(edges, corpus.actors, corpus.actors)).toEqual(rounded(ofActors[measure]));
  });

  it.each(MEASURES)('issues by %s', (measure) => {
    const { edges } = oneMode(table, rows, { nodes: 'issues', measure, by: 'person' });
    expect(named(edges, corpus.issues, corpus.issues)).toEqual(rounded(issues[measure]));
  });

  it.each(['ignore', 'subtract'] as const)('actors and issues by %s', (measure) => {
    const { edges } = twoMode(table, rows, { measure, by: 'person' });
    expect(named(edges, corpus.actors, corpus.issues, true)).toEqual(rounded(ofBoth[measure], true));
  });
});

describe('networks', () => {
  const { table, rows, actor, issue } = small(
    [
      { who: 'ann', on: 'tax', stance: 2 },
      { who: 'bob', on: 'tax', stance: 0 },
      { who: 'cem', on: 'tax' },
      { who: 'cem' },
      { who: 'dee', on: 'tax', stance: -2 },
    ],
    { sides: { ann: 'union', bob: 'union' } },
  );

  it('list every actor who is heard, with what counts and what does not', () => {
    const { nodes } = oneMode(table, rows, { nodes: 'actors', measure: 'ignore', by: 'person' });
    expect(nodes).toContainEqual({ position: actor('ann'), count: 1, uncounted: 0 });
    expect(nodes).toContainEqual({ position: actor('cem'), count: 0, uncounted: 2 });
    const issues = oneMode(table, rows, { nodes: 'issues', measure: 'ignore', by: 'person' }).nodes;
    expect(issues).toEqual([{ position: issue('tax'), count: 3, uncounted: 1 }]);
  });

  it('count a neutral statement as half agreement with either pole, and say how many ties come to nothing', () => {
    const { edges, zeroes } = oneMode(table, rows, { nodes: 'actors', measure: 'subtract', by: 'person' });
    expect(edges).toEqual([{ a: actor('ann'), b: actor('dee'), weight: -1 }]);
    expect(zeroes).toBe(2);
  });

  it('tie sides where asked for organizations, and never a side with itself', () => {
    const { edges } = oneMode(table, rows, { nodes: 'actors', measure: 'conflict', by: 'organization' });
    expect(edges).toEqual([{ a: actor('dee'), b: actor('union'), weight: 1.5 }]);
  });
});

describe('edgeEvidence', () => {
  const [first] = NETWORK_CASES;
  const { table, rows, actor, issue } = small(first!.said);
  const evidence = edgeEvidence(table, rows, { nodes: 'actors', by: 'person', a: actor('z'), b: actor('m') });

  it('splits a tie into issues, the most agreed first, with the pairs behind each', () => {
    expect(evidence.shared.map(({ via, pairs, agreement, conflict }) => [via, pairs, agreement, conflict])).toEqual([
      [issue('leave'), 2, 2, 0],
      [issue('talk'), 3, 1.5, 1.5],
    ]);
    expect(evidence).toMatchObject({ pairs: 5, agreement: 3.5, conflict: 1.5, countA: 5, countB: 2 });
  });

  it('says of each sentence what it adds, against all sentences of the other', () => {
    const talk = evidence.shared[1]!;
    expect(talk.a.map(({ row, conflict }) => [row, conflict])).toEqual([
      [3, 0.75],
      [4, 0.5],
      [5, 0.25],
    ]);
    expect(talk.b).toEqual([{ row: 7, agreement: 1.5, conflict: 1.5 }]);
  });
});
