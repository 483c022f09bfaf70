import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Slides of the bundled story. */
export const SLIDES = 6;

export async function expectSlide(page: Page, number: number, of = SLIDES) {
  await expect.poll(() => page.locator('.stage-slide .slide-progress').textContent()).toContain(`${number} of ${of}`);
}
