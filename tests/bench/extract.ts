import { bundledCodebook } from '#tests/core/extraction/fuzz';
import { generateArticle } from '#tests/fixtures/articles';
import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import { type Bench, count, median, times, timings } from './measure';

export const extractBench: Bench = {
  name: 'extract',
  about: `the whole engine with the bundled codebook, from texts to suggested statements, beside the tagger alone on the
same paragraphs. Words a second, warm: median, and of the quickest run, which other work on the machine does not change.`,
  run: async () => {
    const tagger = await loadTagger();
    const codebook = bundledCodebook();
    const sets: Readonly<Record<string, readonly string[]>> = {
      'the two bundled articles': bundledArticles(),
      '5 generated articles': Array.from({ length: 5 }, (_, number) => generateArticle(number, 600).text),
    };
    const rows = [['texts', 'words', 'engine', 'quickest', 'tagger', 'quickest', 'engine / tagger']];
    for (const [name, texts] of Object.entries(sets)) {
      const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
      const engine = timings(300, 200, () => {
        for (const text of texts) extract(text, { tagger, codebook });
      });
      const alone = timings(300, 200, () => {
        for (const text of texts) for (const paragraph of text.split('\n')) tagger(paragraph);
      });
      const rate = (milliseconds: number) => count(Math.round(words / milliseconds) * 1000);
      const quickest = Math.min(...engine);
      const quickestAlone = Math.min(...alone);
      rows.push([
        name,
        count(words),
        rate(median(engine)),
        rate(quickest),
        rate(median(alone)),
        rate(quickestAlone),
        times(quickest / quickestAlone),
      ]);
    }
    return rows;
  },
};
