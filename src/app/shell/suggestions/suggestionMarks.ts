// Where suggestions stand in their text.
import type { TextMark } from '@/app/evidence/layers';
import { type Passage, paragraphsAt, paragraphsOf } from '@/app/evidence/passages';
import type { MarkLevel } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Codebook } from '@/core/corpus/codebook';
import type { Attribution, Extraction } from '@/core/extraction/types';

/** Level of a suggested stance, `none` where none is suggested. */
export const levelFor = (codebook: Codebook | null, stance: number | null): MarkLevel =>
  codebook === null || stance === null ? 'none' : levelOf(stance, codebook.scale.min, codebook.scale.max);

interface Part {
  readonly paragraph: Passage & { readonly heading: boolean };
  readonly marks: readonly TextMark[];
}

/**
 * The paragraphs of a text, each with the marks of the first attributions, as many as are shown, that touch it. Where
 * there are more, the text ends with the last one shown. The id of a mark is the attribution's number.
 */
export function partsOf(text: string, extraction: Extraction, codebook: Codebook | null, shown: number): Part[] {
  const article = { text, body: [[0, text.length] as [number, number]] };
  const parts = paragraphsOf(article).map((paragraph) => ({ paragraph, marks: [] as TextMark[] }));
  const levels = new Map<number, MarkLevel>();
  for (const { attribution, stance } of extraction.statements) {
    const level = levelFor(codebook, stance);
    if (level === 'none') continue;
    const before = levels.get(attribution) ?? level;
    // For one thing and against another: words that have no one colour.
    levels.set(attribution, before[0] === level[0] ? before : 'none');
  }
  let end = 0;
  extraction.attributions.slice(0, shown).forEach((attribution, at) => {
    const marks = marksOf(attribution, String(at), levels.get(at) ?? 'none');
    const touched = paragraphsAt(
      article,
      marks.map(({ span }) => span),
    );
    for (const place of touched) parts[place]?.marks.push(...marks);
    end = Math.max(end, (touched.at(-1) ?? 0) + 1);
  });
  return shown < extraction.attributions.length ? parts.slice(0, end) : parts;
}

function marksOf({ content, source, cue }: Attribution, id: string, level: MarkLevel): TextMark[] {
  const look = { level, suggested: true, id };
  return [
    ...content.map((span) => ({ ...look, span, kind: 'content' as const })),
    ...source.map((span) => ({ ...look, span, kind: 'source' as const })),
    ...cue.map((span) => ({ ...look, span, kind: 'cue' as const })),
  ];
}
