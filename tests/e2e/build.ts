import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['index.html', 'vite.config.ts', 'vite.single.config.ts', 'package.json', 'src', 'public'];

/** The page that is everything in one file. */
export const ONE_FILE = join(ROOT, 'dist-single/parley.html');

/** Builds the site and the one file unless they are newer than everything they are made of. */
export function buildIfStale(): void {
  const built = statSync(ONE_FILE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!SOURCES.some((source) => newest(join(ROOT, source)) > built)) return;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  // A process of its own: Vitest's NODE_ENV would put React's development build into the site.
  for (const config of ['vite.config.ts', 'vite.single.config.ts']) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', config], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'inherit',
    });
  }
}

/** When a file, or anything in a folder, was last changed. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
