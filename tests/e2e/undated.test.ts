import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { bundledCorpus } from '#tests/app/corpora';
import { undated } from '#tests/fixtures/undated';
import type { Corpus } from '@/core/corpus/schema';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

const whole = bundledCorpus();
const all = whole.statements.length;
/** Every fourth statement has no date. */
const some = undated(whole, (row) => row % 4 === 0);
const missing = some.statements.filter(({ date }) => date === null).length;

async function show(page: Page, corpus: Corpus, state: string) {
  await page.route('**/corpora/made.json', (route) => route.fulfill({ json: corpus }));
  await page.goto(`${state}&corpus=corpora/made.json`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('statements without a date', () => {
  journey('are counted and listed apart on the timeline, and open from there', async ({ page }) => {
    await show(page, some, '?view=stance&tab=timeline');
    await page.getByRole('heading', { name: `${all - missing} statements on` }).waitFor();
    await page.getByRole('heading', { name: `Without a date: ${missing} statements` }).waitFor();
    await expectAccessible(page);
    const squares = page.getByRole('button', { name: /, undated$/ });
    expect(await squares.count()).toBe(missing);
    await squares.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('complementary').textContent()).toMatch(/undated/);
  });

  journey('lie between no days: the filter says how many it leaves out', async ({ page }) => {
    await show(page, some, '?view=stance');
    const filter = page.getByRole('search', { name: 'Filter' });
    await filter.getByRole('button', { name: `all ${all} statements` }).click();
    const panel = page.getByRole('dialog', { name: 'Words and days' });
    await panel.getByText(`Any choice of days leaves out ${missing} undated statements.`).waitFor();
    await panel.getByLabel('First day').fill('2022-05-28');
    await expect
      .poll(() => filter.textContent())
      .toMatch(new RegExp(`Showing \\d+ of ${all} statements from 28 May 2022`));
    const shown = Number(/Showing (\d+) of/.exec((await filter.textContent()) ?? '')?.[1]);
    expect(shown).toBe(some.statements.filter(({ date }) => date !== null && date.date >= '2022-05-28').length);
  });

  journey('a corpus without any date claims no days and no shift anywhere', async ({ page }) => {
    const none = undated(whole);
    await show(page, none, '?');
    await page.getByText('No statement has a date.').waitFor();
    const told: Record<string, RegExp> = {
      '?view=stance&tab=timeline': /none with a date.*no time axis to draw/s,
      '?view=stance&tab=shift': /No statement has a date, so nothing can be said to have moved/,
      '?view=stance&tab=contradictions': /undated/,
      '?view=network&net=congruence': /No statement has a date/,
      '?view=quotes': /undated/,
      '?view=article&doc=may': /19FortyFive, undated/,
    };
    for (const [state, words] of Object.entries(told)) {
      await show(page, none, state);
      await expect.poll(() => page.locator('main').textContent(), { message: state }).toMatch(words);
      // Days of the contacts, which have theirs, are in none of these.
      expect((await page.locator('main .figure, main .quotes').allTextContents()).join(' '), state).not.toMatch(
        /\b(May|December) 2022\b|1970/,
      );
    }
    await show(page, none, '?view=stance&present=1');
    await page.getByText(/; undated$/).waitFor();
  });
});
