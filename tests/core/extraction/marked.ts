// Texts whose attributions are marked by hand: {source}, ‹content›; a content belongs to the source last named before it.

import type { Codebook } from '@/core/corpus/codebook';
import { resolveActors } from '@/core/extraction/actors';
import { loadTagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';
import type { Found, Range, Reading } from '@/core/extraction/types';

const tagger = await loadTagger();

interface Marked {
  readonly reading: Reading;
  readonly found: readonly Found[];
}

export function marked(text: string): Marked {
  let plain = '';
  const sources: { start: number; end: number; content: [number, number] | null }[] = [];
  const open: number[] = [];
  for (const character of text) {
    if (character === '{') sources.push({ start: plain.length, end: -1, content: null });
    else if (character === '}') sources.at(-1)!.end = plain.length;
    else if (character === '‹') {
      open.push(sources.length - 1);
      sources.at(-1)!.content = [plain.length, -1];
    } else if (character === '›') sources[open.pop()!]!.content![1] = plain.length;
    else plain += character;
  }
  const reading = readingOf(plain, tagger);
  const range = (start: number, end: number): Range => {
    const first = reading.tokens.findIndex((token) => token.end > start);
    const after = reading.tokens.findIndex((token) => token.start >= end);
    return [first, after < 0 ? reading.tokens.length : after];
  };
  const found = sources.map(({ start, end, content }): Found => {
    const source = range(start, end);
    return {
      rule: 'by hand',
      source: [source],
      cue: [[source[1], source[1] + 1]],
      content: content ? [range(...content)] : [],
    };
  });
  return { reading, found };
}

/** Who the sources of a marked text are; several of a joint source with "+", and whoever passes it on after "via". */
export function speakersOf(text: string, codebook?: Codebook): string[] {
  const { reading, found } = marked(text);
  const { resolved } = resolveActors(reading, found, codebook);
  return resolved.map(({ actor, also, via }) => [actor ?? 'nobody', ...also].join(' + ') + (via ? ` via ${via}` : ''));
}
