// The page with everything in it, to be sent by mail or put where there is no server. Loaded when it is asked for.
import { download, fileName } from '@/app/charts/export/download';
import { emptyPage, pageWith } from '@/app/data/carried';
import { formatLink } from '@/app/state/link';
import { ownSlides, withOwnStory } from '@/app/state/slides';
import { useStore } from '@/app/state/store';
import { ON_PAGE, OWN_STORY } from '@/app/state/surface';
import type { Corpus } from '@/core/corpus/schema';
import { corpusText } from '@/core/corpus/write';

/** Where a page around this one forbids downloads, the browser says nothing: then this helps. */
const IN_A_FRAME = ' If no file comes, the page around this one does not let it: open Parley in a tab of its own.';

const framed = () => window.parent !== window;

/** The id of the story that is presented, in the corpus as it is saved: there the reader's own slides are one of them. */
function storyIn(whole: Corpus, corpus: Corpus, story: string | null): string | null {
  if (story !== OWN_STORY) return story ?? corpus.stories[0]?.id ?? null;
  const own = JSON.stringify(ownSlides(corpus.id));
  return whole.stories.find(({ slides }) => JSON.stringify(slides) === own)?.id ?? null;
}

/** Saves a page that holds Parley, the corpus and what is seen now; says, in a sentence, what came of it. */
export async function saveAsOneFile(): Promise<string> {
  const { corpus, choices, surface: now } = useStore.getState();
  if (!corpus) return 'There is no corpus to save yet.';
  const whole = withOwnStory(corpus);
  const surface = now.present
    ? { ...ON_PAGE, present: true, story: storyIn(whole, corpus, now.story), slide: now.slide, scale: now.scale }
    : ON_PAGE;
  const view = formatLink(choices, [], surface);
  let page: string;
  try {
    page = await emptyPage();
  } catch {
    return 'The file was not saved: its empty page, parley.html, could not be read from this site. Check the connection, then try again.';
  }
  const name = fileName(corpus.title, 'html');
  const text = pageWith(page, corpusText(whole), view, `${corpus.title} · Parley`);
  download(name, new Blob([text], { type: 'text/html' }));
  return `Saved as ${name}: it opens in a browser, also without a network.${framed() ? IN_A_FRAME : ''}`;
}

/** Saves the corpus as JSON, nothing left out; says, in a sentence, what came of it. */
export function saveCorpus(): string {
  const { corpus } = useStore.getState();
  if (!corpus) return 'There is no corpus to save yet.';
  const name = fileName(corpus.title, 'json');
  download(name, new Blob([corpusText(withOwnStory(corpus))], { type: 'application/json' }));
  return `Saved as ${name}.${framed() ? IN_A_FRAME : ''}`;
}
