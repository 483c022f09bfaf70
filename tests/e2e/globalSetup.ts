import type { TestProject } from 'vitest/node';
import { serveSite } from '@/cli/site';
import { launchChromium } from './browser';
import { buildIfStale } from './build';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, under a path as on an intranet. */
    site: string;
    /** Where the one browser that all journeys share listens. */
    browser: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  buildIfStale();
  const [site, browser] = await Promise.all([
    // Pages of other origins on this machine may hold it in frames: tests/hosts.
    serveSite({ port: 0, base: '/analysis/parley/', frameAncestors: 'http://127.0.0.1:* http://localhost:*' }),
    launchChromium(),
  ]);
  provide('site', site.url);
  provide('browser', browser.wsEndpoint());
  return () => Promise.all([site.close(), browser.close()]);
}
