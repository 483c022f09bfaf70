import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from './accessibility';
import { journey } from './journey';
import { settled } from './settled';

async function show(page: Page, state: string) {
  await page.goto(state);
  await settled(page);
}

const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const comparison = (page: Page) => page.getByRole('region', { name: 'What dividing changes' });
const line = (page: Page, name: RegExp) => page.getByRole('group').getByRole('button', { name });

/** Where the names stand in the drawing. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.network-body')]
      .map((node) => {
        const disc = node.querySelector('circle');
        return `${node.getAttribute('aria-label')?.split(',')[0]} ${disc?.getAttribute('cx')} ${disc?.getAttribute('cy')}`;
      })
      .sort(),
  );

describe('a network’s normalisation', () => {
  journey(
    'is chosen with the keyboard; title, lines and link follow, the names stay, and back leads to it',
    async ({ page }) => {
      await show(page, '?view=network&focus=edge:macron~scholz');
      const before = await places(page);
      expect(before.length).toBeGreaterThan(8);
      await expect.poll(() => line(page, /^Macron and Scholz: \+4\.0 /).count()).toBe(1);

      await choice(page, 'Divide by').focus();
      // A closed list follows the first letters of its words.
      await page.keyboard.type('the av');
      await page.getByRole('heading', { name: /in proportion to what both say$/ }).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('norm')).toBe('average');
      await expect.poll(() => line(page, /^Macron and Scholz: \+1\.00 .*normalised/).count()).toBe(1);
      expect(await places(page)).toEqual(before);

      await page.getByRole('button', { name: 'Conflict', exact: true }).click();
      await expect.poll(() => line(page, /^Putin and Biden: 0\.83 conflict, normalised/).count()).toBe(1);
      await page.goBack();
      await expect.poll(() => line(page, /^Macron and Scholz: \+1\.00 .*normalised/).count()).toBe(1);
      expect(await choice(page, 'Divide by').inputValue()).toBe('average');
    },
  );

  journey('comes back from a link with its threshold, repeats and reading', async ({ page }) => {
    await show(page, '?view=network&net=congruence&norm=cosine&dup=document&min=0.005');
    await expect.poll(() => choice(page, 'Divide by').inputValue()).toBe('cosine');
    expect(await choice(page, 'Count repeats').inputValue()).toBe('document');
    const slider = page.getByRole('slider', { name: 'Ties of at least' });
    expect(await slider.getAttribute('aria-valuetext')).toBe('at least 0.0050');
    await page.getByText('Two identical profiles of three statements give 1/3.').waitFor();
    await choice(page, 'Count repeats').selectOption('week');
    await expect.poll(() => new URL(page.url()).searchParams.get('dup')).toBe('week');
    await page.reload();
    await settled(page);
    expect(await choice(page, 'Count repeats').inputValue()).toBe('week');
    expect(await choice(page, 'Divide by').inputValue()).toBe('cosine');
  });

  journey('is compared beside the drawing: a column chooses it, a row opens its tie', async ({ page }) => {
    await show(page, '?view=network');
    const drawing = (await page.getByRole('group', { name: /agree most/ }).boundingBox())!;
    const table = (await comparison(page).boundingBox())!;
    expect(table.x).toBeGreaterThanOrEqual(drawing.x + drawing.width);
    // In sight without scrolling: what changes is seen at once.
    expect(table.y + table.height).toBeLessThanOrEqual(900);

    await comparison(page).getByRole('button', { name: 'Jaccard' }).click();
    await expect.poll(() => choice(page, 'Divide by').inputValue()).toBe('jaccard');
    await expect
      .poll(() =>
        comparison(page)
          .getByRole('row', { name: /^Macron and Scholz/ })
          .textContent(),
      )
      .toMatch(/\+4\.0, 2nd.*\+1\.00, 1st/);
    await comparison(page).getByRole('button', { name: 'Macron and Scholz' }).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Macron and Scholz' }).waitFor();
    await expectAccessible(page);
  });

  journey('lets lines swell to their new widths, unless the reader wants no motion', async ({ page }) => {
    await show(page, '?view=network');
    await line(page, /^Putin, /).waitFor();
    const moving = (column: string) =>
      page.evaluate(async (name) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.norm-comparison thead button')];
        buttons.find(({ textContent }) => textContent === name)?.click();
        await new Promise((done) => requestAnimationFrame(done));
        return document.getAnimations().length;
      }, column);
    expect(await moving('Jaccard')).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving('nothing')).toBeGreaterThan(3);
  });
});

describe('the formula of the selected tie', () => {
  // By hand, from the bundled corpus. Putin has 9 statements with a stance, Biden 6. On three issues they share there
  // are 4 × 1, 1 × 2 and 1 × 3 pairs: 9, of which 2.75 are agreement and 6.25 conflict.
  journey.for([
    ['no', '2.75 agreements − 6.25 conflicts on 3 issues = −3.5', null],
    [
      'average',
      '(2.75 agreements − 6.25 conflicts on 3 issues) / average of 9 and 6 statements = −0.47',
      '−3.5 / 7.5 = −0.47',
    ],
    ['cosine', '(2.75 agreements − 6.25 conflicts on 3 issues) / 9 × 6 statements = −0.065', '−3.5 / 54 = −0.065'],
  ] as const)('reads in words and in numbers: divided by %s', async ([norm, words, figures], { page }) => {
    await show(page, `?view=network&norm=${norm}&focus=edge:putin~biden`);
    const drawer = page.getByRole('complementary');
    await drawer.getByText(words, { exact: true }).waitFor();
    if (figures) await drawer.getByText(figures, { exact: true }).waitFor();
    // The line says the same.
    await expect.poll(() => line(page, new RegExp(`^Putin and Biden: ${words.split(' = ')[1]} `)).count()).toBe(1);
  });

  journey('lists what counts once with what it repeats', async ({ page }) => {
    await show(page, '?view=network&dup=document&focus=edge:putin~biden');
    const drawer = page.getByRole('complementary');
    await drawer.getByText('2 agreements − 3 conflicts on 3 issues = −1.0', { exact: true }).waitFor();
    await drawer.getByText(/counts once per article\. 4 repeats are listed and not added up again\./).waitFor();
    expect(await drawer.getByText('counted once, with the one above').count()).toBe(4);
  });

  journey('names the actor whose statements divide, between actor and issue', async ({ page }) => {
    await show(page, '?view=network&net=two-mode&norm=activity&focus=edge:putin~negotiate');
    await page
      .getByRole('complementary')
      .getByText('(−2 +1 +1 +1) / 9 statements by Putin = +0.11', { exact: true })
      .waitFor();
    await expectAccessible(page);
  });
});

journey(
  'on a phone every choice of the network is within reach, and nothing is wider than the page',
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await show(page, '?view=network&norm=cosine');
    await choice(page, 'Divide by').selectOption({ label: 'what either says (Jaccard)' });
    await choice(page, 'Count repeats').selectOption({ label: 'once in all' });
    await page.getByText(/a repeat counts once in all/).waitFor();
    await page.getByRole('button', { name: 'Show the drawing' }).click();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  },
);
