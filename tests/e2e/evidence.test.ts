import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { journey } from './journey';

const drawer = (page: Page) => page.getByRole('complementary');

/** One mark of each kind: where it is, how it is called, and words of the statement that it stands for. */
const MARKS = [
  ['a finding', '', /^2 statements, then 7/, 'he is open to resuming negotiations with Kyiv'],
  ['a cell', '', /^Peskov on Russia’s claims recognised:/, 'does not recognize new territories'],
  ['a row', '', /^NATO$/, 'the refusal by the United States and NATO'],
  ['a column', '', /^Germany changes course/, 'reconsider its approaches'],
  ['a side', '', /^Ukraine 11 statements$/, 'will not cede any territory'],
  ['a cell of the stance view', '?view=stance', /^Zelenskyy on Putin–Zelenskyy talks:/, 'There are things to discuss'],
  [
    'a block of a bar',
    '?view=stance&tab=bars',
    /^Putin on Germany changes course: supports/,
    'reconsider its approaches',
  ],
  ['a bar', '?view=stance&tab=bars', /^Immediate ceasefire:/, 'immediate ceasefire'],
  [
    'a block of a bar by actor',
    '?view=stance&tab=bars&nodes=actors',
    /Biden.*Putin–Biden talks/,
    'he would talk to Russian President',
  ],
  [
    'a shift',
    '?view=stance&tab=shift',
    /^Putin alone on Peace talks: 1\.5 steps more against/,
    'he is open to resuming negotiations',
  ],
  [
    'one end of a shift',
    '?view=stance&tab=shift',
    /^Russia, 4 speakers on Peace talks, December:/,
    'makes negotiation extremely unlikely',
  ],
  [
    'what is heard in one period',
    '?view=stance&tab=shift',
    /^Kremlin on Ukraine gives up territory:/,
    'while handing over territory',
  ],
  [
    'somebody on both sides',
    '?view=stance&tab=contradictions',
    /^Putin on Peace talks$/,
    'the Russian president now willing to engage in peace negotiations',
  ],
  [
    'a mark on the timeline',
    '?view=stance&tab=timeline',
    /^Zelenskyy on Russian withdrawal: supports, quoted/,
    'lives back',
  ],
  ['a tie', '?view=network', /^Putin and Biden: −3\.5/, 'Russia withdraws from Ukraine'],
  ['a node', '?view=network', /^United States, 1 statement/, 'does not recognize new territories'],
  [
    'a tie of actor and issue',
    '?view=network&net=two-mode',
    /Scholz.*Immediate ceasefire|Immediate ceasefire.*Scholz/,
    'immediate ceasefire',
  ],
  [
    'a contact',
    '?view=network&net=contacts',
    /^Zelenskyy to Think tank:/,
    'virtual address to a think tank based in Indonesia',
  ],
  ['a field of the adjacency matrix', '?view=network&tab=adjacency', /Macron.*Scholz|Scholz.*Macron/, 'direct'],
  ['a point of a measure', '?view=network&tab=measures&sort=count', /^Putin, to May 2022: statements/, 'Putin, 27 May'],
  ['a row of a table', '?tab=table', /^Zelenskyy$/, 'Zelenskyy'],
] as const;

describe('the evidence', () => {
  journey.for(MARKS)('of %s opens with a click, and with the keyboard', async ([, state, name, words], { page }) => {
    await page.goto(state);
    const mark = page.getByRole('main').getByRole('button', { name }).first();
    await mark.click();
    await drawer(page).getByText(words).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer(page).count()).toBe(0);
    await mark.focus();
    await page.keyboard.press('Enter');
    await drawer(page).getByText(words).first().waitFor();
  });

  journey('shows each statement in its sentence, as printed, and leads to the article', async ({ page }) => {
    await page.goto('?focus=cell:zelenskyy~withdrawal');
    await drawer(page).getByText('We want out lives back…we want to reclaim').first().waitFor();
    await drawer(page)
      .getByRole('button', { name: 'Open article' })
      .or(drawer(page).getByRole('link', { name: 'Open article' }))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Putin – Ukraine Talks Coming Soon?' }).waitFor();
    await page.goBack();
    await drawer(page).waitFor();
  });

  journey('shows what Putin and the Kremlin say of talks in May and in December side by side', async ({ page }) => {
    await page.goto('?view=stance&tab=shift');
    const row = page.getByText('Russia, 4 speakers').first();
    await row.waitFor();
    for (const words of [
      /open to resuming negotiations/,
      /makes negotiation extremely unlikely/,
      /Putin Won’t Negotiate/,
    ]) {
      await page.getByRole('main').getByRole('button', { name: words }).first().waitFor();
    }
    await page.getByRole('button', { name: /^Russia, 4 speakers on Peace talks: 1\.8 steps more against/ }).click();
    for (const words of [
      'he is open to resuming negotiations with Kyiv',
      'willing to engage in peace negotiations',
      'this complicates the search for grounds for mutual discussion',
      'makes negotiation extremely unlikely',
      'Expresses Willingness to engage In New Peace Talks on Ukraine',
    ]) {
      await drawer(page).getByText(words).first().waitFor();
    }
  });

  journey('and the whole state come back through the link', async ({ page }) => {
    await page.goto('?view=network');
    await page.getByRole('button', { name: /^Putin and Biden: −3\.5/ }).click();
    await drawer(page).waitFor();
    await page.getByRole('button', { name: 'every issue' }).click();
    await page.getByRole('checkbox', { name: /^Russian withdrawal/ }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).search).toContain('issue=withdrawal');
    const link = page.url();
    const title = await drawer(page).getByRole('heading').first().textContent();
    await page.goto('about:blank');
    await page.goto(link);
    expect(await drawer(page).getByRole('heading').first().textContent()).toBe(title);
    await page.getByRole('search').getByText('Russian withdrawal').first().waitFor();
  });
});
