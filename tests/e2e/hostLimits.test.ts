import { describe, expect } from 'vitest';
import { Framed, hostJourney, messagesOf } from './hostPage';

/** From a mark to its sentences, and to the chart's table: what a frame is there for. */
async function expectUseful({ frame }: Framed) {
  await frame.locator('.matrix-tile').first().click();
  await frame.locator('.embed-panel .drawer blockquote, .embed-panel .drawer .quote').first().waitFor();
  await frame.getByRole('button', { name: /^Close/ }).click();
  await frame.getByRole('button', { name: 'Table', exact: true }).click();
  await frame.locator('.data-table').waitFor();
  await frame.getByRole('button', { name: 'Chart', exact: true }).click();
  await frame.locator('.matrix').waitFor();
}

describe('a frame on a page that grants it little', () => {
  hostJourney('has no height to tell on a page without a script, and scrolls', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.origin}/plain.html`);
    await expectUseful(framed);
    const { frame } = await framed.heights();
    expect(frame).toBe(600);
    expect(await framed.frame.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(600);
    await framed.frame.getByRole('link', { name: 'Open in Parley' }).scrollIntoViewIfNeeded();
    await framed.expectSilence();
    expect(await messagesOf(page)).toEqual([]);
  });

  hostJourney('works in a sandbox without an origin, and says what it may not do', async ({ page, hosts, faults }) => {
    const framed = await Framed.open(page, `${hosts.origin}/sandboxStrict.html`);
    const { frame } = framed;
    await expectUseful(framed);
    // No worker can start there: the network is laid out on the page itself.
    await framed.element.evaluate((element: HTMLIFrameElement) => {
      element.src = element.src.replace('view=stance', 'view=network&net=congruence');
    });
    await frame.waitForURL(/view=network/);
    await framed.arrive();
    await frame.locator('.network [role="button"], .network button').first().waitFor();
    await framed.expectFit();
    faults.expect(/Blocked opening|sandboxed/);
    await frame.getByRole('link', { name: 'Open in Parley' }).click();
    await frame.getByText(/does not let it open a window\. The address: http/).waitFor();
    await framed.expectFit();
  });

  hostJourney('works where storage is blocked', async ({ page, hosts, context }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    const framed = await Framed.open(page, `${hosts.origin}/datawrapper.html`);
    await expectUseful(framed);
    await framed.expectFit();
  });

  hostJourney('works without a network once it is loaded', async ({ page, hosts, context }) => {
    const framed = await Framed.open(page, `${hosts.origin}/datawrapper.html`);
    await page.waitForLoadState('networkidle');
    // What may be asked for is loaded when all is quiet.
    await page.waitForTimeout(2000);
    await context.setOffline(true);
    await expectUseful(framed);
    await framed.expectFit();
  });

  hostJourney('fits a column of 320 pixels, and nothing of it lies beyond', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.origin}/narrow.html`);
    const { frame } = framed;
    await expectUseful(framed);
    expect((await framed.element.boundingBox())?.width).toBe(320);
    const beyond = () => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await beyond()).toBeLessThanOrEqual(0);
    await frame.locator('.matrix-tile').last().click();
    await frame.locator('.embed-panel .drawer').waitFor();
    expect(await beyond()).toBeLessThanOrEqual(0);
    await framed.expectFit();
  });

  hostJourney('is dark on a page that asks for it', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.origin}/dark.html`);
    expect(
      await framed.frame.evaluate(() => {
        const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
        return { colorScheme, backgroundColor };
      }),
    ).toEqual({ colorScheme: 'dark', backgroundColor: 'rgb(19, 21, 24)' });
  });

  hostJourney('keeps apart from the other frames of an article', async ({ page, hosts }) => {
    await page.goto(`${hosts.origin}/article.html`);
    for (const id of ['parley-stance', 'parley-shift', 'parley-network']) {
      const element = page.locator(`#${id}`);
      await element.scrollIntoViewIfNeeded();
      const frame = await (await element.elementHandle())?.contentFrame();
      if (!frame) throw new Error(`There is no frame ${id}.`);
      await frame.locator('.embed figure').first().waitFor();
      await expect
        .poll(async () => {
          const content = await frame.evaluate(() => document.querySelector('.embed')?.getBoundingClientRect().height);
          return Math.abs((content ?? 0) - ((await element.boundingBox())?.height ?? 0));
        })
        .toBeLessThanOrEqual(1);
      expect(await frame.getByText('Save', { exact: true }).count(), id).toBe(id === 'parley-network' ? 0 : 1);
    }
    await page.waitForTimeout(500);
    const before = (await messagesOf(page)).length;
    await page.waitForTimeout(2000);
    expect((await messagesOf(page)).length).toBe(before);
  });
});
