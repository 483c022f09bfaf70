import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { journey } from './journey';
import { difference, MARGIN, save, seen } from './pictures';

const CHARTS = {
  'the overview': '',
  'the matrix': '?view=stance',
  'the bars': '?view=stance&tab=bars',
  'the shift': '?view=stance&tab=shift',
  'the timeline': '?view=stance&tab=timeline',
  'the network': '?view=network',
  'the contacts': '?view=network&net=contacts',
  'the two-mode network': '?view=network&net=two-mode',
  'the adjacency matrix': '?view=network&tab=adjacency',
  'a table': '?view=stance&tab=table',
};

async function figureOf(page: Page, query: string) {
  await page.goto(query, { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await figure.waitFor();
  await page.evaluate(() => document.fonts.ready);
  return figure;
}

const SVG = { type: 'image/svg+xml', scale: 1 };

/** What a renderer of SVG other than the page's browser could not read, or somebody else should not get. */
function expectSelfContained(markup: string) {
  for (const wrong of [/foreignObject/, / class=/, /var\(/, /<script/, / on\w+=/, /tabindex/, /url\((?!#|data:)/]) {
    expect(markup).not.toMatch(wrong);
  }
  expect(markup).toMatch(/@font-face[^}]*src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{1000}/);
}

interface Printed {
  readonly theme: string | null;
  readonly quotes: number;
  /** Width of the widest drawing, in px. */
  readonly widest: number;
}

/** Prints, and tells what the page was like when the browser took it. */
async function print(page: Page): Promise<Printed> {
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const drawings = [...document.querySelectorAll('figure svg')].map((svg) => svg.getBoundingClientRect().width);
      const printed: Printed = {
        theme: document.documentElement.getAttribute('data-theme'),
        quotes: document.querySelectorAll('.quote-card').length,
        widest: Math.max(...drawings, 0),
      };
      Object.assign(window, { printed });
    });
  });
  await page.pdf({ format: 'A4' });
  return page.evaluate(() => (window as unknown as { printed: Printed }).printed);
}

describe('a saved picture', () => {
  for (const [chart, query] of Object.entries(CHARTS)) {
    journey(`of ${chart} looks as it does on the page, with nothing left to be fetched`, async ({ page }) => {
      const figure = await figureOf(page, query);
      const { name, bytes } = await save(page, figure, /^SVG/);
      expect(name).toMatch(/^parley-[\p{L}\p{M}\p{N}-]+\.svg$/u);
      expectSelfContained(bytes.toString());
      expect(await difference(page, await seen(page, figure), { ...SVG, bytes })).toBeLessThan(0.005);
    });
  }

  journey('keeps the theme, the selection and slanted heads', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await figureOf(page, '?focus=cell:putin~negotiate');
    const first = await save(page, dark, /^SVG/);
    expect(await difference(page, await seen(page, dark), { ...SVG, bytes: first.bytes })).toBeLessThan(0.005);

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 900 });
    const phone = await figureOf(page, '');
    const second = await save(page, phone, /^SVG/);
    // Letters that stand aslant are smoothed in another way.
    expect(await difference(page, await seen(page, phone), { ...SVG, bytes: second.bytes })).toBeLessThan(0.02);
  });

  journey('as PNG has twice the pixels and all its letters', async ({ page }) => {
    const figure = await figureOf(page, '');
    const { name, bytes } = await save(page, figure, /^PNG/);
    const shown = await seen(page, figure);
    expect(name).toMatch(/\.png$/);
    // Width and height stand at the head of every PNG.
    expect(bytes.readUInt32BE(16)).toBe(2 * (shown.box.width + 2 * MARGIN));
    expect(bytes.readUInt32BE(20)).toBe(2 * (shown.box.height + 2 * MARGIN));
    // Shrunk to half its size it is a little softer than the page. Without its letters it is off by far more.
    expect(await difference(page, shown, { type: 'image/png', bytes, scale: 2 })).toBeLessThan(0.01);
  });
});

describe('what else leaves the page', () => {
  journey('a table of the chart and one of its statements', async ({ page }) => {
    const figure = await figureOf(page, '');
    const chart = (await save(page, figure, /^CSV this/)).bytes.toString();
    expect(chart.startsWith('\uFEFF')).toBe(true);
    expect(chart.split('\r\n').length).toBeGreaterThan(10);
    const statements = (await save(page, figure, /^CSV of statements/)).bytes.toString();
    expect(statements).toMatch(/^\uFEFFid,article,date,/);
  });

  journey('the link of what is seen', async ({ page }) => {
    const figure = await figureOf(page, '?actor=putin');
    await figure.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Copy link/ })
      .click();
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).searchParams.get('actor')).toBe('putin');
    expect(new URL(link).pathname).toBe(new URL(page.url()).pathname);
  });

  journey('a print: light, with the chart and the open evidence, and nothing to click', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await figureOf(page, '?focus=actor:putin');
    await page.getByRole('complementary').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect((await print(page)).theme).toBe('light');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure').first().isVisible()).toBe(true);
    expect(await page.getByRole('complementary').isVisible()).toBe(true);
    for (const control of ['.masthead', '.filter-line', '.figure-controls', '.evidence-actions']) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    }
    const [chart, evidence] = await Promise.all(
      ['figure', 'aside'].map((part) => page.locator(part).first().boundingBox()),
    );
    expect(evidence?.y ?? 0).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? 0));
  });

  journey('a print: charts that fit the paper, and every quote of a list', async ({ page }) => {
    for (const query of ['?view=network', '?view=stance&tab=bars', '?view=stance&tab=timeline']) {
      await figureOf(page, query);
      await page.locator('figure svg').first().waitFor();
      expect((await print(page)).widest, query).toBeLessThanOrEqual(900);
    }
    await page.goto('?view=quotes', { waitUntil: 'networkidle' });
    const all = Number(await page.locator('[aria-setsize]').first().getAttribute('aria-setsize'));
    expect(await page.locator('.quote-card').count()).toBeLessThan(all);
    expect((await print(page)).quotes).toBe(all);
  });
});
