import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every breach of WCAG 2.2 A and AA that axe finds on the page: rule, what it asks, and where. */
export async function breachesOf(page: Page): Promise<string[]> {
  // Through the debugging protocol, which the page's Content-Security-Policy does not bind.
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
    );
  }, TAGS);
}

/** Fails with each of them. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await breachesOf(page)).toEqual([]);
}
