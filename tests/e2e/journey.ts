import { type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright';
import { expect, inject, test } from 'vitest';

/**
 * Whether these journeys go through the one file. It has the site's own markup and styles: what is looked at there in
 * every theme and at every width is looked at here in one.
 */
export const inOneFile = inject('site').startsWith('file:');

/** What went wrong on the page although nobody asked; a journey fails if any is left at its end. */
class Faults {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  add(fault: string) {
    this.#found.push(fault);
  }

  /** For journeys that provoke a fault: those that match are no failure. */
  expect(pattern: RegExp) {
    this.#expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }
}

/** Watches for errors on the console, uncaught exceptions, breaches of the CSP and requests to other origins. */
async function watch(context: BrowserContext, home: string): Promise<Faults> {
  const faults = new Faults();
  const heard = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.add(`${message.type()}: ${message.text()}`);
  };
  context.on('console', heard);
  context.on('page', (page) => page.on('worker', (worker) => worker.on('console', heard)));
  context.on('weberror', (error) => faults.add(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const within = origin === new URL(home).origin && (protocol !== 'file:' || request.url().startsWith(home));
    if (protocol !== 'data:' && !within) faults.add(`request to elsewhere: ${request.url()}`);
  });
  await context.exposeBinding('parleyTestViolation', (_, text: string) => faults.add(`CSP: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const report = (window as unknown as { parleyTestViolation: (text: string) => void }).parleyTestViolation;
      report(`${effectiveDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
  return faults;
}

interface Journey {
  /** A fresh context at 1440x900, whose relative addresses (`page.goto('?view=stance')`) start at the site or one file. */
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: Faults;
}

/** A test in the browser: it fails on any fault of the page, besides its own expectations. */
export const journey = test.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed
  context: async ({}, use) => {
    const browser = await chromium.connect(inject('browser'));
    const context = await browser.newContext({
      baseURL: inject('site'),
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(20_000);
    // A page opened from disk has everything in it.
    if (inOneFile) await context.setOffline(true);
    await use(context);
    await browser.close();
  },
  faults: [
    async ({ context }, use) => {
      const faults = await watch(context, inject('site'));
      await use(faults);
      // What the pages have reported by now has been heard once they answer.
      await Promise.all(context.pages().map((page) => page.evaluate(() => new Promise((done) => setTimeout(done)))));
      expect(faults.unexpected).toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ context, faults: _ }, use) => {
    await use(await context.newPage());
  },
});
