import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { inOneFile, journey } from './journey';
import { pagesOf } from './paper';
import { difference, hasBlankMargin, MARGIN, save, seen } from './pictures';
import { settled } from './settled';

const CHARTS = {
  'the overview': '',
  'the matrix': '?view=stance',
  'the bars': '?view=stance&tab=bars',
  'the shift': '?view=stance&tab=shift',
  'those on both sides': '?view=stance&tab=contradictions',
  'the timeline': '?view=stance&tab=timeline',
  'the network': '?view=network',
  'the contacts': '?view=network&net=contacts',
  'the two-mode network': '?view=network&net=two-mode',
  'the adjacency matrix': '?view=network&tab=adjacency',
  'the communities': '?view=network&colour=community&size=eigenvector',
  'the measures': '?view=network&tab=measures',
  'a table': '?view=stance&tab=table',
  'the matrix in a frame': '?view=stance&embed=1',
};

/** Widths and themes in which a picture is compared with the page. */
const SCREENS = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const;

/** The one file draws as the site does: a chart of each kind at one width shows that its fonts are in the picture. */
const screens = inOneFile ? SCREENS.slice(0, 1) : SCREENS;
const charts = Object.entries(CHARTS).filter(([chart]) => !inOneFile || /overview|shift|the network|table/.test(chart));

/** The share of pixels that may look different. What was measured is 0.006 % at most; letters askew are 0.2 % and more. */
const ALIKE = 0.0005;

/** Another renderer, where the machine has it. */
const RSVG = 'rsvg-convert';
const HAS_RSVG = spawnSync(RSVG, ['--version']).status === 0;

async function figureOf(page: Page, query: string) {
  await page.goto(query, { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await figure.waitFor();
  await settled(page);
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
  for (const [chart, query] of charts) {
    journey(`of ${chart} looks as it does on the page, with nothing left to be fetched`, async ({ page }) => {
      for (const { width, height, theme } of screens) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height });
        const figure = await figureOf(page, query);
        const svg = await save(page, figure, /^SVG/);
        // What lies under the menu's entry, as a passage of the shift does, must not be seen pointed at.
        const png = await save(page, figure, /^PNG as shown/);
        expect(svg.name).toMatch(/^parley-[\p{L}\p{M}\p{N}-]+\.svg$/u);
        expectSelfContained(svg.bytes.toString());
        const shown = await seen(page, figure);
        const off = await Promise.all([
          difference(page, shown, { ...SVG, bytes: svg.bytes }),
          difference(page, shown, { type: 'image/png', scale: 1, bytes: png.bytes }),
        ]);
        expect(Math.max(...off), `${width} px, ${theme}: SVG and PNG ${off.join(' and ')}`).toBeLessThan(ALIKE);
      }
    });
  }

  journey('keeps the selection', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const figure = await figureOf(page, '?focus=cell:putin~negotiate');
    const { bytes } = await save(page, figure, /^SVG/);
    expect(await difference(page, await seen(page, figure), { ...SVG, bytes })).toBeLessThan(ALIKE);
  });

  (HAS_RSVG ? journey : journey.skip)(
    'keeps its layout in a program that cannot read the fonts in it (skipped where rsvg-convert is not installed)',
    async ({ page }) => {
      const views = ['', '?view=stance&tab=shift', '?view=network', '?view=network&tab=adjacency'];
      for (const query of inOneFile ? views.slice(0, 1) : views) {
        const figure = await figureOf(page, query);
        const { bytes } = await save(page, figure, /^SVG/);
        expect(bytes.toString()).toMatch(/<desc>.*Set in Inter.*which the file holds/);
        const { stdout, stderr } = spawnSync(RSVG, { input: bytes, maxBuffer: 1e8 });
        expect(stderr.toString()).toBe('');
        expect(await hasBlankMargin(page, stdout), query).toBe(true);
        const shown = await seen(page, figure);
        const off = await difference(page, shown, { type: 'image/png', scale: 1, bytes: stdout }, 8);
        expect(off, query).toBeLessThan(0.01);
      }
    },
  );

  journey('as PNG has twice the pixels and all its letters', async ({ page }) => {
    const figure = await figureOf(page, '');
    const { name, bytes } = await save(page, figure, /^PNG 2×/);
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

  journey(
    'a print of one chart alone: in light, on one page, and the page is afterwards as it was',
    async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      // The browser's own dialog would hold the page; here it stays open until the picture is taken.
      await page.addInitScript(() => {
        window.print = () => {
          window.dispatchEvent(new Event('beforeprint'));
          Object.assign(window, { printing: true });
        };
      });
      const printed = async (query: string) => {
        const figure = await figureOf(page, query);
        await figure.getByRole('button', { name: 'Save' }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^Print/ })
          .click();
        await page.waitForFunction(() => 'printing' in window);
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
        await page.emulateMedia({ media: 'print' });
        const shown = await page.locator('.masthead, .filter-line, .tabs, .notices').filter({ visible: true }).count();
        await page.emulateMedia({ media: null });
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        expect(shown).toBe(0);
        expect(await page.locator('.print-picture, [data-print]').count()).toBe(0);
        expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
        return pagesOf(pdf);
      };
      for (const query of ['', '?view=stance&tab=bars', '?view=network']) expect(await printed(query), query).toBe(1);
      // On one page its letters would be too small to read.
      expect(await printed('?view=stance&tab=table')).toBeGreaterThan(1);
    },
  );

  journey('a word where the page around this one lets nothing be printed', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {};
    });
    const figure = await figureOf(page, '');
    await figure.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Print/ })
      .click();
    await page.getByText(/Nothing was printed.*Save the chart as SVG or PNG/).waitFor();
    expect(await page.locator('.print-picture, [data-print]').count()).toBe(0);
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
