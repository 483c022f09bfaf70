// npm run hosts: the built site, and pages on another origin that hold it in frames, to be looked at and copied from.

import { buildIfStale } from '#tests/e2e/build';
import { serveSite } from '@/cli/site';
import { serveHosts } from './server';

buildIfStale();
const site = await serveSite({
  port: Number(process.env['PORT'] ?? 4173),
  base: '/parley/',
  // Whoever runs this looks at it on this machine.
  frameAncestors: 'http://127.0.0.1:* http://localhost:*',
});
const hosts = await serveHosts({ site: site.url, port: Number(process.env['HOSTS_PORT'] ?? 4174) });
console.log(`Host pages are at ${hosts.origin}/ and, as another origin, at ${hosts.other}/
They hold frames of ${site.url} (Ctrl+C stops both)`);
