import { readFileSync } from 'node:fs';
import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { seeded } from '#tests/fixtures/random';
import { strangeText } from '#tests/fixtures/strangeTexts';
import { type Codebook, parseCodebook } from '@/core/corpus/codebook';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import { extractionFaults } from './extractionFaults';

const CODEBOOK = new URL('../../../public/codebooks/ukraine-talks.json', import.meta.url);

/** The codebook of the bundled corpus. */
export function bundledCodebook(): Codebook {
  const result = parseCodebook(JSON.parse(readFileSync(CODEBOOK, 'utf8')));
  if (!result.ok) throw new Error('The bundled codebook has faults');
  return result.codebook;
}

/** The texts of seeds `from`, `from` + 1, … and what is wrong with the engine's answer; what it throws is wrong too. */
export async function* fuzz(
  from: number,
): AsyncGenerator<{ seed: number; text: string; faults: string[]; ms: number }> {
  const tagger = await loadTagger();
  const codebook = bundledCodebook();
  const articles = bundledArticles();
  for (let seed = from; ; seed++) {
    const text = strangeText(seeded(seed), articles);
    const start = performance.now();
    let faults: string[];
    try {
      faults = extractionFaults(text, extract(text, { tagger, codebook }), codebook);
    } catch (error) {
      faults = [`throws ${error instanceof Error ? error.stack : String(error)}`];
    }
    yield { seed, text, faults, ms: performance.now() - start };
  }
}
