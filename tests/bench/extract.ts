import { bundledCodebook } from '#tests/core/extraction/fuzz';
import { generateArticle } from '#tests/fixtures/articles';
import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import { type Bench, count, median, times, timings } from './measure';

/** What is left of the machine while others use it too: the time that the work itself takes, not the time that passes. */
function cpuTimings(rounds: number, warmUps: number, work: () => void): number[] {
  const spent: number[] = [];
  timings(rounds + warmUps, 0, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    spent.push((user + system) / 1000);
  });
  return spent.slice(warmUps);
}

export const extractBench: Bench = {
  name: 'extract',
  about: `the whole engine with the bundled codebook, from texts to suggested statements, beside the tagger alone on the
same paragraphs. Words a second, warm: by the clock, and by the processor's time, which a busy machine does not change.`,
  run: async () => {
    const tagger = await loadTagger();
    const codebook = bundledCodebook();
    const sets: Readonly<Record<string, readonly string[]>> = {
      'the two bundled articles': Array.from({ length: 50 }, () => bundledArticles()).flat(),
      '200 generated articles': Array.from({ length: 200 }, (_, number) => generateArticle(number, 600).text),
    };
    const rows = [
      ['texts', 'words', 'words/s', 'words/s of processor', 'tagger alone', 'engine / tagger', '2,000 words'],
    ];
    for (const [name, texts] of Object.entries(sets)) {
      const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
      const whole = () => {
        for (const text of texts) extract(text, { tagger, codebook });
      };
      const alone = () => {
        for (const text of texts) for (const paragraph of text.split('\n')) tagger(paragraph);
      };
      const engine = median(cpuTimings(7, 3, whole));
      const tagging = median(cpuTimings(7, 3, alone));
      const clock = median(timings(7, 0, whole));
      const rate = (milliseconds: number) => count(Math.round(words / milliseconds) * 1000);
      rows.push([
        name,
        count(words),
        rate(clock),
        rate(engine),
        rate(tagging),
        times(engine / tagging),
        `${((clock / words) * 2000).toFixed(0)} ms`,
      ]);
    }
    return rows;
  },
};
