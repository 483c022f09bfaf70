import { generateCorpus } from '#tests/fixtures/generate';
import { parseCorpus } from '@/core/corpus/parse';

describe('a generated corpus', () => {
  it.each([
    { statements: 0, actors: 0, issues: 0, articles: 0, seed: 1 },
    { statements: 1, actors: 1, issues: 0, articles: 1, seed: 2 },
    { statements: 40, actors: 12, issues: 5, articles: 2, seed: 3 },
    { statements: 3000, actors: 200, issues: 30, articles: 50, seed: 4 },
  ])('is valid: $statements statements', (size) => {
    const corpus = generateCorpus(size);
    expect(parseCorpus(JSON.parse(JSON.stringify(corpus)))).toEqual({ ok: true, corpus });
    expect(corpus.statements.length).toBe(size.statements);
  });

  it('is the same for the same seed, and another for another', () => {
    const size = { statements: 50, actors: 10, issues: 4, articles: 3 };
    expect(generateCorpus({ ...size, seed: 5 })).toEqual(generateCorpus({ ...size, seed: 5 }));
    expect(generateCorpus({ ...size, seed: 5 })).not.toEqual(generateCorpus({ ...size, seed: 6 }));
  });
});
