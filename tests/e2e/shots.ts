// npm run shots: pictures of every view, for looking at one's own work and for the README.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { serveSite } from '@/cli/site';
import { launchChromium } from './browser';
import { buildIfStale } from './build';

const USAGE = `npm run shots -- [VIEW ...] [--size 1440x900 ...] [--theme light|dark ...] [--full] [--out shots]
npm run shots -- --readme     the README's pictures, into docs/pictures`;

/** Name of the picture and query string of what it shows. */
const VIEWS: Record<string, string> = {
  overview: '',
  'stance-matrix': '?v=1&view=stance',
  'stance-bars': '?v=1&view=stance&tab=bars',
  'stance-shift': '?v=1&view=stance&tab=shift',
  'stance-similarity': '?v=1&view=stance&sort=similarity',
  'stance-contradictions': '?v=1&view=stance&tab=contradictions',
  'stance-timeline': '?v=1&view=stance&tab=timeline',
  network: '?v=1&view=network',
  'network-contacts': '?v=1&view=network&net=contacts',
  'network-agreement': '?v=1&view=network&net=congruence',
  'network-conflict': '?v=1&view=network&net=conflict',
  'network-two-mode': '?v=1&view=network&net=two-mode',
  'network-issues': '?v=1&view=network&net=congruence&nodes=issues',
  'network-adjacency': '?v=1&view=network&tab=adjacency',
  'network-communities': '?v=1&view=network&colour=community&size=betweenness',
  'network-measures': '?v=1&view=network&tab=measures',
  quotes: '?v=1&view=quotes',
  article: '?v=1&view=article&doc=may',
  evidence: '?v=1&focus=cell:putin~negotiate',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((slide) => [`slide-${slide}`, `?v=1&present=1&slide=${slide}`])),
  'embed-matrix': '?v=1&view=stance&embed=1',
  'embed-shift': '?v=1&view=stance&tab=shift&embed=1',
  'embed-network': '?v=1&view=network&embed=1',
  'embed-evidence': '?v=1&view=stance&embed=1&focus=cell:putin~negotiate',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((slide) => [`slide-${slide}`, `?v=1&present=1&slide=${slide}`])),
  'bad-link': '?v=1&view=nowhere&actor=nobody',
};
const SIZES = ['1440x900', '1280x720', '768x1024', '390x844'];
const THEMES = ['light', 'dark'] as const;
const README = ['overview', 'stance-shift', 'network', 'slide-3'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', multiple: true, default: SIZES },
    theme: { type: 'string', multiple: true, default: [...THEMES] },
    full: { type: 'boolean', default: false },
    out: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const wanted = values.readme ? README : positionals;
const views = wanted.length > 0 ? wanted : Object.keys(VIEWS);
const sizes = values.readme ? ['1440x900'] : values.size;
const themes = values.readme ? ['light'] : values.theme;
const out = values.out ?? (values.readme ? 'docs/pictures' : 'shots');

const wrong = [
  ...views
    .filter((view) => !(view in VIEWS))
    .map((view) => `no view "${view}"; there are ${Object.keys(VIEWS).join(', ')}`),
  ...sizes.filter((size) => !/^\d+x\d+$/.test(size)).map((size) => `"${size}" is no size like 1440x900`),
  ...themes.filter((theme) => !THEMES.some((known) => known === theme)).map((theme) => `no theme "${theme}"`),
];
if (wrong.length > 0) {
  console.error(`${wrong.join('\n')}\n${USAGE}`);
  process.exit(2);
}

buildIfStale();
mkdirSync(out, { recursive: true });
const [site, server] = await Promise.all([serveSite({ port: 0 }), launchChromium()]);
const browser = await chromium.connect(server.wsEndpoint());
try {
  for (const size of sizes) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    for (const theme of themes) {
      const colorScheme = theme === 'dark' ? 'dark' : 'light';
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      page.on('console', (message) => message.type() === 'error' && console.error(`  ${message.text()}`));
      page.on('pageerror', (error) => console.error(`  ${error.message}`));
      for (const view of views) {
        await page.goto(site.url + (VIEWS[view] ?? ''), { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        const path = join(out, values.readme ? `${view}.png` : `${view}-${size}-${theme}.png`);
        await page.screenshot({ path, fullPage: values.full });
        console.log(path);
      }
      await page.close();
    }
  }
} finally {
  await Promise.all([browser.close().then(() => server.close()), site.close()]);
}
