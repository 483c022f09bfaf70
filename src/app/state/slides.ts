// The reader's own slides: a copy of a story that was added to, or a row made from nothing. Kept in this browser.
import { create } from 'zustand';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { OWN_STORY } from '@/app/state/surface';
import type { Corpus } from '@/core/corpus/schema';
import { readSlides, type Slide, type Story } from '@/core/corpus/slides';

const OWN_TITLE = 'Your slides';

interface OwnSlides {
  /** By id of the corpus; null where it was read and there are none. */
  readonly of: Readonly<Record<string, readonly Slide[] | null>>;
  /** False once the browser refused to keep them: then they last until the page is left. */
  readonly kept: boolean;
}

export const useOwnSlides = create<OwnSlides>()(() => ({ of: {}, kept: true }));

const KEY = 'parley-slides:';
const keyOf = (corpusId: string) => KEY + corpusId;

/** Storage throws where it is blocked; what is damaged there counts as nothing. */
function read(text: () => string | null): readonly Slide[] | null {
  try {
    const slides = readSlides(JSON.parse(text() ?? 'null'));
    return slides && slides.length > 0 ? slides : null;
  } catch {
    return null;
  }
}

const keep = (corpusId: string, slides: readonly Slide[] | null) =>
  useOwnSlides.setState(({ of }) => ({ of: { ...of, [corpusId]: slides } }));

/** What another tab has changed since must not be lost with the next change here. */
globalThis.addEventListener?.('storage', ({ key, newValue }) => {
  if (key?.startsWith(KEY))
    keep(
      key.slice(KEY.length),
      read(() => newValue),
    );
});

/** The reader's own slides on a corpus, or null where there are none. */
export function ownSlides(corpusId: string): readonly Slide[] | null {
  const known = useOwnSlides.getState().of[corpusId];
  if (known !== undefined) return known;
  const slides = read(() => localStorage.getItem(keyOf(corpusId)));
  keep(corpusId, slides);
  return slides;
}

/** Takes the place of the reader's own slides; null, or an empty row, gives them up. */
export function setOwnSlides(corpusId: string, slides: readonly Slide[] | null): void {
  const now = slides && slides.length > 0 ? slides : null;
  let kept = true;
  try {
    if (now) localStorage.setItem(keyOf(corpusId), JSON.stringify(now));
    else localStorage.removeItem(keyOf(corpusId));
  } catch {
    kept = false;
  }
  useOwnSlides.setState(({ of }) => ({ of: { ...of, [corpusId]: now }, kept }));
}

/** All that can be presented: the reader's own slides first, then the stories of the corpus. */
export function storiesOf(corpus: Corpus): readonly Story[] {
  const own = ownSlides(corpus.id);
  return own ? [{ id: OWN_STORY, title: OWN_TITLE, slides: [...own] }, ...corpus.stories] : corpus.stories;
}

/** The story that a link asks for: by its id; where it names none, the corpus's first, else the reader's own. */
export function storyOf(corpus: Corpus, id: string | null): Story | null {
  const stories = storiesOf(corpus);
  const asked = id === null ? undefined : stories.find((story) => story.id === id);
  return asked ?? corpus.stories[0] ?? stories[0] ?? null;
}

/** Adds a slide at the end: of the reader's own slides, or of a copy of the corpus's first story. Tells its number. */
export function addSlide(corpus: Corpus, slide: Slide): number {
  const slides = [...(ownSlides(corpus.id) ?? corpus.stories[0]?.slides ?? []), slide];
  setOwnSlides(corpus.id, slides);
  return slides.length;
}

/** The corpus with the reader's own slides as its first story, as it is saved. */
export function withOwnStory(corpus: Corpus): Corpus {
  const own = ownSlides(corpus.id);
  // Saved before and opened again, it has them already.
  const same = JSON.stringify(own);
  if (!own || corpus.stories.some(({ slides }) => JSON.stringify(slides) === same)) return corpus;
  const taken = new Set(corpus.stories.map(({ id }) => id));
  let id = 'slides';
  for (let n = 2; taken.has(id); n++) id = `slides-${n}`;
  return { ...corpus, stories: [{ id, title: OWN_TITLE, slides: [...own] }, ...corpus.stories] };
}

/** Starts presenting: the reader's own slides where there are any. */
export function present(slide = 1): void {
  const { corpus, setSurface } = useStore.getState();
  if (!corpus) return;
  useStage.setState({ entered: true });
  setSurface({ present: true, slide, story: ownSlides(corpus.id) ? OWN_STORY : null });
}
