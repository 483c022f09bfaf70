import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oneMode, twoMode } from '@/core/analysis/network';
import type { Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import type { Edge } from '@/core/analysis/ties';
import { small } from './corpora';

/** Figures of Discourse Network Analyzer's formulas; they are not part of the repository. */
const ORACLE = fileURLToPath(new URL('../../../../shared/oracles/dna-networks.json', import.meta.url));

interface OracleCase {
  name: string;
  scale: [number, number];
  statements: { actor: string; issue: string; stance: number }[];
  expected: Record<'oneMode' | 'twoMode', Record<string, Record<string, number>>>;
}

const present = existsSync(ORACLE);
const cases: OracleCase[] = present
  ? (JSON.parse(readFileSync(ORACLE, 'utf8')) as { cases: OracleCase[] }).cases
  : [
      {
        name: 'the file of expected figures is not here',
        scale: [0, 1],
        statements: [],
        expected: { oneMode: {}, twoMode: {} },
      },
    ];

const key = (...ends: string[]) => ends.sort().join(' ~ ');

describe.skipIf(!present).each(cases)(
  "Discourse Network Analyzer's figures: $name",
  ({ scale, statements, expected }) => {
    const { corpus, table, rows } = small(
      statements.map(({ actor, issue, stance }) => ({ who: actor, on: issue, stance })),
      { scale },
    );
    const figures = (edges: readonly Edge[], a: readonly { id: string }[], b: readonly { id: string }[]) =>
      Object.fromEntries(edges.map((edge) => [key(a[edge.a]!.id, b[edge.b]!.id), edge.weight]));
    const wanted = (weights: Record<string, number>) =>
      Object.fromEntries(
        Object.entries(weights).map(([pair, weight]) => [key(...pair.split(' ~ ')), expect.closeTo(weight, 5)]),
      );

    it.each(Object.keys(expected.oneMode))('one mode, %s', (name) => {
      const [measure, norm] = name.split('/') as [Measure, Norm];
      const { edges } = oneMode(table, rows, { nodes: 'actors', measure, norm, by: 'person' });
      expect(figures(edges, corpus.actors, corpus.actors)).toEqual(wanted(expected.oneMode[name]!));
    });

    it.each(Object.keys(expected.twoMode))('two modes, %s', (name) => {
      const [measure, norm] = name.split('/') as [TwoModeMeasure, TwoModeNorm];
      const { edges } = twoMode(table, rows, { measure, norm, by: 'person' });
      expect(figures(edges, corpus.actors, corpus.issues)).toEqual(wanted(expected.twoMode[name]!));
    });
  },
);
