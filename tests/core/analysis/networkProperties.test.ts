import fc from 'fast-check';
import { edgeEvidence } from '@/core/analysis/edgeEvidence';
import { matrix } from '@/core/analysis/matrix';
import { oneMode, twoMode } from '@/core/analysis/network';
import type { Measure } from '@/core/analysis/networkSpec';
import { type Said, type Small, small } from './corpora';

const ACTORS = ['a', 'b', 'c', 'd', 'e'];
const ISSUES = ['p', 'q', 'r'];
const SIDES = { b: 'd', c: 'd' };

const scales = fc.constantFrom<readonly [number, number]>([-2, 2], [0, 1], [-5, 5], [1, 4]);
const debates = scales.chain(([min, max]) =>
  fc.record({
    scale: fc.constant<readonly [number, number]>([min, max]),
    said: fc.array(
      fc
        .record({
          who: fc.constantFrom(...ACTORS),
          on: fc.option(fc.constantFrom(...ISSUES), { freq: 6 }),
          stance: fc.option(fc.integer({ min, max }), { freq: 6 }),
          mode: fc.constantFrom('direct' as const, 'indirect' as const, 'narrated' as const),
        })
        .map(({ who, on, stance, mode }): Said => (on === null ? { who, mode } : { who, on, stance, mode })),
      { maxLength: 40 },
    ),
  }),
);
const settings = fc.record({
  debate: debates,
  nodes: fc.constantFrom('actors' as const, 'issues' as const),
  by: fc.constantFrom('person' as const, 'organization' as const),
});

const build = ({ said, scale }: { said: readonly Said[]; scale: readonly [number, number] }, actors = ACTORS) =>
  small(said, { scale, sides: SIDES, actors, issues: ISSUES });

function weights({ table, rows }: Small, measure: Measure, nodes: 'actors' | 'issues', by: 'person' | 'organization') {
  return oneMode(table, rows, { nodes, measure, by }).edges;
}

/** The formulas as they are written, pair of statements by pair of statements, over the corpus itself. */
function naive({ corpus, table }: Small, measure: Measure, nodes: 'actors' | 'issues', by: 'person' | 'organization') {
  const width = corpus.scale.max - corpus.scale.min;
  const actorOf = (row: number) => (by === 'person' ? table.speaker[row]! : table.side[row]!);
  const statements = corpus.statements.flatMap(({ issue, stance }, row) => {
    if (issue === null || stance === null) return [];
    const ends = [actorOf(row), ISSUES.indexOf(issue)] as const;
    return [{ node: ends[nodes === 'actors' ? 0 : 1], via: ends[nodes === 'actors' ? 1 : 0], stance }];
  });
  const sums = new Map<string, number>();
  for (const one of statements) {
    for (const other of statements) {
      if (one.node >= other.node || one.via !== other.via) continue;
      const apart = Math.abs(one.stance - other.stance) / width;
      const value = { ignore: 1, congruence: 1 - apart, conflict: apart, subtract: 1 - 2 * apart }[measure];
      const key = `${one.node} ${other.node}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  return [...sums].filter(([, sum]) => Math.abs(sum) > 1e-9);
}

describe('one-mode networks of any debate', () => {
  it.each(['ignore', 'congruence', 'conflict', 'subtract'] as const)(
    '%s is the sum over pairs of statements',
    (measure) => {
      fc.assert(
        fc.property(settings, ({ debate, nodes, by }) => {
          const one = build(debate);
          const expected = naive(one, measure, nodes, by).map(([key, sum]) => [key, expect.closeTo(sum, 8)]);
          const found = weights(one, measure, nodes, by).map(({ a, b, weight }) => [`${a} ${b}`, weight]);
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
        }),
      );
    },
  );

  it('list each pair once and nobody with himself; ignore = congruence + conflict, subtract = congruence - conflict', () => {
    fc.assert(
      fc.property(settings, ({ debate, nodes, by }) => {
        const one = build(debate);
        const of = (measure: Measure) =>
          new Map(weights(one, measure, nodes, by).map(({ a, b, weight }) => [`${a} ${b}`, weight]));
        const [ignore, congruence, conflict, subtract] = [
          of('ignore'),
          of('congruence'),
          of('conflict'),
          of('subtract'),
        ];
        for (const { a, b } of weights(one, 'ignore', nodes, by)) expect(a).toBeLessThan(b);
        for (const [pair, weight] of ignore) {
          const [agreed, clashed] = [congruence.get(pair) ?? 0, conflict.get(pair) ?? 0];
          expect(agreed + clashed).toBeCloseTo(weight, 8);
          expect(agreed - clashed).toBeCloseTo(subtract.get(pair) ?? 0, 8);
        }
      }),
    );
  });

  it('do not depend on the order of statements nor on the order and names of actors', () => {
    fc.assert(
      fc.property(settings, fc.infiniteStream(fc.nat()), ({ debate, nodes, by }, random) => {
        const drawn = debate.said.map((one) => ({ one, at: random.next().value }));
        const said = drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
        const actors = [...ACTORS].reverse();
        const ids = (of: Small) => (nodes === 'actors' ? of.corpus.actors : of.corpus.issues).map(({ id }) => id);
        const byName = (of: Small) =>
          weights(of, 'subtract', nodes, by)
            .map(({ a, b, weight }) => [[ids(of)[a]!, ids(of)[b]!].sort().join(' ~ '), weight] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        expect(byName(build({ ...debate, said }, actors))).toEqual(byName(build(debate)));
      }),
    );
  });

  it('of filtered rows are those of a corpus that has only these', () => {
    fc.assert(
      fc.property(settings, fc.nat({ max: 40 }), ({ debate, nodes, by }, many) => {
        const whole = build(debate);
        const part = build({ ...debate, said: debate.said.slice(0, many) });
        const rows = whole.rows.subarray(0, many);
        expect(oneMode(whole.table, rows, { nodes, measure: 'subtract', by })).toEqual(
          oneMode(part.table, part.rows, { nodes, measure: 'subtract', by }),
        );
        expect(twoMode(whole.table, rows, { measure: 'subtract', by })).toEqual(
          twoMode(part.table, part.rows, { measure: 'subtract', by }),
        );
        expect(matrix(whole.table, rows, { by })).toEqual(matrix(part.table, part.rows, { by }));
      }),
    );
  });

  it('have evidence that adds up to the weight, from either end', () => {
    fc.assert(
      fc.property(settings, ({ debate, nodes, by }) => {
        const one = build(debate);
        for (const { a, b, weight } of weights(one, 'subtract', nodes, by)) {
          const evidence = edgeEvidence(one.table, one.rows, { nodes, by, a, b });
          expect(evidence.agreement - evidence.conflict).toBeCloseTo(weight, 8);
          expect(evidence.agreement + evidence.conflict).toBeCloseTo(evidence.pairs, 8);
          for (const shared of evidence.shared) {
            for (const end of [shared.a, shared.b]) {
              expect(end.reduce((sum, { agreement }) => sum + agreement, 0)).toBeCloseTo(shared.agreement, 8);
              expect(end.reduce((sum, { conflict }) => sum + conflict, 0)).toBeCloseTo(shared.conflict, 8);
            }
          }
          const turned = edgeEvidence(one.table, one.rows, { nodes, by, a: b, b: a });
          expect(turned.agreement).toBeCloseTo(evidence.agreement, 8);
        }
      }),
    );
  });
});
