import { describe, expect } from 'vitest';
import { DAMAGES, damaged } from '#tests/fixtures/corpora/damage';
import { smallCorpus } from '#tests/fixtures/corpora/small';
import { journey } from './journey';

/** All are refused in tests/core/corpus/parse.test.ts; here is looked at what the reader is told. */
const SOME = DAMAGES.filter((_, at) => at % 6 === 0);

describe('opening a corpus', () => {
  journey('refuses a damaged file with path, value and expectation, and stays usable', async ({ page }) => {
    await page.route('**/corpora/damaged-*.json', (route) => {
      const at = Number(/damaged-(\d+)/.exec(route.request().url())?.[1]);
      const damage = SOME[at];
      return route.fulfill({ json: damage ? damaged(damage.at, damage.put) : null });
    });
    for (const [at, { what, path, value, expected }] of SOME.entries()) {
      await page.goto(`?corpus=corpora/damaged-${at}.json`);
      await page.getByRole('heading', { name: 'This corpus could not be opened' }).waitFor();
      const errors = await page.getByRole('region', { name: 'What is wrong with the file' }).textContent();
      expect(errors, what).toContain(path);
      expect(errors, what).toContain(value);
      expect(errors, what).toContain(expected);
    }
    await page.getByRole('link', { name: 'Open this site’s own corpus' }).click();
    await page.getByRole('heading', { level: 1, name: /peace talks/i }).waitFor();
  });

  journey(
    'refuses what is no JSON, what is not there and what lies elsewhere, and says what to do',
    async ({ page, faults }) => {
      faults.expect(/404/);
      await page.route('**/corpora/truncated.json', (route) => {
        const text = JSON.stringify(smallCorpus());
        return route.fulfill({ body: text.slice(0, text.length / 2), contentType: 'application/json' });
      });
      for (const [asked, told] of [
        ['corpora/truncated.json', /line 1, column \d+/],
        ['corpora/nowhere.json', /answered 404/],
        ['https://example.org/corpus.json', /from https:\/\/example\.org is not allowed here/],
        ['javascript:alert(1)', /not allowed here/],
        ['http://', /not an address/],
      ] as const) {
        await page.goto(`?corpus=${encodeURIComponent(asked)}`);
        await page.getByRole('heading', { name: 'This corpus could not be opened' }).waitFor();
        await page.getByText(told).first().waitFor();
        await page.getByRole('button', { name: 'Try again' }).waitFor();
      }
    },
  );

  journey('shows another corpus of the same site, hostile text as the text that it is', async ({ page }) => {
    const corpus = smallCorpus();
    const article = corpus.articles[0];
    if (!article) throw new Error('The small corpus has an article.');
    article.text = `${article.text}\n<img src=x onerror=alert(1)> <script>alert(2)</script>`;
    article.body = [[0, article.text.length]];
    await page.route('**/corpora/other.json', (route) => route.fulfill({ json: corpus }));
    await page.goto('?corpus=corpora/other.json');
    await page.getByRole('heading', { level: 1, name: corpus.title }).waitFor();
    await page.goto(`?corpus=corpora/other.json&view=article&doc=${article.id}`);
    await page.getByText('<script>alert(2)</script>').waitFor();
  });
});
