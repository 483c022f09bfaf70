// How coded words look: tint and lines are backgrounds, because a border is painted over by the next line of text.
import type { CSSProperties } from 'react';
import type { MarkLevel } from '@/app/ui/marks';
import type { Span } from '@/core/corpus/schema';

export interface TextMark {
  readonly span: Span;
  /** `content`: what is said; `source`: who says it; `cue`: the word that tells so; `contact`: a reported contact; `match`: found by the search. */
  readonly kind: 'content' | 'source' | 'cue' | 'contact' | 'match';
  readonly level: MarkLevel;
  readonly suggested: boolean;
  /** The statement, or the interaction. */
  readonly id: string;
}

const TINT: Record<MarkLevel, string> = {
  n2: 'var(--n1)',
  n1: 'var(--n1)',
  z0: 'var(--z0)',
  p1: 'var(--p1)',
  p2: 'var(--p1)',
  none: 'var(--paper-2)',
};

const lineColour = (level: MarkLevel) => (level === 'none' ? 'var(--outline)' : `var(--${level}-line)`);

/** Room for so many lines under one line of text. */
const MOST_LINES = 3;
const LINE_STEP = 3;

const solid = (colour: string) => `linear-gradient(${colour}, ${colour})`;
const dashed = (colour: string, on: number, off: number) =>
  `repeating-linear-gradient(90deg, ${colour} 0 ${on}px, transparent ${on}px ${on + off}px)`;

/** Tint and underlines of a stretch of text that carries these marks. Marks of one look share a line; looks are layered. */
export function layersOf(marks: readonly TextMark[]): CSSProperties {
  const lines = new Map<string, { image: string; height: number }>();
  let tint: string | null = null;
  for (const { kind, level, suggested } of marks) {
    if (kind === 'content') {
      const colour = lineColour(level);
      lines.set(`${colour} ${suggested}`, { image: suggested ? dashed(colour, 3, 2) : solid(colour), height: 2 });
      if (!suggested) tint ??= TINT[level];
    } else if (kind === 'contact') {
      lines.set('contact', { image: solid('var(--accent)'), height: 2 });
      tint ??= 'var(--accent-tint)';
    } else if (kind === 'source') {
      lines.set('source', { image: solid('var(--ink)'), height: 1 });
    } else if (kind === 'cue') {
      lines.set('cue', { image: dashed('var(--ink)', 2, 2), height: 2 });
    }
  }
  const drawn = [...lines.values()].slice(0, MOST_LINES);
  if (drawn.length === 0) return {};
  return {
    ...(tint !== null && { backgroundColor: tint }),
    backgroundImage: drawn.map(({ image }) => image).join(', '),
    backgroundSize: drawn.map(({ height }) => `100% ${height}px`).join(', '),
    backgroundPosition: drawn.map((_, at) => `0 calc(100% - ${at * LINE_STEP}px)`).join(', '),
    backgroundRepeat: 'no-repeat',
    paddingBottom: `${1 + (drawn.length - 1) * LINE_STEP}px`,
  };
}
