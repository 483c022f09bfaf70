import fc from 'fast-check';
import { allRows, type Said, small } from '#tests/core/analysis/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { findings, sentenceText } from '@/core/analysis/findings';
import { oneMode } from '@/core/analysis/network';
import type { Mode } from '@/core/corpus/schema';
import { buildTable } from '@/core/table/table';

const MODES: readonly Mode[] = ['direct', 'mixed', 'indirect', 'narrated'];

const debate = fc.array(
  fc.record({
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    on: fc.constantFrom('tax', 'war', 'peace'),
    stance: fc.option(fc.integer({ min: -2, max: 2 })),
    mode: fc.constantFrom(...MODES),
    day: fc.constantFrom('2022-05-28', '2022-05-29', '2022-12-02', null),
    inferred: fc.boolean(),
  }),
  { maxLength: 60 },
);

const of = (said: readonly Said[]) => {
  const { corpus, table, rows } = small(said, { sides: { b: 'a' } });
  return findings(corpus, table, rows);
};

describe('findings', () => {
  it('are none of an empty corpus, nor of a filter that leaves nothing', () => {
    expect(of([])).toEqual([]);
    const { corpus, table } = small([{ who: 'a', on: 'tax', stance: 1 }]);
    expect(findings(corpus, table, Uint32Array.of())).toEqual([]);
  });

  it('say of a single statement whose it is, and nothing more', () => {
    const found = of([{ who: 'c', on: 'tax', stance: 2 }]);
    expect(found.map(({ sentence }) => sentenceText(sentence))).toEqual(['The only statement is by or for c.']);
    expect(found[0]!.rows).toEqual([0]);
  });

  it('say of one actor in one article that all is his', () => {
    const found = of(Array.from({ length: 4 }, () => ({ who: 'c', on: 'tax', stance: 2 })));
    expect(found.map(({ sentence }) => sentenceText(sentence))).toEqual(['All 4 statements are by or for c.']);
  });

  it('rest on the rows that are selected, and on no other', () => {
    const { corpus, table } = small([
      ...Array.from({ length: 3 }, () => ({ who: 'a', on: 'tax', stance: 2 })),
      ...Array.from({ length: 3 }, () => ({ who: 'b', on: 'tax', stance: -2 })),
    ]);
    const whole = findings(corpus, table, allRows(table));
    expect(whole.map(({ kind }) => kind)).toContain('contested');
    const part = findings(corpus, table, Uint32Array.of(0, 1, 2));
    expect(part.map(({ kind }) => kind)).toEqual(['most-heard']);
  });

  it('call two sides at odds only where the network has more conflict than agreement between them', () => {
    let seen = 0;
    const times = (n: number, one: Said) => Array.from({ length: n }, () => one);
    const odds = [
      ...times(4, { who: 'c', on: 'tax', stance: 2 }),
      ...times(4, { who: 'd', on: 'tax', stance: -2 }),
      ...times(3, { who: 'c', on: 'war', stance: -1 }),
      ...times(3, { who: 'd', on: 'war', stance: -2 }),
    ];
    const agreed = debate.map((said) => [...odds, ...said.slice(0, 20)]);
    fc.assert(
      fc.property(agreed, (said) => {
        const { corpus, table, rows } = small(said, { sides: { b: 'a' } });
        const common = findings(corpus, table, rows, { most: 20 }).find(({ kind }) => kind === 'common-ground');
        if (!common) return;
        seen++;
        const ends = [...common.actors].sort((a, b) => a - b);
        const { edges } = oneMode(table, rows, { nodes: 'actors', measure: 'subtract', by: 'organization' });
        expect(edges.find(({ a, b }) => a === ends[0] && b === ends[1])?.weight).toBeLessThan(0);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  it('are of any debate at most four, one a kind, each with its evidence, in whole words and figures', () => {
    fc.assert(
      fc.property(debate, (said) => {
        const found = of(said);
        expect(found.length).toBeLessThanOrEqual(4);
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        for (const { id, score, sentence, caption, rows, groups, quote, inferred } of found) {
          expect(id).toMatch(/^[a-z0-9-]+$/);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows).size).toBe(rows.length);
          expect(groups.flatMap((group) => group.rows)).toEqual(rows);
          for (const row of rows) expect(row).toBeLessThan(said.length);
          if (quote) expect(rows).toContain(quote.row);
          if (inferred) expect(rows.some((row) => said[row]!.inferred)).toBe(true);
          expect(`${sentenceText(sentence)} ${caption}`).not.toMatch(/NaN|undefined|null|Infinity| {2}|1 statements/);
        }
      }),
    );
  });

  it('are the same however the statements are ordered, but for which of two alike is quoted', () => {
    const setting = { sides: { b: 'a' }, actors: ['a', 'b', 'c', 'd'], issues: ['tax', 'war', 'peace'] };
    fc.assert(
      fc.property(debate, (said) => {
        const figures = (statements: readonly Said[]) => {
          const { corpus, table, rows } = small(statements, setting);
          return findings(corpus, table, rows).map(({ id, score, caption, groups }) => {
            const sizes = groups.map((group) => [group.label, group.rows.length]);
            return { id, score, caption, sizes };
          });
        };
        expect(figures([...said].reverse())).toEqual(figures(said));
      }),
    );
  });

  it('of ten thousand statements name the few that matter', () => {
    const corpus = generateCorpus({ statements: 10_000, actors: 50, issues: 12, articles: 1_000, seed: 1 });
    const table = buildTable(corpus);
    const found = findings(corpus, table, allRows(table));
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { caption } of found) expect(caption).toMatch(/\d/);
  });
});
