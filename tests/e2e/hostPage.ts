// What a journey through a host page measures: on both sides of the frame's border, with the browser's own clock.
import type { BrowserContext, Frame, Locator, Page } from 'playwright';
import { expect, inject } from 'vitest';
import { type Hosts, serveHosts } from '#tests/hosts/server';
import { journey } from './journey';

/** When a height was seen, ms since 1970, and which it was, px. */
type Seen = readonly [number, number];

interface Recorder {
  /** Every message that this page or frame has been sent. */
  readonly messages: unknown[];
  heights: Seen[];
}

declare global {
  interface Window {
    parleyTest: Recorder;
  }
}

/** Keeps what every page and every frame of the context is told. */
async function recordMessages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const recorder: Recorder = { messages: [], heights: [] };
    window.parleyTest = recorder;
    window.addEventListener('message', ({ data }) => recorder.messages.push(data));
  });
}

export const messagesOf = (side: Page | Frame): Promise<unknown[]> => side.evaluate(() => window.parleyTest.messages);

/** The frame on a host page, whose content has arrived. */
export class Framed {
  readonly page: Page;
  readonly element: Locator;
  readonly frame: Frame;

  private constructor(page: Page, element: Locator, frame: Frame) {
    this.page = page;
    this.element = element;
    this.frame = frame;
  }

  /** Opens a page of tests/hosts/pages, or any address, and waits for the chart in its first frame. */
  static async open(page: Page, address: string): Promise<Framed> {
    await page.goto(address);
    const element = page.locator('iframe').first();
    const frame = await (await element.elementHandle())?.contentFrame();
    if (!frame) throw new Error('The host page has no frame.');
    const framed = new Framed(page, element, frame);
    await framed.arrive();
    return framed;
  }

  /** Waits until the frame shows a chart, and watches the heights on both sides from then on. */
  async arrive(): Promise<void> {
    await this.frame.locator('.embed figure').first().waitFor();
    await this.frame.evaluate(() => {
      const root = document.querySelector('.embed');
      if (!root) throw new Error('The frame has no content.');
      const height = () => root.getBoundingClientRect().height;
      new ResizeObserver(() => window.parleyTest.heights.push([Date.now(), height()])).observe(root);
    });
    await this.element.evaluate((frame) => {
      new ResizeObserver(() =>
        window.parleyTest.heights.push([Date.now(), frame.getBoundingClientRect().height]),
      ).observe(frame);
    });
  }

  /** Height of the frame on its page, of what is in it, and how much of that the frame cuts off, px. */
  async heights(): Promise<{ frame: number; content: number; beyond: number }> {
    const [frame, inside] = await Promise.all([
      this.element.evaluate((element) => element.getBoundingClientRect().height),
      this.frame.evaluate(() => ({
        content: document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
        beyond: document.documentElement.scrollHeight - document.documentElement.clientHeight,
      })),
    ]);
    return { frame, ...inside };
  }

  /** The frame has its content's height, nothing in it scrolls, and it had it within half a second. */
  async expectFit(): Promise<number> {
    await expect
      .poll(async () => {
        const { frame, content, beyond } = await this.heights();
        return { fits: Math.abs(frame - content) <= 1, beyond };
      })
      .toEqual({ fits: true, beyond: 0 });
    const [changed, followed] = await Promise.all(
      [this.frame, this.page].map((side) => side.evaluate(() => window.parleyTest.heights.at(-1)?.[0] ?? 0)),
    );
    expect((followed ?? 0) - (changed ?? 0), 'time until the host followed, ms').toBeLessThanOrEqual(500);
    return (await this.heights()).content;
  }

  /** Two seconds in which nothing happens: neither side says anything. */
  async expectSilence(): Promise<void> {
    const counts = async () => [(await messagesOf(this.page)).length, (await messagesOf(this.frame)).length];
    const before = await counts();
    await this.page.waitForTimeout(2000);
    expect(await counts(), 'messages to the host and to the frame').toEqual(before);
  }
}

/** No faults: that a host page is loaded, what Chromium for Linux says to its markup, iframe-resizer 5 to its licence. */
const ofHosts = ({ origin, other }: Hosts): RegExp[] => [
  new RegExp(`^request to elsewhere: (${origin}|${other})/(\\w+\\.(html|css|js)|libraries/\\w+\\.js)?$`),
  /Unrecognized feature: 'web-share'/,
  /^warning: iframeResizer\(Parent\) GPLv3 License Version/,
];

/** A journey on pages of other people, which hold the built site in a frame. */
export const hostJourney = journey.extend<{ readonly hosts: Hosts }>({
  hosts: [
    async ({ context, faults }, use) => {
      const hosts = await serveHosts({ site: inject('site'), port: 0 });
      for (const known of ofHosts(hosts)) faults.expect(known);
      await recordMessages(context);
      await use(hosts);
      await hosts.close();
    },
    { auto: true },
  ],
});
