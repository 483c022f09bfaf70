// One run through a story: which slide is shown, and what the store shows for it.
import { useLayoutEffect, useState } from 'react';
import type { Choices } from '@/app/state/choices';
import { sceneOf } from '@/app/state/derive';
import { formatLink, parseLink } from '@/app/state/link';
import { storyOf, useOwnSlides } from '@/app/state/slides';
import { NOT_STARTED, useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { OWN_STORY, SCALES } from '@/app/state/surface';
import { VIEW_ENTRIES } from '@/app/views/registry';
import type { Corpus } from '@/core/corpus/schema';
import type { Slide, Story } from '@/core/corpus/slides';

/** The choices that a slide was made with, and how many parts of them this corpus lacks. */
export function readSlide({ view }: Slide, corpus: Corpus): { choices: Choices; missing: number } {
  const { choices, problems } = parseLink(view, corpus);
  return { choices, missing: problems.length };
}

/** What the view that is open says of itself, as a slide's first title. */
export function titleOf(corpus: Corpus, choices: Choices): string {
  const entry = VIEW_ENTRIES.find(({ id }) => id === choices.view);
  return entry?.title(sceneOf(corpus, choices)) ?? corpus.title;
}

/** A view as a slide: what it shows, without what is selected in it. */
export const asSlide = (choices: Choices, title: string, note: string | null): Slide => ({
  title,
  view: formatLink(
    choices.view === 'quotes' || choices.view === 'article' ? choices : { ...choices, focus: null, quote: null },
  ).slice(1),
  note,
});

/** The story that is presented. Where there are no slides at all: what was seen before, as the only one. */
function storyNow(): Story {
  const { corpus, surface, choices } = useStore.getState();
  if (!corpus) throw new Error('No corpus is open.');
  const story = storyOf(corpus, surface.story);
  if (story && story.slides.length > 0) return story;
  const seen = useStage.getState().before ?? choices;
  return { id: '', title: corpus.title, slides: [asSlide(seen, titleOf(corpus, seen), null)] };
}

/** The story, and the slide's number in it, whatever a link asked for. */
export function runNow(): { story: Story; number: number; slide: Slide } {
  const story = storyNow();
  const number = Math.min(Math.max(useStore.getState().surface.slide, 1), story.slides.length);
  const slide = story.slides[number - 1];
  if (!slide) throw new Error('A story has at least one slide.');
  return { story, number, slide };
}

export const goTo = (slide: number): void => {
  const { length } = runNow().story.slides;
  useStore.getState().setSurface({ slide: Math.min(Math.max(slide, 1), length) });
};

export const goBy = (steps: number): void => goTo(runNow().number + steps);

export const isOwn = (story: Story): boolean => story.id === OWN_STORY;

/** Shows the slide as it was made. */
export function resetSlide(): void {
  const { corpus } = useStore.getState();
  if (!corpus) return;
  useStore.setState({ choices: readSlide(runNow().slide, corpus).choices });
}

export function scaleBy(percent: number): void {
  const { surface, setSurface } = useStore.getState();
  setSurface({ scale: Math.min(Math.max(surface.scale + percent, SCALES.min), SCALES.max) });
}

/** Back to what was seen before; where a link led onto the stage, on to what the slide shows. */
export function leaveStage(): void {
  const { before, entered, notes } = useStage.getState();
  notes?.close();
  const { surface, choices } = useStore.getState();
  useStage.setState(NOT_STARTED);
  useStore.setState({
    choices: entered && before ? before : choices,
    surface: { ...surface, present: false, story: null, slide: 1 },
  });
}

export interface Run {
  readonly story: Story;
  /** Of the slide, from 1. */
  readonly number: number;
  readonly slide: Slide;
  /** Whether the store shows the slide. */
  readonly ready: boolean;
}

/** The run as it stands. */
export function useRun(): Run {
  useStore((state) => state.surface);
  useOwnSlides();
  const run = runNow();
  const [shown, setShown] = useState<Slide | null>(null);

  useLayoutEffect(() => {
    // What is explored on the stage is no step to take back on the page.
    const history = useStore.temporal.getState();
    history.pause();
    const { choices, surface, notify } = useStore.getState();
    // A layer that was asked for with the stage stays.
    useStage.setState({ before: choices, started: Date.now() });
    const { story } = runNow();
    if (surface.story !== null && surface.story !== story.id) {
      notify(`There is no story “${surface.story}” in this corpus or this browser: “${story.title}” is shown.`);
    }
    return () => history.resume();
  }, []);

  const { slide } = run;
  const key = slide.view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: two slides of one view are still two
  useLayoutEffect(() => {
    resetSlide();
    setShown(slide);
  }, [key, run.number, run.story.id]);
  return { ...run, ready: shown?.view === key };
}
