import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { networkOf } from './networkJson';
import { run } from './terminal';

/** Figures of Discourse Network Analyzer's formulas, and a project of it; neither is part of the repository. */
const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const ORACLE = shared('oracles/dna-networks.json');
const PROJECT = shared('data/dna/sample.dna');

interface Oracle {
  cases: {
    name: string;
    scale: [number, number];
    statements: { actor: string; issue: string; stance: number }[];
    expected: Record<'oneMode' | 'twoMode', Record<string, Record<string, number>>>;
  }[];
  sampleDna: { sums: Record<string, number>; pair: Record<string, Record<string, number>> };
}

const pair = (...ends: string[]) => ends.sort().join(' ~ ');
const weightsOf = (json: string) =>
  Object.fromEntries(networkOf(json).edges.map(({ a, b, weight }) => [pair(a, b), weight]));
const wanted = (weights: Record<string, number>) =>
  Object.fromEntries(
    // To 1e-6, of figures that are rounded to six places.
    Object.entries(weights).map(([ends, weight]) => [pair(...ends.split(' ~ ')), expect.closeTo(weight, 5.99)]),
  );

describe('parley network and Discourse Network Analyzer', () => {
  if (!existsSync(ORACLE)) {
    it.skip('the file of expected figures is not here', () => undefined);
    return;
  }
  const { cases, sampleDna } = JSON.parse(readFileSync(ORACLE, 'utf8')) as Oracle;

  describe.each(cases)('$name', ({ scale: [min, max], statements, expected }) => {
    const lines = statements.map(({ actor, issue, stance }) => `${actor},${issue},${stance}\r\n`);
    const files = { 'case.csv': `speaker,issue,stance\r\n${lines.join('')}` };
    const asked = (['oneMode', 'twoMode'] as const).flatMap((mode) =>
      Object.keys(expected[mode]).map((name) => [mode, name] as const),
    );

    it.each(asked)('%s, %s', async (mode, name) => {
      const [measure = '', norm = ''] = name.split('/');
      const args = ['--measure', measure, '--norm', norm, '--mode', mode === 'oneMode' ? 'actors' : 'two-mode'];
      const { status, out } = await run(['network', 'case.csv', ...args, `--scale=${min}..${max}`], files);
      expect(status).toBe(0);
      expect(weightsOf(out)).toEqual(wanted(expected[mode][name] ?? {}));
    });
  });

  describe('sample.dna', () => {
    if (!existsSync(PROJECT)) {
      it.skip('is not here', () => undefined);
      return;
    }
    const files = { 'sample.dna': readFileSync(PROJECT) };
    const network = async (measure: string, norm: string, mode = 'actors') => {
      const args = ['--actor', 'organization', '--measure', measure, '--norm', norm, '--mode', mode];
      return (await run(['network', 'sample.dna', ...args], files)).out;
    };

    it.each(Object.entries(sampleDna.sums))('%s comes to %d', async (name, sum) => {
      const [measure = '', norm = ''] = name.split(' ').at(-1)?.split('/') ?? [];
      const both = name.startsWith('oneMode');
      const { edges } = networkOf(await network(measure, norm, both ? 'actors' : 'two-mode'));
      expect(edges.reduce((all, { weight }) => all + weight, 0) * (both ? 2 : 1)).toBeCloseTo(sum, 5.99);
    });

    const pairs = Object.entries(sampleDna.pair).flatMap(([ends, figures]) =>
      Object.entries(figures).map(([name, weight]) => [ends, name, weight] as const),
    );
    it.each(pairs)('%s, %s', async (ends, name, weight) => {
      const [measure = '', norm = ''] = name.split('/');
      expect(weightsOf(await network(measure, norm))[pair(...ends.split(' ~ '))]).toBeCloseTo(weight, 5.99);
    });

    it('comes to the same by way of CSV, and of JSON, where ids stand for names', async () => {
      const direct = weightsOf(await network('subtract', 'average'));
      const by = async (to: string) => {
        const { out } = await run(['convert', 'sample.dna', '--to', to], files);
        const args = ['--actor', 'organization', '--measure', 'subtract', '--norm', 'average'];
        return weightsOf((await run(['network', '-', ...args], { '-': out })).out);
      };
      expect(await by('csv')).toEqual(direct);
      expect(Object.values(await by('json')).sort()).toEqual(Object.values(direct).sort());
    });
  });
});
