import fc from 'fast-check';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { oneMode, twoMode } from '@/core/analysis/network';
import { DUPLICATES, MEASURES, NORMS, TWO_MODE_MEASURES, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { tieFormula, twoModeFormula } from '@/core/analysis/tieFormula';
import { build, debates } from './networkDebates';

const settings = {
  by: fc.constantFrom('person' as const, 'organization' as const),
  dup: fc.constantFrom(...DUPLICATES),
};

describe('the formula of a tie', () => {
  it('comes to the weight that the network has, for any debate, measure, division and handling of repeats', () => {
    const choices = fc.record({
      ...settings,
      debate: debates,
      nodes: fc.constantFrom('actors' as const, 'issues' as const),
      measure: fc.constantFrom(...MEASURES),
      norm: fc.constantFrom(...NORMS),
    });
    fc.assert(
      fc.property(choices, ({ debate, by, dup, nodes, measure, norm }) => {
        const { table, rows } = build(debate);
        const counted = withoutDuplicates(table, rows, { by, dup });
        for (const { a, b, weight } of oneMode(table, counted, { nodes, by, measure, norm }).edges) {
          const formula = tieFormula(table, counted, { nodes, by, a, b, measure, norm });
          expect(formula.weight).toBeCloseTo(weight, 12);
          // What the words name is what is reckoned with.
          expect(formula.agreement + formula.conflict).toBeCloseTo(formula.pairs, 10);
          expect(formula.sum / formula.divisor).toBe(formula.weight);
        }
      }),
    );
  });

  it('comes to the weight between an actor and an issue', () => {
    const choices = fc.record({ ...settings, debate: debates, norm: fc.constantFrom(...TWO_MODE_NORMS) });
    fc.assert(
      fc.property(choices, ({ debate, by, dup, norm }) => {
        const { table, rows } = build(debate);
        const counted = withoutDuplicates(table, rows, { by, dup });
        const boolean = table.min === 0 && table.max === 1;
        for (const measure of TWO_MODE_MEASURES.filter((one) => one !== 'combine' || (boolean && norm === 'no'))) {
          for (const { a, b, weight } of twoMode(table, counted, { measure, norm, by }).edges) {
            const formula = twoModeFormula(table, counted, { by, actor: a, issue: b, measure, norm });
            expect(formula.weight).toBeCloseTo(weight, 12);
          }
        }
      }),
    );
  });
});
