import { describe, expect } from 'vitest';
import { breachesOf } from './accessibility';
import { inOneFile, journey } from './journey';
import { settled } from './settled';

/** Every view, chart and state that the dashboard has, by its link. */
const STATES = {
  overview: ['', '?tab=table', '?focus=cell:putin~negotiate', '?q=xylophone', '?stance=9&actor=nobody'],
  stance: [
    '?view=stance',
    '?view=stance&tab=bars',
    '?view=stance&tab=bars&nodes=actors&focus=step:negotiate~-1',
    '?view=stance&tab=bars~table',
    '?view=stance&tab=shift',
    '?view=stance&tab=shift~table',
    '?view=stance&sort=similarity',
    '?view=stance&tab=contradictions',
    '?view=stance&tab=contradictions~table',
    '?view=stance&tab=timeline',
    '?view=stance&tab=timeline~table',
  ],
  network: [
    '?view=network&net=contacts',
    '?view=network&net=contacts&focus=contact:may-call',
    '?view=network&net=congruence',
    '?view=network&net=conflict&nodes=issues',
    '?view=network&focus=edge:zelenskyy~macron',
    '?view=network&net=two-mode',
    '?view=network&net=two-mode-ignore&norm=prominence&tab=adjacency',
    '?view=network&norm=jaccard&dup=document',
    '?view=network&norm=cosine&dup=document&focus=edge:putin~biden',
    '?view=network&tab=adjacency',
    '?view=network&tab=measures',
    '?view=network&colour=community&size=betweenness&time=..2022-05-31',
    '?view=network&tab=table',
  ],
  quotes: [
    '?view=quotes',
    // One near the top: axe takes what the reader's fixed bar covers half for too small a target.
    '?view=quotes&q=talk&quote=may-04-putin-negotiate',
    '?view=article&quote=december-12-peskov-negotiate&doc=december',
  ],
} as const;

const THEMES = inOneFile ? (['light'] as const) : (['light', 'dark'] as const);
const WIDTHS = inOneFile ? [1440, 390] : [1440, 1280, 1024, 768, 390];

describe.for(Object.entries(STATES))('%s', ([, states]) => {
  journey('breaks no rule of accessibility, in any theme', { timeout: 120_000 }, async ({ page }) => {
    const breaches: string[] = [];
    for (const state of states) {
      await page.goto(state);
      await settled(page);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        breaches.push(...(await breachesOf(page)).map((breach) => `${state} ${colorScheme}: ${breach}`));
      }
    }
    expect(breaches).toEqual([]);
  });

  journey('fits every width without scrolling sideways', { timeout: 120_000 }, async ({ page }) => {
    for (const state of states) {
      await page.goto(state);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        // Charts are drawn anew for a new width only once the browser has told it.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
            message: `${state} at ${width}`,
          })
          .toBeLessThanOrEqual(0);
      }
    }
  });
});
