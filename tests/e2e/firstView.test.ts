import { describe } from 'vitest';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

describe('the first view', () => {
  journey('shows the corpus without a click, under any path and the strict policy', async ({ page }) => {
    await page.goto('');
    await page.getByRole('heading', { level: 1, name: /peace talks/i }).waitFor();
    await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
  });

  journey('can be read and used by everyone on a phone too, in both themes', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('', { waitUntil: 'networkidle' });
      await expectAccessible(page);
    }
  });

  journey('names a parameter that it cannot use instead of breaking', async ({ page }) => {
    await page.goto('?v=1&view=nowhere');
    await page.getByText('nowhere').first().waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
