// Statements suggested for sentences whose cue is marked <so> and whose content {so}.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import { suggestStatements } from '@/core/extraction/statements';
import { loadTagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';
import type { Found, Range, Reading, SuggestedStatement } from '@/core/extraction/types';

const tagger = await loadTagger();

/** What is suggested for one attribution by the speakers, the first of whom is the actor. */
export function suggest(sentence: string, speakers: readonly string[], codebook: Codebook): SuggestedStatement[] {
  const { reading, found } = read(sentence);
  const [actor = null, ...also] = speakers;
  return suggestStatements(reading, [found], [{ actor, also, via: null }], codebook);
}

/** The same in words: "negotiate 2, ceasefire null". */
export const inWords = (sentence: string, speaker: string, codebook: Codebook): string =>
  suggest(sentence, [speaker], codebook)
    .map(({ issue, stance }) => `${issue} ${stance}`)
    .join(', ');

/** The words that suggestions rest on. */
export const groundsOf = (sentence: string, speaker: string, codebook: Codebook): string[] => {
  const text = plain(sentence);
  const words = ([start, end]: Span) => text.slice(start, end);
  return suggest(sentence, [speaker], codebook).map(({ grounds }) => grounds.map(words).join(' + '));
};

const plain = (sentence: string) => sentence.replace(/[<>{}]/g, '');

export function read(sentence: string): { reading: Reading; found: Found } {
  const reading = readingOf(plain(sentence), tagger);
  const rangeOf = (open: string, close: string): Range[] => {
    const start = plain(sentence.slice(0, sentence.indexOf(open))).length;
    const end = plain(sentence.slice(0, sentence.indexOf(close))).length;
    const first = reading.tokens.findIndex((token) => token.end > start);
    const last = reading.tokens.findLastIndex((token) => token.start < end);
    return end > start ? [[first, last + 1]] : [];
  };
  return { reading, found: { rule: 'by hand', source: [], cue: rangeOf('<', '>'), content: rangeOf('{', '}') } };
}
