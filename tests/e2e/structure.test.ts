// Who is central, who belongs together, and how that moves: in the drawing, in the grid and in the measures.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

const node = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}, \\d+ statement`) });

const linked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

journey(
  'time runs under the drawing with one key, every view follows, and one undo takes it back',
  async ({ page }) => {
    await page.goto('?view=network');
    await node(page, 'Zelenskyy').waitFor();
    const place = () => node(page, 'Zelenskyy').locator('.network-hit-disc').getAttribute('cx');
    const before = await place();
    const entries = await page.evaluate(() => window.history.length);

    const play = page.getByRole('button', { name: 'Play' });
    await play.focus();
    await page.keyboard.press('Space');
    await page.getByText(/^to May 2022, \d+ statements$/).waitFor();
    expect(await place()).toBe(before);
    await page.getByText(/^to December 2022, \d+ statements$/).waitFor();
    await play.waitFor();
    expect(await place()).toBe(before);
    // A run is no row of pages to go back through.
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    await expect.poll(() => linked(page, 'time')).toBe('..2022-12-31');

    // Arrow keys go window by window; the other views have the same days.
    await page.getByRole('slider', { name: 'Window of time' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => linked(page, 'time')).toBe('..2022-05-31');
    await expectAccessible(page);
    await page
      .getByRole('button', { name: 'Stance' })
      .or(page.getByRole('link', { name: 'Stance' }))
      .first()
      .click();
    await page
      .getByText(/from the first to 31 May 2022/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => linked(page, 'time')).toBeNull();
  },
);

journey('communities are coloured, lettered and named, and their key points out the members', async ({ page }) => {
  await page.goto('?view=network');
  await page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
  await expect.poll(() => linked(page, 'colour')).toBe('community');
  const key = page.getByRole('button', { name: /^A .+ and / });
  await key.press('Enter');
  const [member, other] = [
    page.getByRole('button', { name: /community A, / }),
    page.getByRole('button', { name: /community B, / }),
  ];
  const opacity = (of: typeof member) => of.first().evaluate((mark) => getComputedStyle(mark.parentElement!).opacity);
  expect(Number(await opacity(member))).toBe(1);
  expect(Number(await opacity(other))).toBeLessThan(0.5);
  const [one, two] = await Promise.all(
    [member, other].map((of) =>
      of
        .first()
        .locator('.network-shape')
        .evaluate((shape) => getComputedStyle(shape).fill),
    ),
  );
  expect(one).not.toBe(two);
  await expectAccessible(page);
});

journey('the grid stands in communities and opens a tie from the keyboard', async ({ page }) => {
  await page.goto('?view=network');
  await page.getByRole('button', { name: 'grid' }).click();
  const grid = page.getByRole('table', { name: /agree most/ });
  const blocks = grid.locator('th[scope="rowgroup"]');
  expect(await blocks.count()).toBeGreaterThan(1);
  await expect.poll(() => blocks.first().textContent()).toMatch(/^A .+ and /);
  // Within a community of a debate with two camps nobody clashes more than with the other camp.
  const signs = await grid.locator('tbody').first().getByRole('button').allTextContents();
  expect(signs.some((text) => text.startsWith('+'))).toBe(true);
  await grid.getByRole('button').first().press('Enter');
  await page.getByRole('complementary').getByRole('heading').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('betweenness');
  await expect.poll(() => linked(page, 'sort')).toBe('betweenness');
  await page.reload();
  await page.getByRole('combobox', { name: 'Order' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('betweenness');
});

journey('a point of a measure leads to its sentences in two keys', async ({ page }) => {
  await page.goto('?view=network&tab=measures&sort=count');
  const points = page.getByRole('group', { name: 'Putin' }).getByRole('button');
  await points.first().waitFor();
  const said = /(\d+)/.exec((await points.first().getAttribute('aria-label'))?.split('statements ')[1] ?? '')?.[1];
  await points.first().focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary');
  await drawer.getByRole('heading', { name: 'Putin, 27 May 2022 to 31 May 2022' }).waitFor();
  expect(await drawer.getByRole('article').count()).toBeGreaterThanOrEqual(Number(said));
  await expect.poll(() => linked(page, 'focus')).toBe('span:putin~2022-05-27~2022-05-31');
  await expectAccessible(page);
  // The same link opens the same sentences.
  await page.reload();
  await drawer.getByRole('heading', { name: 'Putin, 27 May 2022 to 31 May 2022' }).waitFor();
});
