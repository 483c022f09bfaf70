import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { launchChromium } from './browser';
import { buildIfStale, ONE_FILE } from './build';

/** As globalSetup.ts, with the one file in the site's place. */
export default async function setUp({ provide }: TestProject) {
  buildIfStale();
  const browser = await launchChromium();
  provide('site', pathToFileURL(ONE_FILE).href);
  provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
