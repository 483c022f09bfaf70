import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from './accessibility';
import { journey } from './journey';
import { expectSlide, SLIDES } from './onStage';

const title = (page: Page) => page.locator('.stage-slide .slide-title').textContent();

/** The keyboard alone, as a clicker has it. */
async function present(page: Page, query = '') {
  await page.goto(query, { waitUntil: 'networkidle' });
  if (!query.includes('present')) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('p');
  }
  await page.locator('.stage-slide .slide-title').waitFor();
}

async function addThisView(page: Page, name: string) {
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: /^Add this view as a slide/ }).click();
  await page.getByLabel(/^Title/).fill(name);
  await page.getByLabel(/^Note/).fill('Say this.');
  await page.getByRole('button', { name: 'Add the slide' }).click();
}

describe('presenting', () => {
  journey('a whole run by keyboard alone, and back to what was seen before', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('?view=stance&actor=putin', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('p');
    await expectSlide(page, 1);
    const titles = [await title(page)];
    for (const [at, key] of ['ArrowRight', 'PageDown', ' ', 'n', 'ArrowDown'].entries()) {
      await page.keyboard.press(key);
      await expectSlide(page, at + 2);
      titles.push(await title(page));
    }
    expect(new Set(titles).size).toBe(SLIDES);
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, SLIDES);
    for (const [at, key] of ['ArrowLeft', 'PageUp', 'Shift+Space', 'p', 'ArrowUp'].entries()) {
      await page.keyboard.press(key);
      await expectSlide(page, SLIDES - 1 - at);
    }
    await page.keyboard.press('End');
    await expectSlide(page, SLIDES);
    await page.keyboard.press('Home');
    await expectSlide(page, 1);
    await page.keyboard.press('g');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.getByText(`There are slides 1 to ${SLIDES}.`).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await expectSlide(page, 4);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Who stands where', level: 1 }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?v=1&view=stance&actor=putin');
  });

  journey('a slide is explored, and is as it was made on coming back and with R', async ({ page }) => {
    await present(page, '?present=1');
    const mark = page.locator('.stage-slide .slide-mark').first();
    const sentences = page.getByRole('complementary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    // In a chart the arrows go from mark to mark.
    await expectSlide(page, 1);
    await page.keyboard.press('Enter');
    await sentences.getByRole('article').first().waitFor();
    expect(await sentences.getByRole('button', { name: /article/ }).count()).toBe(0);
    await page.keyboard.press('PageDown');
    await expectSlide(page, 2);
    await page.keyboard.press('PageUp');
    await expectSlide(page, 1);
    expect(await sentences.count()).toBe(0);
    for (const key of ['r', 'Escape']) {
      await mark.click();
      await sentences.waitFor();
      await page.keyboard.press(key);
      await sentences.waitFor({ state: 'detached' });
    }
    // One Esc goes from the chart to the stage; only the next would leave it.
    await mark.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.stage').evaluate((stage) => stage === document.activeElement)).toBe(true);
    await expectSlide(page, 1);
  });

  journey('type on evidence is as large as on the slide', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await present(page, '?present=1');
    await page.locator('.stage-slide .slide-mark').first().click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('article').first().waitFor();
    const sizes = await panel.evaluate((element) =>
      [...element.querySelectorAll('*')]
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  journey('blank, keys, larger type and the bar of buttons', async ({ page }) => {
    await present(page, '?present=1&slide=2');
    await page.keyboard.press('.');
    const blank = page.getByRole('button', { name: 'Show the slide' });
    await blank.waitFor();
    await page.keyboard.press('ArrowRight');
    await blank.waitFor({ state: 'detached' });
    await expectSlide(page, 2);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys on the stage' }).waitFor();
    await page.keyboard.press('Escape');
    const size = () =>
      page
        .locator('.stage-slide .slide-title')
        .evaluate((one) => one.getBoundingClientRect().height / (one.textContent?.length ?? 1));
    const before = await size();
    await page.keyboard.press('+');
    await expect.poll(size).toBeGreaterThan(before);
    await expect.poll(() => new URL(page.url()).searchParams.get('scale')).toBe('110');
    await page.mouse.move(400, 300);
    const next = page.getByRole('button', { name: 'Next' });
    await expect.poll(() => page.locator('.stage-bar').evaluate((bar) => getComputedStyle(bar).opacity)).toBe('1');
    await next.click();
    await expectSlide(page, 3);
    await page.keyboard.press('h');
    await expect.poll(() => page.locator('.stage-bar').count()).toBe(0);
    await page.keyboard.press('h');
    await page.locator('.stage-bar').waitFor({ state: 'attached' });
  });

  journey('a link to a slide opens it; a story that is not there is named; back leaves the stage', async ({ page }) => {
    await present(page, '?present=1&slide=3');
    await expectSlide(page, 3);
    await page.goto('?present=1&slide=99&story=nowhere');
    await expectSlide(page, SLIDES);
    await page.getByText('There is no story “nowhere”').waitFor();
    await page.goto('?view=network', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('p');
    await expectSlide(page, 1);
    await page.keyboard.press('PageDown');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Who agrees and who clashes' }).waitFor();
  });

  journey('letters do nothing where they are switched off; a clicker goes on', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('parley-settings', '{"letterKeys":false}'));
    await present(page, '?present=1');
    await page.keyboard.press('n');
    await page.keyboard.press('PageDown');
    await expectSlide(page, 2);
  });

  journey('is accessible, the row of all slides too', async ({ page }) => {
    await present(page, '?present=1');
    await page.mouse.move(300, 300);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('o');
    await page
      .locator('.deck-card')
      .nth(SLIDES - 1)
      .waitFor();
    await expectAccessible(page);
  });
});

