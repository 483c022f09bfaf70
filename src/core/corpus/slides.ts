import * as v from 'valibot';
import { type Corpus, StorySchema } from './schema';

export type Story = Corpus['stories'][number];
export type Slide = Story['slides'][number];

/** The slides in a value of unknown origin; null unless it is a list of slides and nothing else. */
export function readSlides(raw: unknown): readonly Slide[] | null {
  const result = v.safeParse(StorySchema.entries.slides, raw);
  return result.success ? result.output : null;
}
