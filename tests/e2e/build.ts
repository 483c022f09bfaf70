import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['index.html', 'vite.config.ts', 'package.json', 'src', 'public'];

/** Builds the site unless the built one is newer than everything it is made of. */
export async function buildIfStale(): Promise<void> {
  const built = statSync(join(ROOT, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.some((source) => newest(join(ROOT, source)) > built)) {
    await build({ root: ROOT, logLevel: 'warn', mode: 'production' });
  }
}

/** When a file, or anything in a folder, was last changed. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
