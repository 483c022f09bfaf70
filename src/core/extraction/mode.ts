import type { Mode } from '@/core/corpus/schema';
import type { Found, Reading } from './types';

/** Rules whose cues are no speech: what somebody wants, thinks of another, or does about it. */
const NO_SPEECH = new Set(['wanting', 'judging', 'seeming']);

/** By the marks around the content: all of it quoted, some of it, or none. */
export function modeOf({ tokens, quotations }: Reading, { rule, content }: Found): Mode {
  let quoted = 0;
  let plain = 0;
  for (const [first, end] of content) {
    for (let at = first; at < end; at++) {
      const { text, quotation } = tokens[at]!;
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      if (quotations[quotation]) quoted++;
      else plain++;
    }
  }
  if (quoted > 0) return plain > 0 ? 'mixed' : 'direct';
  return NO_SPEECH.has(rule) ? 'narrated' : 'indirect';
}
