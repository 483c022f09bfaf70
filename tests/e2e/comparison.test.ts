import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { Corpus } from '@/core/corpus/schema';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

const bundled = (): Corpus => JSON.parse(readFileSync('public/corpora/ukraine-talks.json', 'utf8'));

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** Breaks no rule and fits, at each size and in both themes. */
async function expectFit(page: Page) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `${size.width} wide`,
      })
      .toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const search = (page: Page) => new URL(page.url()).searchParams;

describe('the matrix by similarity', () => {
  const rows = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.matrix tbody th[scope="row"]')].map((name) => name.textContent),
    );

  journey('is asked for by keyboard, stands in the link, and is taken back', async ({ page }) => {
    await page.goto('?view=stance');
    await page.getByRole('button', { name: 'Putin', exact: true }).waitFor();
    const before = await rows(page);
    await page.getByRole('button', { name: 'Reorder' }).focus();
    await page.keyboard.press('Enter');
    const entry = page.getByRole('button', { name: 'By similarity of stances' });
    await entry.waitFor();
    for (let tabs = 0; tabs < 8 && !(await entry.evaluate((one) => one === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/stances are alike stand side by side/).waitFor();
    const after = await rows(page);
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    // Macron and Scholz say the same of everything.
    expect(Math.abs(after.indexOf('Macron') - after.indexOf('Scholz'))).toBe(1);
    await expect.poll(() => search(page).get('sort')).toBe('similarity');
    await page.reload();
    await page.getByText(/stances are alike stand side by side/).waitFor();
    expect(await rows(page)).toEqual(after);
    await page.getByRole('button', { name: 'Reorder' }).click();
    await page.getByRole('button', { name: /^By side/ }).click();
    await expect.poll(() => rows(page)).toEqual(before);
  });
});

describe('those on both sides', () => {
  journey('lead to their sentences, by keyboard', { timeout: 120_000 }, async ({ page }) => {
    await page.goto('?view=stance');
    await page.getByRole('button', { name: 'Contradictions' }).click();
    const first = page.getByRole('button', { name: 'Zelenskyy on Putin–Zelenskyy talks' });
    await first.waitFor();
    await expect.poll(() => search(page).get('tab')).toBe('contradictions');
    await expectFit(page);
    await first.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: 'Zelenskyy on Putin–Zelenskyy talks' });
    await drawer.getByText('3 statements:').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    // To the right the sentence against.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await drawer.getByText(/not rushing to talk/).waitFor();
    await expect.poll(() => search(page).get('quote')).not.toBeNull();
  });
});

describe('the two periods of a shift', () => {
  journey(
    'are picked with their statements in view, and never empty unawares',
    { timeout: 120_000 },
    async ({ page }) => {
      await page.goto('?view=stance&tab=shift');
      const button = page.getByRole('button', { name: 'May against December' });
      await button.click();
      const form = page.getByRole('dialog', { name: 'The two periods' });
      await form.getByText('27 statements on 2 days').waitFor();
      await expectAccessible(page);
      // With a key on the slider: one gap on.
      await form.getByRole('slider').focus();
      await page.keyboard.press('ArrowLeft');
      await form.getByText(/^Split after 27 May 2022/).waitFor();
      await form.getByText('50 statements on 3 days').waitFor();
      await form.getByRole('button', { name: 'Compare' }).click();
      await expect.poll(() => search(page).get('periods')).toBe('2022-05-27..2022-05-27~2022-05-28..2022-12-02');

      await page.getByRole('button', { name: /against 28 May to 2 December 2022$/ }).click();
      await form.getByLabel('from').nth(1).fill('2022-07-01');
      await form.getByLabel('to').nth(1).fill('2022-07-31');
      await form.getByText('no statements').first().waitFor();
      await form.getByRole('button', { name: 'Compare' }).click();
      await form.getByText('The second period has no statements: nothing could be compared.').waitFor();
      await form
        .getByLabel(/days of an article/)
        .nth(1)
        .selectOption({ index: 2 });
      await form.getByText('30 statements on 2 days').waitFor();
      await form.getByRole('button', { name: 'Compare' }).click();
      await expect.poll(() => search(page).get('periods')).toBe('2022-05-27..2022-05-27~2022-12-01..2022-12-02');
      await page.reload();
      await button.click();
      await form.getByRole('button', { name: /^Back to the corpus/ }).click();
      await button.waitFor();
      await expect.poll(() => search(page).get('periods')).toBeNull();
    },
  );
});

describe('another coding of the same text', () => {
  async function compare(page: Page, second: unknown) {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^Compare with another coding/ }).click(),
    ]);
    await chooser.setFiles({
      name: 'second.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(second)),
    });
  }

  journey(
    'is set beside the open one, and a disagreement opens its sentence',
    { timeout: 120_000 },
    async ({ page }) => {
      await page.goto('');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const corpus = bundled();
      const changed = corpus.statements.find(({ stance }) => stance === 2);
      if (!changed) throw new Error('Somebody supports something.');
      changed.stance = -2;
      await compare(page, { ...corpus, statements: corpus.statements.slice(0, -1) });
      const dialog = page.getByRole('dialog', { name: 'Agreement with another coding' });
      await dialog.getByRole('heading', { name: /^Coded differently: 1 of 56 in both/ }).waitFor();
      expect(
        await dialog.getByText('Only here', { exact: true }).locator('xpath=following-sibling::dd').textContent(),
      ).toBe('1');
      await expectFit(page);
      await dialog.locator('li').first().getByRole('button').click();
      await expect.poll(() => search(page).get('quote')).toBe(changed.id);
      await page.getByRole('complementary').waitFor();
    },
  );

  journey('that is of another text is refused, and says where the texts part', async ({ page }) => {
    await page.goto('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const corpus = bundled();
    const [article] = corpus.articles;
    if (!article) throw new Error('The corpus has articles.');
    article.text = `${article.text.slice(0, -1)}?`;
    await compare(page, corpus);
    const dialog = page.getByRole('dialog', { name: 'Agreement with another coding' });
    await dialog
      .getByRole('alert')
      .getByText(/from character [\d,]+ on they differ/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
