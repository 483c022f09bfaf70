import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

// The frame by itself, as its reader has it; the pages of hosts around it are in hosts.test.ts.

const MATRIX = '?v=1&view=stance&embed=1';
const CELL = { name: /^Scholz on Peace talks:/ } as const;

const heightOf = (page: Page) => page.locator('.embed').evaluate((root) => root.getBoundingClientRect().height);
const panelOf = (page: Page) => page.getByRole('complementary', { name: /Peace talks/ });

async function visit(page: Page, link: string, width = 760) {
  await page.setViewportSize({ width, height: 400 });
  await page.goto(link);
  await page.locator('figure').first().waitFor();
}

/** What is loaded once all is quiet has come. */
const settled = (page: Page) => page.waitForLoadState('networkidle').then(() => page.waitForTimeout(1200));

describe('a frame', () => {
  journey('has one chart, its source and the way to Parley, and nothing of the page', async ({ page }) => {
    await visit(page, MATRIX);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('figure').count()).toBe(1);
    expect(await page.getByText('Source: 19FortyFive').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'Open in Parley' });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.search).toBe('?v=1&view=stance');
    const opened = page.waitForEvent('popup');
    await link.click();
    await (await opened).getByRole('navigation').first().waitFor();
  });

  journey('is as high as its content, whatever the height of its window', async ({ page }) => {
    await visit(page, MATRIX);
    const height = await heightOf(page);
    for (const window of [200, 1500]) {
      await page.setViewportSize({ width: 760, height: window });
      expect(await heightOf(page)).toBe(height);
    }
  });

  journey(
    'leaves out what the host wants left out, but never what it counts and where it comes from',
    async ({ page }) => {
      await visit(page, `${MATRIX}&hide=title,filters,share,footer&actor=putin`);
      expect(await page.getByRole('heading').count()).toBe(0);
      for (const name of ['Filter', 'Table', 'Save']) {
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
      }
      expect(await page.getByText(/by Putin/).isVisible()).toBe(true);
      expect(await page.getByText('Source: 19FortyFive').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Open in Parley' }).isVisible()).toBe(true);
      await visit(page, MATRIX);
      for (const name of ['Filter', 'Table', 'Save']) {
        expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(true);
      }
    },
  );

  journey('narrows by its filter and shows its table', async ({ page }) => {
    await visit(page, MATRIX);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('button', { name: 'everyone' }).click();
    await page.getByRole('checkbox', { name: /^Putin/ }).click();
    await page.keyboard.press('Escape');
    await page
      .getByText(/by Putin/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('table').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('actor')).toBe('putin');
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
  });

  journey('gives letters to nobody', async ({ page }) => {
    await visit(page, MATRIX);
    for (const key of ['t', '3', 'p', '/', '?']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe(MATRIX);
  });
});

describe('evidence in a frame 320 px wide', () => {
  journey('stands below its mark, within the frame, which grows with it', async ({ page }) => {
    await visit(page, MATRIX, 320);
    const before = await heightOf(page);
    const mark = page.getByRole('button', CELL);
    await mark.click();
    const panel = panelOf(page);
    await panel.waitFor();
    const [tile, box] = [await mark.boundingBox(), await panel.boundingBox()];
    if (!tile || !box) throw new Error('The mark or its panel is not drawn.');
    expect(box.y - (tile.y + tile.height)).toBeGreaterThanOrEqual(0);
    expect(box.y - (tile.y + tile.height)).toBeLessThan(40);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.height).toBeLessThanOrEqual(520);
    const after = await heightOf(page);
    expect(after).toBeGreaterThan(before);
    expect(box.y + box.height + (await page.evaluate(() => window.scrollY))).toBeLessThanOrEqual(after);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await heightOf(page)).toBe(before);
  });

  journey('takes the focus of the keyboard and gives it back', async ({ page }) => {
    await visit(page, MATRIX, 320);
    await settled(page);
    const mark = page.getByRole('button', CELL);
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Tab');
    await mark.focus();
    await page.keyboard.press('Enter');
    await panelOf(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('evidence-title');
    await page.keyboard.press('Escape');
    await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  journey('leads to the article and back to the chart', async ({ page }) => {
    await visit(page, MATRIX, 320);
    await settled(page);
    await page.getByRole('button', CELL).click();
    await panelOf(page).getByRole('button', { name: 'Open article' }).first().click();
    await page.locator('.article-view').waitFor();
    expect(await page.getByText('Source: 19FortyFive').count()).toBe(1);
    await page.getByRole('button', { name: 'Back to the chart' }).click();
    await panelOf(page).waitFor();
  });
});

describe('without a connection after it was loaded', () => {
  journey('evidence, filter, table and menu are there', async ({ page, context }) => {
    await visit(page, MATRIX);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', CELL).click();
    await panelOf(page).getByText('Olaf Scholz').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('search', { name: 'Filter' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /this chart’s numbers/ }).click();
    await download;
  });

  journey('what had not come yet says so, and can be asked for again', async ({ page, faults }) => {
    faults.expect(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await page.route(/\/Evidence-/, (route) => route.abort());
    await visit(page, MATRIX);
    await page.getByRole('button', CELL).click();
    await page.getByText('This could not be loaded').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('This could not be loaded').waitFor();
    await page.context().setOffline(false);
    await page.unroute(/\/Evidence-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await panelOf(page).waitFor();
  });
});

describe('the theme of a frame', () => {
  journey('is the one that the link names, whatever the system’s', async ({ page }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, `${MATRIX}&theme=dark`);
    expect([await ground(), await scheme()]).toEqual(['rgb(19, 21, 24)', 'dark']);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, `${MATRIX}&theme=light`);
    expect([await ground(), await scheme()]).toEqual(['rgb(255, 255, 255)', 'light']);
  });
});

for (const [name, link] of [
  ['the matrix of the overview', '?v=1&embed=1'],
  ['bars', '?v=1&view=stance&tab=bars&embed=1'],
  ['the shift', '?v=1&view=stance&tab=shift&embed=1'],
  ['those on both sides', '?v=1&view=stance&tab=contradictions&embed=1'],
  ['the timeline', '?v=1&view=stance&tab=timeline&embed=1'],
  ['the network', '?v=1&view=network&embed=1'],
  ['the measures of a network', '?v=1&view=network&tab=measures&embed=1'],
] as const) {
  journey(`${name} in a frame: nothing wider than 320 px, axe clean`, async ({ page }) => {
    await visit(page, link, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
  });
}

journey('a frame whose corpus cannot be had says so and tries again', async ({ page, faults }) => {
  faults.expect(/404/);
  await page.setViewportSize({ width: 760, height: 400 });
  await page.route('**/corpora/*.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(MATRIX);
  await page.getByText('This corpus could not be opened').waitFor();
  await page.unroute('**/corpora/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('figure').waitFor();
});
