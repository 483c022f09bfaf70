import { describe, expect, it } from 'vitest';
import { generateCorpus } from '#tests/fixtures/generate';
import { sourceWords } from '@/app/state/words';

const corpus = generateCorpus({ statements: 4, actors: 2, issues: 2, articles: 2, seed: 1 });
const by = (authors: readonly string[]) =>
  sourceWords({
    ...corpus,
    articles: corpus.articles.map((article, at) => ({
      ...article,
      outlet: 'The Example',
      author: authors[at % authors.length] ?? '',
    })),
  });

describe('The source line', () => {
  it('names one outlet and one author', () => {
    expect(by(['Jo Doe'])).toBe('Source: The Example, Jo Doe.');
  });

  it('keeps names apart that hold commas of their own', () => {
    expect(by(['Doe, Jo', 'Roe, Al'])).toBe('Source: The Example; Doe, Jo; Roe, Al.');
  });
});
