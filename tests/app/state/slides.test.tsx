import { bundledCorpus } from '#tests/app/corpora';
import { OWN_STORY } from '@/app/state/surface';
import { parseCorpus } from '@/core/corpus/parse';
import type { Corpus } from '@/core/corpus/schema';

const corpus: Corpus = bundledCorpus();
const slide = (title: string) => ({ title, view: 'v=1&view=stance', note: null });

/** The module as a new visit finds it. */
const load = async () => {
  vi.resetModules();
  return import('@/app/state/slides');
};

describe("the reader's own slides", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  it('begin as a copy of the story and are there again at the next visit', async () => {
    const first = await load();
    const published = corpus.stories[0]?.slides ?? [];
    expect(published.length).toBeGreaterThan(0);
    expect(first.addSlide(corpus, slide('Mine'))).toBe(published.length + 1);
    const again = await load();
    expect(again.ownSlides(corpus.id)?.map(({ title }) => title)).toEqual([
      ...published.map(({ title }) => title),
      'Mine',
    ]);
    // The story itself stays as it was published.
    expect(corpus.stories[0]?.slides).toBe(published);
  });

  it('belong to their corpus alone', async () => {
    const { addSlide, ownSlides } = await load();
    addSlide(corpus, slide('Mine'));
    expect(ownSlides('another')).toBeNull();
  });

  it.each(['{', '5', '{"title":"x"}', '[{"title":"x"}]', '[{"title":"","view":"","note":null}]', '[]'])(
    'are none where %s is stored',
    async (stored) => {
      localStorage.setItem(`parley-slides:${corpus.id}`, stored);
      const { ownSlides, storiesOf } = await load();
      expect(ownSlides(corpus.id)).toBeNull();
      expect(storiesOf(corpus)).toEqual(corpus.stories);
    },
  );

  it('last for the visit where the browser keeps nothing, and that is known', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const { addSlide, ownSlides, useOwnSlides } = await load();
    addSlide(corpus, slide('Mine'));
    expect(ownSlides(corpus.id)?.at(-1)?.title).toBe('Mine');
    expect(useOwnSlides.getState().kept).toBe(false);
  });

  it('that another tab has added are not lost with the next that is added here', async () => {
    const { addSlide, ownSlides } = await load();
    addSlide(corpus, slide('Here'));
    const key = `parley-slides:${corpus.id}`;
    const newValue = JSON.stringify([...(ownSlides(corpus.id) ?? []), slide('There')]);
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    addSlide(corpus, slide('Here again'));
    expect(
      ownSlides(corpus.id)
        ?.map(({ title }) => title)
        .slice(-3),
    ).toEqual(['Here', 'There', 'Here again']);
  });

  it('are saved with the corpus as its first story, and read back whole', async () => {
    const { addSlide, withOwnStory } = await load();
    addSlide(corpus, slide('Mine'));
    const saved = withOwnStory({
      ...corpus,
      stories: [...corpus.stories, { id: 'slides', title: 'Taken', slides: [] }],
    });
    expect(saved.stories.map(({ id }) => id)).toEqual(['slides-2', ...corpus.stories.map(({ id }) => id), 'slides']);
    const parsed = parseCorpus(JSON.parse(JSON.stringify(saved)));
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parsed.corpus.stories[0]?.slides.at(-1)?.title).toBe('Mine');
  });

  it('are shown where the link asks for them; a link that names no story shows the published one', async () => {
    const { addSlide, storyOf } = await load();
    addSlide(corpus, slide('Mine'));
    expect(storyOf(corpus, OWN_STORY)?.slides.at(-1)?.title).toBe('Mine');
    expect(storyOf(corpus, null)).toBe(corpus.stories[0]);
    expect(storyOf(corpus, 'nobody-knows')).toBe(corpus.stories[0]);
  });
});
