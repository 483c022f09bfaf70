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
  const [site, browser] = await Promise.all([serveSite({ port: 0, base: '/analysis/parley/' }), launchChromium()]);
  provide('site', site.url);
  provide('browser', browser.wsEndpoint());
  return () => Promise.all([site.close(), browser.close()]);
}
