import type { Mode } from '@/core/corpus/schema';
import type { Found, Reading } from './types';

/** Rules whose cues are no speech: what somebody wants, thinks of another, or does about it. */
const NO_SPEECH = new Set(['wanting', 'judging', 'seeming']);

/** By the marks around the content: all of it quoted, some of it, or none. */
export function modeOf({ tokens }: Reading, { rule, content }: Found): Mode {
  const words = content.flatMap(([first, end]) => tokens.slice(first, end)).filter(({ pos }) => pos !== 'PUNCT');
  const quoted = words.filter(({ quotation }) => quotation >= 0).length;
  if (quoted > 0) return quoted < words.length ? 'mixed' : 'direct';
  return NO_SPEECH.has(rule) ? 'narrated' : 'indirect';
}
