import { describe, expect } from 'vitest';
import { journey } from './journey';
import { expectSlide, SLIDES } from './onStage';

describe('on the stage', () => {
  journey('who has clicked a mark goes on with the next key, whichever it is', async ({ page }) => {
    await page.goto('?present=1');
    const panel = page.getByRole('complementary');
    for (const [at, key] of ['ArrowRight', 'Space', 'n'].entries()) {
      await page.locator('.stage-slide :is(button, [role="button"])').first().click();
      await panel.waitFor();
      await page.keyboard.press(key);
      await expectSlide(page, at + 2);
      expect(await panel.count()).toBe(0);
    }
  });

  journey('the slide stands alone until the pointer moves', async ({ page }) => {
    await page.goto('?present=1');
    await expectSlide(page, 1);
    const seen = () => page.locator('.stage-bar').evaluate((bar) => getComputedStyle(bar).opacity);
    expect(await seen()).toBe('0');
    await page.mouse.move(300, 300);
    await expect.poll(seen).toBe('1');
    await page.getByRole('button', { name: 'Next' }).click();
    await expectSlide(page, 2);
    // What was clicked has given the focus back: one Esc ends the run.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'How much is said for and against' }).waitFor();
  });

  journey('a slide that is moved by keys keeps the place, so that it can be moved on', async ({ page }) => {
    await page.goto('?present=1&slide=4');
    await expectSlide(page, 4);
    await page.keyboard.press('o');
    const title = await page.locator('.deck-pick').nth(3).getAttribute('aria-label');
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText('Moved to place 2.').waitFor();
    const held = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(held).toBe(title?.replace('slide 4', 'slide 2'));
  });

  journey('a slide that was removed comes back with Undo, and all of them after deleting', async ({ page }) => {
    await page.goto('?present=1');
    await expectSlide(page, 1);
    await page.keyboard.press('o');
    const cards = page.locator('.deck-card');
    const first = await page.locator('.deck-pick').first().getAttribute('aria-label');
    await page.getByRole('button', { name: 'Remove slide 1', exact: true }).click();
    await expect.poll(() => cards.count()).toBe(SLIDES - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cards.count()).toBe(SLIDES);
    expect(await page.locator('.deck-pick').first().getAttribute('aria-label')).toBe(first);
    // None of one's own are left behind: the story is shown as it was published.
    await page.waitForURL((url) => !url.search.includes('story='));

    await page.getByRole('button', { name: 'Remove slide 2', exact: true }).click();
    await page.getByRole('button', { name: 'Delete your slides …' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => cards.count()).toBe(SLIDES);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cards.count()).toBe(SLIDES - 1);
    await page.waitForURL((url) => url.search.includes('story=own'));
  });

  journey(
    'leaving gives back what was seen and its undo; from a link it goes on to what the slide shows',
    async ({ page }) => {
      await page.goto('?view=network&actor=putin', { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Show everything' }).first().click();
      await page.waitForURL((url) => !url.search.includes('actor='));
      await page.locator('h1').click();
      await page.keyboard.press('p');
      await expectSlide(page, 1);
      await page.locator('.stage-slide :is(button, [role="button"])').first().click();
      await page.getByRole('complementary').waitFor();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => url.search === '?v=1&view=network');
      await page.keyboard.press('Control+z');
      await page.waitForURL((url) => url.search === '?v=1&view=network&actor=putin');

      await page.goto('?present=1&slide=2');
      await expectSlide(page, 2);
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => url.search === '?v=1&view=stance&tab=bars');
    },
  );

  journey('the next slide in the notes is drawn whole', async ({ page, context }) => {
    await page.goto('?present=1&slide=2');
    await expectSlide(page, 2);
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    const drawing = notes.locator('.notes-picture .slide-figure');
    await drawing.waitFor();
    // The slide's own height but for title and foot, and the whole of it seen in the window.
    await expect.poll(() => drawing.evaluate((figure) => figure.clientHeight)).toBeGreaterThan(300);
    await expect.poll(() => drawing.evaluate((figure) => figure.getBoundingClientRect().bottom)).toBeLessThan(680);
    const marks = notes.locator('.notes-picture .slide-mark');
    await expect.poll(() => marks.count()).toBeGreaterThan(3);
    const frame = await drawing.boundingBox();
    for (const mark of await marks.all()) {
      const box = await mark.boundingBox();
      expect(box && frame && box.y + box.height <= frame.y + frame.height + 1).toBe(true);
    }
  });
});
