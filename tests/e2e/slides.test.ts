import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { generateCorpus } from '#tests/fixtures/generate';
import type { Corpus } from '@/core/corpus/schema';
import { expectAccessible } from './accessibility';
import { journey } from './journey';
import { slideFaults } from './slideFaults';

/** Any view can be added as a slide: one of each kind, unfiltered. */
const VIEWS = [
  'v=1',
  'v=1&by=organization',
  'v=1&view=stance&sort=similarity',
  'v=1&view=stance&tab=table',
  'v=1&view=stance&tab=bars',
  'v=1&view=stance&tab=bars&nodes=actors',
  'v=1&view=stance&tab=bars~table',
  'v=1&view=stance&tab=shift',
  'v=1&view=stance&tab=shift~table',
  'v=1&view=stance&tab=contradictions',
  'v=1&view=stance&tab=timeline',
  'v=1&view=stance&tab=timeline&nodes=actors',
  'v=1&view=stance&tab=timeline~table',
  'v=1&view=network',
  'v=1&view=network&net=contacts',
  'v=1&view=network&net=congruence&nodes=issues',
  'v=1&view=network&net=two-mode',
  'v=1&view=network&net=congruence&norm=jaccard&dup=document',
  'v=1&view=network&net=two-mode-ignore&norm=activity&tab=adjacency',
  'v=1&view=network&tab=adjacency',
  'v=1&view=network&tab=measures',
  'v=1&view=network&colour=community&size=betweenness',
  'v=1&view=network&nodes=issues&colour=community&size=weight',
  'v=1&view=network&net=contacts&tab=adjacency',
  'v=1&view=network&tab=table',
  'v=1&view=quotes',
  'v=1&view=article',
];

const asStory = (views: readonly string[]): Corpus['stories'] => [
  {
    id: 'views',
    title: 'Every view',
    slides: views.map((view) => ({
      title: 'A title that says what is to be seen, on two lines of it',
      view,
      note: null,
    })),
  },
];

const served = (page: Page, corpus: Corpus) =>
  page.route('**/corpora/made.json', (route) => route.fulfill({ json: corpus }));

async function show(page: Page, search: string) {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(search);
  await settled(page);
}

async function settled(page: Page) {
  await page.locator('.stage-slide .slide-figure').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // Words are tried in sizes until they fit.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Goes through all slides as a presenter does; what each has that cannot be read, under its number and view. */
async function faultsOfRun(page: Page, views: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [at, view] of views.entries()) {
    await page.getByRole('region', { name: `Slide ${at + 1} of ${views.length}` }).waitFor();
    await settled(page);
    const faults = await slideFaults(page);
    if (faults.length > 0) found[`${at + 1} ${view}`] = faults;
    await page.keyboard.press('ArrowRight');
  }
  return found;
}

describe('slides', () => {
  for (const theme of ['light', 'dark'] as const) {
    journey(`every slide of the bundled story is read from the back of the room, ${theme}`, async ({ page }) => {
      const bundled = (await (await page.request.get('corpora/ukraine-talks.json')).json()) as Corpus;
      const slides = bundled.stories[0]?.slides ?? [];
      expect(slides).toHaveLength(6);
      for (const [at, { title }] of slides.entries()) {
        await show(page, `?present=1&slide=${at + 1}&theme=${theme}`);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await slideFaults(page)).toEqual([]);
        await expectAccessible(page);
      }
    });
  }

  journey('larger text takes rows away and cuts nothing', async ({ page }) => {
    for (let slide = 1; slide <= 6; slide++) {
      await show(page, `?present=1&slide=${slide}&scale=120`);
      expect([slide, await slideFaults(page)]).toEqual([slide, []]);
    }
  });

  journey('any view of the bundled corpus fits a slide', async ({ page }) => {
    const bundled = (await (await page.request.get('corpora/ukraine-talks.json')).json()) as Corpus;
    await served(page, { ...bundled, stories: asStory(VIEWS) });
    await show(page, '?present=1&corpus=corpora/made.json');
    expect(await faultsOfRun(page, VIEWS)).toEqual({});
  });

  journey('any view of 10,000 statements fits a slide, and says what it leaves out', async ({ page }) => {
    const large = generateCorpus({ statements: 10_000, actors: 300, issues: 60, articles: 600, seed: 7 });
    await served(page, { ...large, stories: asStory(VIEWS) });
    await show(page, '?present=1&corpus=corpora/made.json');
    await page.getByText(/^\d+ of 300 actors, \d+ of 60 issues/).waitFor();
    expect(await faultsOfRun(page, VIEWS)).toEqual({});
  });

  journey('a mark on a slide opens its sentences', async ({ page }) => {
    await show(page, '?present=1&slide=1');
    await page.getByRole('button', { name: /^Ukraine on Russian withdrawal: supports/ }).click();
    await page.getByText('Russia leaving all Ukrainian territory behind').first().waitFor();
  });
});
