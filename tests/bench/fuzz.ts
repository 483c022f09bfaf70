// npx tsx tests/bench/fuzz.ts [--seconds 60] [--seed 1000]: the engine on texts that no newspaper prints, and on 10 MB
// on one line. Exits with 1 where it throws, or gives an answer that cannot be so; what takes long is named.

import { extractionFaults } from '#tests/core/extraction/extractionFaults';
import { fuzz } from '#tests/core/extraction/fuzz';
import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const until = performance.now() + option('seconds', 60) * 1000;
const first = option('seed', 1000);
let texts = 0;
let characters = 0;
let slowest = { seed: 0, rate: 0, length: 0 };
let faulty = 0;
for await (const { seed, text, faults, ms } of fuzz(first)) {
  texts++;
  characters += text.length;
  // The first ones warm the engine up; of short ones the time says nothing.
  const rate = (ms * 1000) / text.length;
  if (texts > 50 && text.length > 2000 && rate > slowest.rate) slowest = { seed, rate, length: text.length };
  if (faults.length > 0) {
    faulty++;
    console.log(`Seed ${seed}, ${text.length} characters: ${faults.slice(0, 3).join('; ')}`);
  }
  if (performance.now() > until || faulty >= 20) break;
}
console.log(
  `${texts.toLocaleString('en')} texts, ${characters.toLocaleString('en')} characters, seeds from ${first}: ${faulty} with faults.`,
  `Slowest: seed ${slowest.seed}, ${slowest.length} characters, ${slowest.rate.toFixed(1)} µs each.`,
);

const article = bundledArticles().join(' ').replace(/\s+/g, ' ');
const line = article.repeat(Math.ceil(10_000_000 / article.length)).slice(0, 10_000_000);
const tagger = await loadTagger();
const start = performance.now();
const extraction = extract(line, { tagger });
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const faults = extractionFaults(line, extraction);
console.log(
  `10 MB on one line: ${seconds} s, ${extraction.attributions.length.toLocaleString('en')} attributions, ${faults.length} faults.`,
);
process.exitCode = faulty + faults.length > 0 ? 1 : 0;
