// npm start: serves the built site on this machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, serveSite } from './site';

const port = process.env['PORT'] ?? '4173';
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(2, `PORT is "${port}": a number from 0 to 65535 is needed.`);
if (!existsSync(join(DIST, 'index.html'))) fail(1, 'There is no built site in dist/. Build it first: npm run build');

try {
  const frameAncestors = process.env['PARLEY_FRAME_ANCESTORS'];
  const site = await serveSite({ port: Number(port), ...(frameAncestors === undefined ? {} : { frameAncestors }) });
  console.log(`Parley is at ${site.url} (Ctrl+C stops it)`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if ('code' in error && error.code === 'EADDRINUSE') {
    fail(1, `Port ${port} is in use. Take another: PORT=${Number(port) + 1} npm start`);
  }
  if ('code' in error && error.code === 'EACCES') fail(1, `Port ${port} may not be opened by this user.`);
  fail(1, error.message);
}

function fail(status: number, message: string): never {
  console.error(message);
  process.exit(status);
}
