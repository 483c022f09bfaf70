import { describe, expect } from 'vitest';
import { journey } from './journey';

const chosen = (name: string) => new RegExp(`[?&]${name}(&|$)`);

describe('the address', () => {
  journey('leads back and forward through what was seen, filter and all', async ({ page }) => {
    await page.goto('?actor=putin');
    await page.getByRole('button', { name: 'Stance', exact: true }).click();
    await page.getByRole('button', { name: 'Bars', exact: true }).click();
    await page.waitForURL(chosen('tab=bars'));
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForURL((url) => !url.search.includes('actor='));

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Who stands where' }).waitFor();
    expect(page.url()).toMatch(chosen('actor=putin'));
    await page.getByRole('button', { name: 'Putin', exact: true }).first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Who stands where' }).waitFor();
    expect(page.url()).not.toContain('view=');

    await page.goForward();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'How much is said for and against' }).waitFor();
    expect(page.url()).not.toContain('actor=');
    await page.getByRole('button', { name: 'everyone', exact: true }).waitFor();
  });

  journey('shows the same again after a reload, the open evidence too', async ({ page }) => {
    await page.goto('');
    await page
      .getByRole('button', { name: /^Putin on .*: .+ statements?$/ })
      .first()
      .click();
    const evidence = page.getByRole('complementary').getByRole('heading', { level: 2 });
    const opened = await evidence.first().textContent();
    await page.waitForURL(chosen('focus=cell:[a-z0-9-]+~[a-z0-9-]+'));
    await page.reload();
    expect(await evidence.first().textContent()).toBe(opened);
  });

  journey('is read again when the reader writes another, and says what it cannot use', async ({ page }) => {
    await page.goto('?view=stance');
    await page.goto('?view=network&net=friends');
    await page.getByRole('heading', { level: 1, name: 'Who agrees and who clashes' }).waitFor();
    await page.getByText('The link asked for net=friends').waitFor();
    expect(page.url()).toContain('net=friends');
  });

  journey('keeps a choice that the skip link follows at once', async ({ page }) => {
    await page.goto('?actor=putin');
    await page.getByRole('button', { name: 'Show everything' }).click();
    // Quicker than the choice is written.
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a.skip')?.click());
    await page.waitForURL((url) => url.hash === '#main' && !url.search.includes('actor='));
    await page.getByRole('button', { name: 'everyone', exact: true }).waitFor();
  });

  journey('may refuse to change: the page goes on in a frame without an origin', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      window.history.pushState = refuse;
      window.history.replaceState = refuse;
    });
    await page.goto('');
    await page.getByRole('button', { name: 'Stance', exact: true }).click();
    await page.getByRole('button', { name: 'Bars', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'How much is said for and against' }).waitFor();
  });
});
