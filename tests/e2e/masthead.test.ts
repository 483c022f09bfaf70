import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { Hosts } from '#tests/hosts/server';
import { expectAccessible } from './accessibility';
import { Framed, hostJourney } from './hostPage';
import { journey } from './journey';

const menu = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true });

/** The snippet that the dialog gives for the current view, by its copy button. */
async function snippetFor(page: Page, height: RegExp, host?: string): Promise<string> {
  await menu(page, 'Share').click();
  await page.getByRole('button', { name: /^Embed/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
  await dialog.getByRole('radio', { name: height }).check();
  if (host) await dialog.getByLabel('Address of the page it goes on').fill(host);
  await dialog.getByRole('button', { name: 'Copy snippet' }).click();
  await dialog.getByText('Copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A page of somebody else's, with the snippet in it. */
const paste = (page: Page, hosts: Hosts, snippet: string) =>
  Framed.open(
    page,
    hosts.put('pasted.html', `<!doctype html><html lang="en"><title>Pasted</title><body>${snippet}</body></html>`),
  );

describe('the embed dialog', () => {
  hostJourney(
    'gives a snippet that works where it is pasted, at the height of its content',
    async ({ page, hosts }) => {
      await page.goto('?v=1&view=stance&tab=bars&actor=putin~peskov');
      const snippet = await snippetFor(page, /a short script/);
      const framed = await paste(page, hosts, snippet);
      await framed.frame.getByText(/by Putin or Peskov/).waitFor();
      await framed.expectFit();
      await framed.expectSilence();
    },
  );

  hostJourney('gives one for pages that have iframe-resizer', async ({ page, hosts }) => {
    await page.goto('?v=1&view=stance');
    const snippet = await snippetFor(page, /by iframe-resizer/);
    expect(snippet).toContain('src="iframeResizer.js"');
    const framed = await paste(page, hosts, snippet.replace('iframeResizer.js', 'libraries/iframeResizer4.js'));
    await framed.expectFit();
  });

  hostJourney('gives one that follows Parley’s own messages, and can ask', async ({ page, hosts }) => {
    await page.goto('?v=1&view=stance');
    const framed = await paste(page, hosts, await snippetFor(page, /by Parley’s messages/, `${hosts.origin}/a/page`));
    await framed.expectFit();
    await page.evaluate("ask('setTheme', { theme: 'dark' })");
    await framed.frame.locator('html[data-theme="dark"]').waitFor();
  });

  hostJourney('gives one for pages without scripts', async ({ page, hosts }) => {
    await page.goto('?v=1&view=stance');
    const snippet = await snippetFor(page, /^Fixed/);
    const framed = await paste(page, hosts, snippet);
    expect((await framed.heights()).frame).toBe(640);
  });

  journey('shows what it will look like, without a trace in the history, and can be used by all', async ({ page }) => {
    await page.goto('?v=1&view=stance');
    await menu(page, 'Share').click();
    await page.getByRole('button', { name: /^Embed/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
    const preview = dialog.locator('iframe');
    await preview.contentFrame().locator('.matrix').waitFor();
    const steps = await page.evaluate(() => history.length);
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await preview.contentFrame().locator('html[data-theme="dark"] .matrix').waitFor();
    await dialog.getByRole('checkbox', { name: 'Title' }).check();
    await preview.contentFrame().locator('figure:not(:has(h2))').waitFor();
    const content = () =>
      preview
        .contentFrame()
        .locator('.embed')
        .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await expect.poll(async () => (await preview.boundingBox())?.height).toBe(await content());
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
  });
});

describe('the menus of the masthead', () => {
  for (const [width, rows] of [
    [1440, 1],
    [1280, 1],
    [1024, 1],
    [768, 2],
    [390, 2],
    [320, 2],
  ] as const) {
    journey(`stand side by side at ${width} pixels, and each opens inside the window`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('?v=1&view=stance');
      const masthead = page.getByRole('banner');
      await masthead.waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const tops = await masthead
        .locator('button:visible')
        .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().bottom / 24)));
      expect(new Set(tops).size).toBeLessThanOrEqual(rows);
      for (const name of width < 600 ? ['More'] : ['Present', 'Share', 'File', 'Theme']) {
        await menu(page, name).click();
        const panel = page.getByRole('dialog', { name, exact: true });
        await panel.getByRole('button').first().waitFor();
        // Placed again once its content has come.
        await expect
          .poll(async () => {
            const box = await panel.boundingBox();
            return box !== null && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 800;
          })
          .toBe(true);
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'hidden' });
      }
    });
  }

  journey('hold on a phone all that they hold elsewhere', async ({ page }) => {
    const entries = async (names: readonly string[]) => {
      const found = [];
      for (const name of names) {
        await menu(page, name).click();
        const panel = page.getByRole('dialog', { name, exact: true });
        await panel.getByRole('button').first().waitFor();
        found.push(...(await panel.locator('button:visible').allTextContents()));
        await page.keyboard.press('Escape');
      }
      // The name of an entry, without what is said beside it.
      return new Set(found);
    };
    await page.goto('?v=1&view=stance');
    const wide = await entries(['Present', 'Share', 'File', 'Theme']);
    await page.setViewportSize({ width: 390, height: 800 });
    const narrow = await entries(['More']);
    expect(wide.size).toBeGreaterThan(9);
    const missing = [...wide].filter((entry) => !narrow.has(entry));
    expect(missing).toEqual([expect.stringMatching(/^Save as one file/)]);
    expect([...narrow].filter((entry) => entry.startsWith('Save as one file'))).toHaveLength(1);
  });
});
