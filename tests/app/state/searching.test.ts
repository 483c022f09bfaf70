import { bundledCorpus } from '#tests/app/corpora';
import { selectionOf } from '@/app/state/derive';
import { parseLink } from '@/app/state/link';

const corpus = bundledCorpus();
const rowsAt = (link: string) => selectionOf(corpus, parseLink(link, corpus).choices).rows.length;

describe('a link that searches', () => {
  it('is drawn once the search is there, and never as if nothing had been searched for', async () => {
    expect(rowsAt('?view=stance')).toBe(corpus.statements.length);
    let waited: unknown;
    try {
      rowsAt('?view=stance&q=crimea');
    } catch (promise) {
      waited = promise;
    }
    expect(waited).toBeInstanceOf(Promise);
    await waited;
    const found = rowsAt('?view=stance&q=crimea');
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(corpus.statements.length);
  });
});
