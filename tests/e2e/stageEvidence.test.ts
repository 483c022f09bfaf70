import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { journey } from './journey';

async function box(of: Locator) {
  const found = await of.boundingBox();
  if (!found) throw new Error('It is not on the page.');
  return { left: found.x, right: found.x + found.width };
}

describe('evidence on a slide', () => {
  for (const how of ['clicked', 'reached by keys'] as const) {
    for (const [end, side] of [
      ['first', 'right'],
      ['last', 'left'],
    ] as const) {
      journey(`leaves the ${end} mark of a row in sight, ${how}`, async ({ page }) => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.goto('?present=1');
        const mark = page.locator('.stage-slide').getByRole('row', { name: 'Russia' }).getByRole('button')[end]();
        await mark.waitFor();
        if (how === 'clicked') await mark.click();
        else {
          await page.keyboard.press('Tab');
          await mark.focus();
          await page.keyboard.press('Enter');
        }
        const sheet = page.locator('.stage-evidence');
        await sheet.waitFor();
        const [seen, over] = [await box(mark), await box(sheet)];
        if (side === 'right') expect(seen.right).toBeLessThanOrEqual(over.left);
        else expect(seen.left).toBeGreaterThanOrEqual(over.right);
      });
    }
  }
});
