// From an article's text to suggested statements: the engine's one door.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import { resolveActors } from './actors';
import { checkEnglish } from './english';
import { modeOf } from './mode';
import { PRECISION } from './precision';
import { applyRules } from './rules';
import { suggestStatements } from './statements';
import type { Tagger } from './tagger';
import { readingOf } from './tokens';
import type { Extraction, Found, Range } from './types';

/** The confidence of a rule that never applied in what the others were measured on. */
const UNMEASURED = 0.5;

export interface ExtractOptions {
  readonly tagger: Tagger;
  /** Gives the issues their terms, and actors their names; without one there are no statements. */
  readonly codebook?: Codebook | undefined;
}

/**
 * Finds who says what in a text. Pure: the same text and codebook give the same extraction. Takes time in proportion to
 * the text's length, and never throws, whatever the text. A text that is not English gives no attributions, and says so.
 */
export function extract(text: string, { tagger, codebook }: ExtractOptions): Extraction {
  const language = checkEnglish(text);
  if (!language.english) return { language, sentences: [], attributions: [], actors: [], statements: [] };
  const reading = readingOf(text, tagger);
  const { tokens } = reading;
  const spans = (ranges: readonly Range[]) =>
    ranges.map(([first, end]): Span => [tokens[first]!.start, tokens[end - 1]!.end]);
  const found = applyRules(reading).sort((a, b) => beginOf(a) - beginOf(b));
  const { actors, resolved } = resolveActors(reading, found, codebook);
  return {
    language,
    sentences: spans(reading.sentences),
    attributions: found.map((one, number) => ({
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
      mode: modeOf(reading, one),
      ...resolved[number]!,
      rule: one.rule,
      confidence: PRECISION[one.rule]?.precision ?? UNMEASURED,
    })),
    actors,
    statements: codebook ? suggestStatements(reading, found, resolved, codebook) : [],
  };
}

const beginOf = ({ content }: Found) => content[0]?.[0] ?? 0;
