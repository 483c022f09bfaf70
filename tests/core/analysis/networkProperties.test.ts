import fc from 'fast-check';
import { contributing, contributingTwoMode } from '@/core/analysis/contributing';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { edgeEvidence } from '@/core/analysis/edgeEvidence';
import { matrix } from '@/core/analysis/matrix';
import { oneMode, twoMode } from '@/core/analysis/network';
import {
  DUPLICATES,
  type Duplicates,
  MEASURES,
  type Measure,
  NORMS,
  type Norm,
  TWO_MODE_MEASURES,
  TWO_MODE_NORMS,
} from '@/core/analysis/networkSpec';
import type { Edge } from '@/core/analysis/ties';
import type { Small } from './corpora';
import { ACTORS, build, countedIn, debates, ISSUES, naiveOneMode, naiveTwoMode } from './networkDebates';

const dups = fc.constantFrom(...DUPLICATES);
const units = fc.constantFrom('person' as const, 'organization' as const);
const settings = fc.record({
  debate: debates,
  nodes: fc.constantFrom('actors' as const, 'issues' as const),
  by: units,
  dup: dups,
  norm: fc.constantFrom(...NORMS),
});

interface Choice {
  readonly nodes: 'actors' | 'issues';
  readonly by: 'person' | 'organization';
  readonly dup: Duplicates;
  readonly norm: Norm;
}

const counted = ({ table, rows }: Small, { by, dup }: Pick<Choice, 'by' | 'dup'>) =>
  withoutDuplicates(table, rows, { by, dup });

function edgesOf(one: Small, measure: Measure, choice: Choice): readonly Edge[] {
  return oneMode(one.table, counted(one, choice), { ...choice, measure }).edges;
}

/** By the names of both ends, in the order of the alphabet. */
function named({ corpus }: Small, edges: readonly Edge[], nodes: 'actors' | 'issues'): Record<string, number> {
  return Object.fromEntries(
    edges.map(({ a, b, weight }) => [[corpus[nodes][a]!.id, corpus[nodes][b]!.id].sort().join(' ~ '), weight]),
  );
}

const close = (weights: Record<string, number>) =>
  Object.fromEntries(Object.entries(weights).map(([pair, weight]) => [pair, expect.closeTo(weight, 10)]));

const onlyIn = (weights: Record<string, number>, pair: string) => weights[pair] ?? 0;

describe('one-mode networks of any debate, however duplicates are handled', () => {
  it.each(MEASURES)('%s is what the formula says, under every normalisation', (measure) => {
    fc.assert(
      fc.property(settings, ({ debate, ...choice }) => {
        const one = build(debate);
        const statements = countedIn(debate, choice.by, choice.dup);
        const expected = naiveOneMode(statements, debate.scale, choice.nodes, measure, choice.norm);
        expect(named(one, edgesOf(one, measure, choice), choice.nodes)).toEqual(close(expected));
      }),
      { numRuns: 250 },
    );
  });

  it('list each pair once and nobody with himself; ignore = congruence + conflict, subtract = congruence - conflict', () => {
    fc.assert(
      fc.property(settings, ({ debate, ...choice }) => {
        const one = build(debate);
        const of = (measure: Measure) => named(one, edgesOf(one, measure, choice), choice.nodes);
        for (const measure of MEASURES) {
          const edges = edgesOf(one, measure, choice);
          for (const { a, b } of edges) expect(a).toBeLessThan(b);
          expect(new Set(edges.map(({ a, b }) => `${a} ${b}`)).size).toBe(edges.length);
        }
        const [ignore, congruence, conflict, subtract] = MEASURES.map(of) as [
          Record<string, number>,
          Record<string, number>,
          Record<string, number>,
          Record<string, number>,
        ];
        for (const pair of new Set([ignore, congruence, conflict, subtract].flatMap(Object.keys))) {
          const [agreed, clashed] = [onlyIn(congruence, pair), onlyIn(conflict, pair)];
          expect(agreed + clashed).toBeCloseTo(onlyIn(ignore, pair), 10);
          expect(agreed - clashed).toBeCloseTo(onlyIn(subtract, pair), 10);
        }
      }),
    );
  });

  it('are the same from either end: the order of statements, of actors and of issues, and their names, say nothing', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...MEASURES),
        fc.infiniteStream(fc.nat()),
        ({ debate, ...choice }, measure, random) => {
          const drawn = debate.said.map((one) => ({ one, at: random.next().value }));
          const said = drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
          const turned = build({ ...debate, said }, [...ACTORS].reverse(), [...ISSUES].reverse());
          const one = build(debate);
          expect(named(turned, edgesOf(turned, measure, choice), choice.nodes)).toEqual(
            named(one, edgesOf(one, measure, choice), choice.nodes),
          );
        },
      ),
    );
  });

  it('with a least weight are those without it, filtered afterwards, and say how many are left out', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...MEASURES),
        fc.double({ min: 0, max: 6, noNaN: true }),
        ({ debate, ...choice }, measure, atLeast) => {
          const { table, ...one } = build(debate);
          const rows = counted({ table, ...one }, choice);
          const all = oneMode(table, rows, { ...choice, measure });
          const some = oneMode(table, rows, { ...choice, measure, atLeast });
          const strong = all.edges.filter(({ weight }) => Math.abs(weight) >= atLeast);
          expect(some.edges).toEqual(strong);
          expect(some.below).toBe(all.edges.length - strong.length);
          expect(some.zeroes).toBe(all.zeroes);
        },
      ),
    );
  });

  it('leave out exactly the pairs that share something and come to nothing', () => {
    fc.assert(
      fc.property(settings, ({ debate, ...choice }) => {
        const one = build(debate);
        const sharing = edgesOf(one, 'ignore', choice).length;
        for (const measure of MEASURES) {
          const { edges, zeroes } = oneMode(one.table, counted(one, choice), { ...choice, measure });
          expect(edges.length + zeroes).toBe(sharing);
        }
      }),
    );
  });
});

