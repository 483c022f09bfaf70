import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { journey } from './journey';
import { settled } from './settled';

/** Once it is there: while it is loaded, its place has the same role. */
const drawer = (page: Page) => page.locator('.drawer');
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What has the focus: the name that it is read out by, or "nothing" where the focus is lost. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing';
    const labelled = document.getElementById(at.getAttribute('aria-labelledby') ?? '');
    const labels = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
    return (at.getAttribute('aria-label') ?? labelled?.textContent ?? labels ?? at.textContent ?? '').trim();
  });

/** The focus is on something that can be seen, with a ring around it that can be seen. */
const ringIsSeen = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || !at.checkVisibility()) return false;
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const inSight = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
    // A mark of a drawing shows it on one of its parts.
    const parts = [at, ...(at instanceof SVGElement || at.querySelector('svg') ? at.querySelectorAll('*') : [])];
    const ring = parts.some((part) => {
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(part);
      const token = getComputedStyle(document.documentElement).getPropertyValue('--focus').trim();
      const probe = document.createElement('i');
      probe.style.color = token;
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || stroke === colour;
    });
    return inSight && ring;
  });

/** Tab after Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<string> {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return now;
  }
  throw new Error(`No stop of the Tab key is called ${name}`);
}

describe('with the keyboard alone', () => {
  journey('one gets past the navigation, and through it to every view', async ({ page }) => {
    await page.goto('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press(page, 'Tab');
    expect(await focused(page)).toBe('To the content');
    expect(await ringIsSeen(page)).toBe(true);
    await press(page, 'Enter', 'Tab');
    expect(await focused(page)).toBe('inferred');
    for (const [view, title] of [
      ['Stance', 'Who stands where'],
      ['Network', 'Who agrees and who clashes'],
      ['Quotes', /./],
    ] as const) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).focus();
      await press(page, 'Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await focused(page)).toBe(view);
    }
  });

  journey('every stop of the Tab key is seen, in every view', { timeout: 120_000 }, async ({ page }) => {
    for (const state of [
      '',
      '?view=stance&tab=bars',
      '?view=stance&tab=shift',
      '?view=stance&tab=contradictions',
      '?view=stance&tab=timeline',
      '?view=network',
      '?view=quotes',
      '?focus=cell:putin~negotiate',
    ]) {
      await page.goto(state);
      await settled(page);
      for (let stop = 0; stop < 30; stop++) {
        await press(page, 'Tab');
        const name = await focused(page);
        if (name === 'nothing') break;
        expect(await ringIsSeen(page), `${state}: ${name}`).toBe(true);
      }
    }
  });

  journey('a word of the filter opens, takes a tick and gives the focus back', async ({ page }) => {
    await page.goto('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, /^everyone$/);
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Speaker' }).getByRole('checkbox').first().waitFor();
    await tabTo(page, /^Putin/, 12);
    await press(page, ' ');
    await expect.poll(() => new URL(page.url()).search).toContain('actor=putin');
    await press(page, 'Escape');
    await expect.poll(() => focused(page)).toBe('Putin');
    await tabTo(page, /^Show everything$/);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'everyone' }).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
    expect(await ringIsSeen(page)).toBe(true);
    await press(page, 'Control+z');
    await page.getByRole('search').getByRole('button', { name: 'Putin' }).waitFor();
    await press(page, 'Control+Shift+z');
    await page.getByRole('button', { name: 'everyone' }).waitFor();
  });

  journey('what empties itself leaves the focus beside it: Any, Undo, more', async ({ page }) => {
    await page.goto('?actor=putin');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, /^Putin$/);
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Speaker' }).getByRole('checkbox').first().waitFor();
    await tabTo(page, /^Any$/, 40);
    await press(page, 'Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Any', exact: true }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await press(page, 'Escape');
    await tabTo(page, /^Undo$/);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Redo' }).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
    await page.goto('?view=quotes');
    await page
      .getByRole('button', { name: /^\d+ more$/ })
      .first()
      .waitFor();
    await tabTo(page, /^\d+ more$/, 60);
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).not.toBe('nothing');
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=checkbox]'))).toBe(true);
  });

  journey('the matrix: arrows, Enter, the evidence, and back on the mark', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: /^Putin on Peace talks:/ }).focus();
    await press(page, 'ArrowRight');
    const mark = await focused(page);
    expect(mark).toMatch(/^Putin on /);
    await press(page, 'ArrowLeft', 'ArrowRight');
    expect(await focused(page)).toBe(mark);
    await press(page, 'ArrowDown');
    expect(await focused(page)).not.toBe(mark);
    await press(page, 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight');
    await press(page, 'Enter');
    await drawer(page).waitFor();
    await expect.poll(() => focused(page)).toBe(mark.slice(0, mark.indexOf(':')));
    expect(await ringIsSeen(page)).toBe(true);
    await press(page, 'Escape');
    await expect.poll(() => drawer(page).count()).toBe(0);
    expect(await focused(page)).toBe(mark);
    expect(await ringIsSeen(page)).toBe(true);
    // A second look, closed with its own button.
    await press(page, 'Enter');
    await drawer(page).waitFor();
    await press(page, 'Shift+Tab', 'Enter');
    await expect.poll(() => drawer(page).count()).toBe(0);
    await expect.poll(() => focused(page)).toBe(mark);
  });

  journey('the rows and columns of the matrix move with Alt and an arrow', async ({ page }) => {
    await page.goto('');
    const names = () =>
      page.evaluate(() => [...document.querySelectorAll('.matrix tbody th button')].map((name) => name.textContent));
    await page.getByRole('button', { name: /^Zelenskyy$/ }).focus();
    const before = await names();
    await press(page, 'Alt+ArrowUp');
    await expect.poll(names).not.toEqual(before);
    await expect.poll(() => focused(page)).toBe('Zelenskyy');
    await expect.poll(() => new URL(page.url()).search).toContain('sort=hand');
    await press(page, 'Control+z');
    await expect.poll(names).toEqual(before);
  });

  journey.for([
    ['bars', '?view=stance&tab=bars', /^Peace talks:/],
    ['shift', '?view=stance&tab=shift', /on Peace talks/],
    ['contradictions', '?view=stance&tab=contradictions', / on Peace talks/],
    ['timeline', '?view=stance&tab=timeline', / on Peace talks/],
    ['network', '?view=network', /^Zelenskyy,/],
    ['contacts', '?view=network&net=contacts', /^Putin,/],
    ['adjacency', '?view=network&tab=adjacency', / and /],
    ['measures', '?view=network&tab=measures', /^to May 2022: density/],
  ] as const)(
    'the marks of %s: reached, walked with arrows, opened, and found again',
    async ([, state, name], { page }) => {
      await page.goto(state);
      const first = page.getByRole('main').getByRole('button', { name }).first();
      await first.waitFor();
      // The chart is one stop of the Tab key: from there on with arrows.
      await first.focus();
      await press(page, 'ArrowRight', 'ArrowDown');
      const mark = await focused(page);
      expect(mark).not.toBe('nothing');
      expect(await ringIsSeen(page)).toBe(true);
      await press(page, 'Enter');
      await drawer(page).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('evidence-title');
      await press(page, 'Escape');
      await expect.poll(() => drawer(page).count()).toBe(0);
      await expect.poll(() => focused(page)).toBe(mark);
      expect(await ringIsSeen(page)).toBe(true);
    },
  );

  journey(
    'letters: t for the table, d for what can be saved, ? for the keys, switched off where unwanted',
    async ({ page }) => {
      await page.goto('?view=stance');
      await page.getByRole('table').first().waitFor();
      await press(page, 't');
      await expect.poll(() => new URL(page.url()).search).toContain('table');
      await press(page, 't');
      await expect.poll(() => new URL(page.url()).search).not.toContain('table');
      await press(page, 'd');
      const menu = page.getByRole('dialog', { name: 'Save and share' });
      await menu.waitFor();
      await press(page, 'Tab');
      expect(await menu.evaluate((node) => node.contains(document.activeElement))).toBe(true);
      await press(page, 'Escape');
      await expect.poll(() => focused(page)).toBe('Save');
      await page.goto('?view=stance');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await press(page, '?');
      const help = page.getByRole('dialog', { name: 'Keys' });
      await help.waitFor();
      await tabTo(page, /^Single letters/, 4);
      await press(page, ' ', 'Escape');
      await expect.poll(() => help.isVisible()).toBe(false);
      await press(page, 't', '3', '/');
      await page.waitForTimeout(500);
      expect(new URL(page.url()).search).not.toMatch(/table|network|quotes/);
      // The list of keys stays within reach.
      await tabTo(page, /^Keys/);
      await press(page, 'Enter');
      await help.waitFor();
      await press(page, 'Escape');
      await expect.poll(() => focused(page)).toMatch(/^Keys/);
    },
  );

  journey('from the search to a quote, through its article, and back', async ({ page }) => {
    await page.goto('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press(page, '/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    await page.keyboard.type('talk');
    await page
      .getByText(/of \d+ statements/)
      .first()
      .waitFor();
    await press(page, 'ArrowDown');
    const first = await focused(page);
    await press(page, 'ArrowDown');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await press(page, 'Enter');
    const reader = page.getByRole('region', { name: /^Article:/ });
    await reader.waitFor();
    const at = () => reader.getByText(/^Statement \d+ of \d+$/).textContent();
    const place = await at();
    await press(page, 'n');
    await expect.poll(at).not.toBe(place);
    await press(page, 'p');
    await expect.poll(at).toBe(place);
    await press(page, 'Escape');
    await expect.poll(() => reader.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe(second);
  });

  journey('the focus is never lost: article from the drawer, back, forward', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: /^Putin on Peace talks:/ }).focus();
    await press(page, 'Enter');
    // The panel takes the focus once it stands.
    await expect.poll(() => drawer(page).evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
    await tabTo(page, /^Open article/);
    await press(page, 'Enter');
    await page.getByRole('region', { name: /^Article:/ }).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
    await expect.poll(() => ringIsSeen(page)).toBe(true);
    await page.goBack();
    await drawer(page).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
    await page.goForward();
    await page.getByRole('region', { name: /^Article:/ }).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });
});