describe('slides of one’s own', () => {
  journey('are added, moved, edited, kept over a reload and given up', async ({ page }) => {
    await page.goto('?view=stance&tab=timeline', { waitUntil: 'networkidle' });
    await addThisView(page, 'When it was said, in my words');
    await page.getByText(`Added as slide ${SLIDES + 1}.`).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('p');
    await expectSlide(page, 1, SLIDES + 1);
    await page.keyboard.press('End');
    await expectSlide(page, SLIDES + 1, SLIDES + 1);
    expect(await title(page)).toContain('in my words');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: `Show slide ${SLIDES + 1}: When it was said, in my words` }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText(`Moved to place ${SLIDES}.`).waitFor();
    await page.getByRole('button', { name: `Edit slide ${SLIDES}` }).click();
    await page.getByLabel(/^Title/).fill('When it was said');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: `Show slide ${SLIDES}: When it was said`, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove slide 1', exact: true }).click();
    await expect.poll(() => page.locator('.deck-card').count()).toBe(SLIDES);
    await page.getByRole('button', { name: 'Delete your slides …' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Your slides are deleted.').waitFor();
    expect(await page.locator('.deck-card').count()).toBe(SLIDES);
  });

  journey('say that they are not kept where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto('?view=network', { waitUntil: 'networkidle' });
    await addThisView(page, 'Mine');
    await page.getByText('This browser keeps nothing').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('p');
    await expectSlide(page, 1, SLIDES + 1);
    await page.keyboard.press('End');
    await expectSlide(page, SLIDES + 1, SLIDES + 1);
  });
});

describe('the notes', () => {
  journey(
    'stand in a window of their own, with clock and next slide, and turn the slides',
    async ({ page, context }) => {
      await present(page, '?present=1');
      const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
      await notes.getByText('since the start').waitFor();
      const second = (await notes.locator('.notes-next > p').textContent()) ?? '';
      expect(await notes.locator('.notes-picture .slide-title').count()).toBe(1);
      const clock = () => notes.locator('.notes-clock').textContent();
      const now = await clock();
      await expect.poll(clock).not.toBe(now);
      await notes.keyboard.press('PageDown');
      await expectSlide(page, 2);
      expect(second.replace(/\s+/g, ' ')).toContain(((await title(page)) ?? '').replace(/\s+/g, ' ').slice(0, 30));
      await notes.getByRole('button', { name: 'Previous' }).click();
      await expectSlide(page, 1);
      await page.bringToFront();
      await Promise.all([notes.waitForEvent('close'), page.keyboard.press('Escape')]);
    },
  );

  journey('are shown on the stage where the browser opens no window, which is said', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await present(page, '?present=1');
    await page.keyboard.press('s');
    await page.getByText('The browser opened no window for the notes.').waitFor();
    await page.getByText('What it shows:').first().waitFor();
    await page.keyboard.press('PageDown');
    await expectSlide(page, 2);
    await page.keyboard.press('Escape');
    expect(await page.getByText('The browser opened no window').count()).toBe(0);
  });
});
