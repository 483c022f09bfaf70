import { describe, expect } from 'vitest';
import { journey } from './journey';
import { expectSlide, SLIDES } from './onStage';
import { pagesOf } from './paper';

describe('on paper', () => {
  journey(
    'the row of slides has a page a slide, each as wide as a slide, after a quote was copied too',
    async ({ page }) => {
      await page.goto('?present=1');
      await page.locator('.stage-slide .slide-mark').first().click();
      await page.getByRole('button', { name: 'Copy quote' }).first().click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('o');
      await page
        .locator('.deck-card .slide-foot')
        .nth(SLIDES - 1)
        .waitFor();
      const print = page.getByRole('button', { name: 'Print or save as PDF' });
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await print.click();
      await page.getByText('Nothing was printed').waitFor();
      await page.evaluate(() => {
        window.print = () => {
          window.dispatchEvent(new Event('beforeprint'));
          Object.assign(window, { asked: true });
        };
      });
      await print.click();
      await expect.poll(() => page.evaluate(() => 'asked' in window)).toBe(true);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pagesOf(pdf)).toBe(SLIDES);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 960 540\]/);
    },
  );

  journey('one slide is one page', async ({ page }) => {
    await page.goto('?present=1&slide=2');
    await expectSlide(page, 2);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });
});
