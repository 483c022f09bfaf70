import type { Page } from 'playwright';

/** The view has been drawn: nothing on it says that it is still to come. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !/(Loading|Opening|Arranging|Working out).*…/.test(document.body.textContent ?? ''));
}
