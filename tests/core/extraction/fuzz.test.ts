import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import { extractionFaults } from './extractionFaults';
import { fuzz } from './fuzz';

// By hand, for as long as you like, on texts that no one has tried before:
// FUZZ_SECONDS=60 FUZZ_SEED=1000 npx vitest run --project unit tests/core/extraction/fuzz.test.ts
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const TEXTS = 300;

describe('whatever the text', () => {
  // Seeds that once found a fault: an attribution without a content; one whose contents were not in order.
  it.each([4963, 20_261_991])('the engine gives an answer to seed %i', async (seed) => {
    for await (const { faults } of fuzz(seed)) {
      expect(faults).toEqual([]);
      break;
    }
  });

  it(
    'the engine gives an answer, and one that can be so',
    async () => {
      const until = performance.now() + SECONDS * 1000;
      let texts = 0;
      let characters = 0;
      for await (const { seed, text, faults } of fuzz(SEED)) {
        expect(faults, `seed ${seed}`).toEqual([]);
        texts++;
        characters += text.length;
        if (texts >= TEXTS && performance.now() >= until) break;
      }
      if (SECONDS > 0)
        console.info(`${texts.toLocaleString('en')} texts, ${characters.toLocaleString('en')} characters, no fault.`);
    },
    (60 + 2 * SECONDS) * 1000,
  );

  it.runIf(SECONDS > 0)('the engine reads 10 MB on one line', { timeout: 300_000 }, async () => {
    const article = bundledArticles().join(' ').replace(/\s+/g, ' ');
    const line = article.repeat(Math.ceil(10_000_000 / article.length)).slice(0, 10_000_000);
    const tagger = await loadTagger();
    const start = performance.now();
    const extraction = extract(line, { tagger });
    console.info(`10 MB on one line: ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    expect(extractionFaults(line, extraction)).toEqual([]);
  });
});
