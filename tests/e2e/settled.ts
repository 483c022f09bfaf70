import type { Page } from 'playwright';

/** The view has been drawn: nothing on it says that it is still to come. */
export async function settled(page: Page): Promise<void> {
  // A frame has no heading of its own.
  await page.locator('h1, figure').first().waitFor();
  await page.waitForFunction(() => !/(Loading|Opening|Arranging|Working out).*…/.test(document.body.textContent ?? ''));
}
