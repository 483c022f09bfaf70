// From an article's text to suggested statements: the engine's one door.
import type { Codebook } from '@/core/corpus/codebook';
import type { Tagger } from './tagger';
import type { Extraction } from './types';

export interface ExtractOptions {
  readonly tagger: Tagger;
  /** Gives the issues their terms, and actors their names; without one there are no statements. */
  readonly codebook?: Codebook | undefined;
}

/**
 * Finds who says what in a text. Pure: the same text and codebook give the same extraction. Takes time in proportion to
 * the text's length, and never throws, whatever the text. A text that is not English gives no attributions, and says so.
 */
export function extract(_text: string, _options: ExtractOptions): Extraction {
  return {
    language: { english: true, reason: '' },
    sentences: [],
    attributions: [],
    actors: [],
    statements: [],
  };
}
