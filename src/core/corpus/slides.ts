import * as v from 'valibot';
import { type Corpus, StorySchema } from './schema';

export type Story = Corpus['stories'][number];
export type Slide = Story['slides'][number];

const SlidesSchema = StorySchema.entries.slides;

/** The slides in a value of unknown origin; null unless it is a list of slides and nothing else. */
export function readSlides(raw: unknown): readonly Slide[] | null {
  const result = v.safeParse(SlidesSchema, raw);
  return result.success ? result.output : null;
}

/** The first field that no corpus could hold as it is, and what it must be instead; null where all can stay. */
export function slideFault(slide: Slide): { readonly field: keyof Slide; readonly expected: string } | null {
  const issue = v.safeParse(SlidesSchema.item, slide).issues?.[0];
  return issue ? { field: issue.path?.[0].key as keyof Slide, expected: issue.message } : null;
}
