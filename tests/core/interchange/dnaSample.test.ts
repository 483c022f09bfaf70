import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sqlite } from '@/cli/sqlite';
import { oneMode, twoMode } from '@/core/analysis/network';
import { MEASURES, type Measure, type Norm } from '@/core/analysis/networkSpec';
import { readDna } from '@/core/interchange/dna';
import { tableOf } from '@/core/table/table';

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
/** A project of Discourse Network Analyzer and its own figures; they are not part of the repository. */
const [PROJECT, FIGURES] = [shared('data/dna/sample.dna'), shared('oracles/dna-networks.json')];

describe.skipIf(!existsSync(PROJECT) || !existsSync(FIGURES))('the sample project', async () => {
  const present = existsSync(PROJECT) && existsSync(FIGURES);
  const reading = present ? readDna(readFileSync(PROJECT), await sqlite(), { name: 'sample' }) : null;
  if (!reading?.ok) {
    it('is read', () => expect(reading).toMatchObject({ ok: true }));
    return;
  }
  const { corpus, left } = reading;
  const table = tableOf(corpus);
  const rows = Uint32Array.from(corpus.statements.keys());
  const network = (measure: Measure, norm: Norm) =>
    oneMode(table, rows, { nodes: 'actors', measure, norm, by: 'organization' });
  const { sums, pair } = (
    JSON.parse(readFileSync(FIGURES, 'utf8')) as {
      sampleDna: { sums: Record<string, number>; pair: Record<string, Record<string, number>> };
    }
  ).sampleDna;

  it('has 7 documents and 40 statements, each on its words', () => {
    expect([corpus.articles.length, corpus.statements.length]).toEqual([7, 40]);
    expect(corpus.articles.map(({ published }) => published?.date)).toEqual([
      '2005-01-26',
      '2005-02-02',
      '2005-02-02',
      '2005-02-10',
      '2005-02-16',
      '2005-02-16',
      '2005-02-16',
    ]);
    const [first] = corpus.statements;
    const [[start, stop] = [0, 0]] = first?.spans.content ?? [];
    expect(corpus.articles[0]?.text.slice(start, stop)).toMatch(/^At the gas prices we are forecasting, /);
    expect(left).toHaveLength(4);
  });

  it.each(MEASURES)('gives the same sum: %s', (measure) => {
    const { edges } = network(measure, 'no');
    const wanted = Object.entries(sums).find(([name]) => name.startsWith('oneMode') && name.endsWith(` ${measure}/no`));
    // Both triangles of the matrix.
    expect(2 * edges.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(wanted?.[1] ?? Number.NaN, 6);
  });

  it('gives the same sum: two modes', () => {
    const { edges } = twoMode(table, rows, { measure: 'ignore', by: 'organization' });
    expect(edges.reduce((sum, { weight }) => sum + weight, 0)).toBe(sums['twoMode ignore/no']);
  });

  it.each(Object.entries(pair))('gives the same weights between %s', (names, weights) => {
    const ends = names.split(' ~ ').map((name) => corpus.actors.findIndex((actor) => actor.name === name));
    const [a = 0, b = 0] = ends.sort((one, two) => one - two);
    const found = Object.keys(weights).map((name) => {
      const [measure, norm] = name.split('/') as [Measure, Norm];
      const edge = network(measure, norm).edges.find((one) => one.a === a && one.b === b);
      return [name, edge?.weight ?? 0];
    });
    // The figures have six digits.
    const wanted = Object.entries(weights).map(([name, weight]) => [name, expect.closeTo(weight, 6)]);
    expect(found).toEqual(wanted);
  });
});
