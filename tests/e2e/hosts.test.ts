import { describe, expect } from 'vitest';
import { Framed, hostJourney } from './hostPage';

describe.each([
  'datawrapper',
  'iframeResizer4',
  'iframeResizer5',
  'openIframeResizer',
  'api',
  'sandboxDialog',
  'sandboxStrict',
  'dark',
  'narrow',
])('on the host page %s', (name) => {
  hostJourney(
    'the frame is as high as what it shows, after every change, and quiet between',
    async ({ page, hosts }) => {
      const framed = await Framed.open(page, `${hosts.origin}/${name}.html`);
      const { frame } = framed;
      const chart = await framed.expectFit();

      await frame.getByRole('button', { name: 'Table', exact: true }).click();
      await frame.locator('.data-table').waitFor();
      expect(await framed.expectFit()).not.toBe(chart);
      await frame.getByRole('button', { name: 'Chart', exact: true }).click();
      await frame.locator('.data-table').waitFor({ state: 'detached' });
      expect(await framed.expectFit()).toBe(chart);

      // The lowest of the marks: its evidence reaches beyond the chart.
      await frame.locator('.matrix-tile').last().click();
      await frame.locator('.embed-panel .drawer').waitFor();
      expect(await framed.expectFit()).toBeGreaterThan(chart);
      await frame.getByRole('button', { name: /^Close/ }).click();
      await frame.locator('.embed-panel').waitFor({ state: 'detached' });
      expect(await framed.expectFit()).toBe(chart);

      const column = page.locator('.column');
      await column.evaluate((element) => element.setAttribute('style', 'width: 300px'));
      await framed.expectFit();
      await column.evaluate((element) => element.removeAttribute('style'));
      expect(await framed.expectFit()).toBe(chart);

      await framed.expectSilence();

      // open-iframe-resizer asks once, and knows nothing of what else its frame shows later.
      if (name === 'openIframeResizer') return;
      // The host turns the frame to another view, and starts anew with it.
      await framed.element.evaluate((element: HTMLIFrameElement) => {
        element.src = element.src.replace('view=stance', 'view=stance&tab=bars');
      });
      await frame.waitForURL(/tab=bars/);
      await framed.arrive();
      expect(await framed.expectFit()).not.toBe(chart);
    },
  );
});