describe('two-mode networks of any debate', () => {
  it.each(TWO_MODE_MEASURES)('%s is what the formula says, however duplicates are handled', (measure) => {
    fc.assert(
      fc.property(debates, units, dups, fc.constantFrom(...TWO_MODE_NORMS), (debate, by, dup, chosen) => {
        const combine = measure === 'combine';
        fc.pre(!combine || (debate.scale[0] === 0 && debate.scale[1] === 1));
        const norm = combine ? 'no' : chosen;
        const one = build(debate);
        const { edges } = twoMode(one.table, counted(one, { by, dup }), { measure, norm, by });
        const found = edges.map(({ a, b, weight }) => [`${ACTORS[a]} ~ ${ISSUES[b]}`, weight]);
        const expected = naiveTwoMode(countedIn(debate, by, dup), debate.scale, measure, norm);
        expect(Object.fromEntries(found)).toEqual(close(expected));
      }),
    );
  });
});

describe('networks of any debate', () => {
  it('of filtered rows are those of a corpus that has only these', () => {
    fc.assert(
      fc.property(settings, fc.nat({ max: 40 }), ({ debate, ...choice }, many) => {
        const whole = build(debate);
        const part = build({ ...debate, said: debate.said.slice(0, many) });
        const filtered = { ...whole, rows: whole.rows.subarray(0, many) };
        const { by } = choice;
        const one = (of: Small) => oneMode(of.table, counted(of, choice), { ...choice, measure: 'subtract' });
        const two = (of: Small) => twoMode(of.table, counted(of, choice), { measure: 'subtract', by });
        expect(one(filtered)).toEqual(one(part));
        expect(two(filtered)).toEqual(two(part));
        expect(matrix(filtered.table, filtered.rows, { by })).toEqual(matrix(part.table, part.rows, { by }));
      }),
    );
  });

  it('have evidence that adds up to the weight, from either end', () => {
    fc.assert(
      fc.property(settings, ({ debate, ...choice }) => {
        const one = build(debate);
        const rows = counted(one, choice);
        const { nodes, by } = choice;
        const behind = contributing(one.table, rows, choice);
        for (const { a, b, weight } of edgesOf(one, 'subtract', { ...choice, norm: 'no' })) {
          const evidence = edgeEvidence(one.table, rows, { nodes, by, a, b });
          expect(evidence.agreement - evidence.conflict).toBeCloseTo(weight, 8);
          expect(evidence.agreement + evidence.conflict).toBeCloseTo(evidence.pairs, 8);
          for (const shared of evidence.shared) {
            for (const end of [shared.a, shared.b]) {
              expect(end.reduce((sum, { agreement }) => sum + agreement, 0)).toBeCloseTo(shared.agreement, 8);
              expect(end.reduce((sum, { conflict }) => sum + conflict, 0)).toBeCloseTo(shared.conflict, 8);
            }
          }
          const turned = edgeEvidence(one.table, rows, { nodes, by, a: b, b: a });
          expect(turned.agreement).toBeCloseTo(evidence.agreement, 8);
          // The same, looked up among those of all edges.
          const all = behind(a, b);
          const listed = (end: 'a' | 'b') =>
            evidence.shared.flatMap((shared) => shared[end].map(({ row }) => row)).sort((x, y) => x - y);
          expect([...all.a]).toEqual(listed('a'));
          expect([...all.b]).toEqual(listed('b'));
          expect(all.pairs).toBe(evidence.pairs);
          expect(all.agreement).toBeCloseTo(evidence.agreement, 10);
          expect(all.conflict).toBeCloseTo(evidence.conflict, 10);
        }
      }),
    );
  });

  it('name the statements behind every tie of an actor to an issue', () => {
    fc.assert(
      fc.property(debates, units, (debate, by) => {
        const { table, rows } = build(debate);
        const behind = contributingTwoMode(table, rows, by);
        for (const { a, b, weight } of twoMode(table, rows, { measure: 'ignore', by }).edges) {
          const found = behind(a, b);
          expect(found).toHaveLength(weight);
          for (const row of found) {
            expect([(by === 'person' ? table.speaker : table.side)[row], table.issue[row]]).toEqual([a, b]);
          }
        }
      }),
    );
  });
});
