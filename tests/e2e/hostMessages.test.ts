import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { Framed, hostJourney, messagesOf } from './hostPage';

type Message = Record<string, unknown>;

/** What the frame has said in Parley's own words, of one kind. */
const said = async (page: Page, type: string): Promise<Message[]> =>
  (await messagesOf(page)).filter(
    (data): data is Message =>
      typeof data === 'object' &&
      data !== null &&
      (data as Message)['source'] === 'parley' &&
      (data as Message)['type'] === type,
  );

const lastResult = (page: Page, requestId: number) =>
  expect.poll(async () => (await said(page, 'result')).find((result) => result['requestId'] === requestId));

const theme = ({ frame }: Framed) =>
  frame.evaluate(() => [
    document.documentElement.dataset['theme'],
    getComputedStyle(document.documentElement).colorScheme,
  ]);

describe('the host that the link names', () => {
  hostJourney('sets theme and state, asks for the state, and hears what is selected', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.origin}/api.html`);
    const { frame } = framed;
    await expect.poll(() => said(page, 'ready')).toHaveLength(1);

    await page.getByRole('button', { name: 'Dark' }).click();
    await lastResult(page, 1).toMatchObject({ ok: true, id: 'parley-api' });
    expect(await theme(framed)).toEqual(['dark', 'dark']);

    await page.getByRole('button', { name: 'What moved' }).click();
    await lastResult(page, 2).toMatchObject({ ok: true, problems: [] });
    await frame.locator('.shift-row').first().waitFor();
    await framed.expectFit();

    await page.getByRole('button', { name: 'Who agrees' }).click();
    await lastResult(page, 3).toMatchObject({ ok: true, problems: [] });
    await frame.locator('.network').first().waitFor();
    await framed.expectFit();

    // While a view is loaded the frame keeps its height: the page below does not jump.
    for (const { height } of await said(page, 'resize')) expect(height).toBeGreaterThan(300);

    await page.getByRole('button', { name: 'A state that is none' }).click();
    await lastResult(page, 4).toMatchObject({ problems: [expect.stringMatching(/^view=nowhere: needs one of/)] });

    await page.getByRole('button', { name: 'Who stands where' }).click();
    await frame.locator('.matrix-tile').first().click();
    await expect
      .poll(() => said(page, 'select'))
      .toEqual([
        expect.objectContaining({
          focus: expect.stringMatching(/^cell:/),
          statements: expect.arrayContaining([expect.any(String)]),
        }),
      ]);
    await page.getByRole('button', { name: 'Ask for the state' }).click();
    await lastResult(page, 6).toMatchObject({
      ok: true,
      state: expect.stringMatching(/^\?v=1&view=stance&focus=cell:/),
    });
    await expect
      .poll(async () => (await said(page, 'state')).at(-1))
      .toMatchObject({
        state: (await said(page, 'result')).at(-1)?.['state'],
      });
  });
});

/** Asks for everything that a host may ask for, of the first frame of a page. */
const ASK_ALL = `
  for (const [at, question] of [
    { type: 'setTheme', theme: 'dark' },
    { type: 'setState', state: '?view=network' },
    { type: 'getState' },
    { type: 'print' },
  ].entries()) {
    TARGET.postMessage({ target: 'parley', v: 1, id: 'parley-api', requestId: at, ...question }, '*');
  }`;

describe('whom the link does not name', () => {
  hostJourney('a page on another origin changes nothing and hears heights alone', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.other}/api.html`);
    const earlier = (await messagesOf(page)).length;
    // The frame is made for the one origin, and stands on the other.
    await framed.element.evaluate((element: HTMLIFrameElement, origin) => {
      element.src = element.src.replace(/hostOrigin=[^&]*/, `hostOrigin=${origin}`);
    }, hosts.origin);
    await framed.frame.waitForURL(/hostOrigin=http:\/\/127/);
    await framed.arrive();
    await framed.frame.evaluate(() => {
      window.print = () => document.body.append('printed');
    });
    await framed.expectFit();
    const before = await theme(framed);
    await page.evaluate(ASK_ALL.replace('TARGET', 'frames[0]'));
    await framed.frame.locator('.matrix-tile').first().click();
    await framed.frame.locator('.embed-panel .drawer').waitFor();
    await framed.expectFit();
    await framed.expectSilence();
    expect(await theme(framed)).toEqual(before);
    expect(await framed.frame.locator('.matrix').count()).toBe(1);
    expect(await framed.frame.getByText('printed').count()).toBe(0);

    const heard = (await messagesOf(page)).slice(earlier);
    expect(heard.length).toBeGreaterThan(2);
    for (const message of heard) {
      if (message === '[iFrameResizerChild]Ready') continue;
      const { id, ...rest } = message as Message;
      expect([undefined, 'parley-api']).toContain(id);
      expect([
        { 'datawrapper-height': { 'parley-api': expect.any(Number) } },
        { source: 'parley', v: 1, type: 'resize', height: expect.any(Number) },
      ]).toContainEqual(rest);
    }
  });

  hostJourney('a frame beside it and a window that it did not come from change nothing', async ({ page, hosts }) => {
    const framed = await Framed.open(page, `${hosts.origin}/api.html`);
    const before = await messagesOf(page);
    // Both have the host's own origin; what counts is that they are not the page around the frame.
    await page.evaluate((ask) => {
      const beside = document.createElement('iframe');
      document.body.append(beside);
      const script = beside.contentDocument?.createElement('script');
      if (script)
        beside.contentDocument?.body.append(Object.assign(script, { text: ask.replace('TARGET', 'parent.frames[0]') }));
    }, ASK_ALL);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('host.css'))]);
    await popup.evaluate(ASK_ALL.replace('TARGET', 'opener.frames[0]'));
    await popup.close();
    await framed.expectSilence();
    expect((await theme(framed))[0]).toBe('light');
    expect(await framed.frame.locator('.matrix').count()).toBe(1);
    expect(await messagesOf(page)).toEqual(before);
  });
});
