import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Hosts, serveHosts } from '#tests/hosts/server';
import { Framed, ofHosts, recordMessages } from './hostPage';
import { journey } from './journey';

let hosts: Hosts;

beforeAll(async () => {
  hosts = await serveHosts({ site: inject('site'), port: 0 });
});
afterAll(() => hosts.close());

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
  journey(
    'the frame is as high as what it shows, after every change, and quiet between',
    async ({ page, context, faults }) => {
      for (const known of ofHosts(hosts)) faults.expect(known);
      await recordMessages(context);
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

      // The host turns the frame to another view, and starts anew with it.
      await framed.element.evaluate((element: HTMLIFrameElement) => {
        element.src = element.src.replace('view=stance', 'view=stance&tab=bars');
      });
      await frame.waitForURL(/tab=bars/);
      await framed.arrive();
      expect(await framed.expectFit()).not.toBe(chart);
      await framed.expectSilence();
    },
  );
});
