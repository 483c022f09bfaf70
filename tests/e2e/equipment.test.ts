import { describe, expect } from 'vitest';
import { journey } from './journey';

describe('what the page brings along', () => {
  journey('its own letters, so that it looks the same on every machine', async ({ page }) => {
    await page.goto('?view=quotes', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(faces.join()).toMatch(/Inter Variable/);
    expect(faces.join()).toMatch(/Source Serif 4 Variable/);
  });

  journey('a worker that arranges networks, so that the page stays responsive', async ({ page }) => {
    await page.addInitScript(() => {
      const answers: string[] = [];
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener('message', () => answers.push('places'));
          this.addEventListener('error', () => answers.push('error'));
        }
      };
      Object.assign(window, { answers });
    });
    await page.goto('?view=network');
    await page
      .getByRole('button', { name: /^Putin and Biden:/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => (window as unknown as { answers: string[] }).answers)).toEqual(['places']);
  });
});
