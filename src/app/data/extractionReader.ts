import type { Codebook } from '@/core/corpus/codebook';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import type { Extraction } from '@/core/extraction/types';

/** The engine; in a worker or, where none starts, on the page. */
export const engine = {
  /** Rejects where the language model cannot be loaded. */
  async load(): Promise<void> {
    await loadTagger();
  },
  async read(text: string, codebook: Codebook | null): Promise<Extraction> {
    return extract(text, { tagger: await loadTagger(), codebook: codebook ?? undefined });
  },
};
