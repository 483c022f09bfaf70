// npm run budget: how much the built site loads before the overview stands, against its limits.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Limits in kB (1,000 bytes) after brotli. */
const LIMITS = { js: 110, css: 15 };

/** What a visitor of the overview must not wait for: a package, and a text of it that survives minifying. */
const LATER = [{ name: 'recharts', mark: 'recharts-' }];

/** The view that is shown first; its chunk is loaded by `import()` and counts as if it were not. */
const FIRST_VIEW = 'src/app/views/OverviewView.tsx';

/** One entry of Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** The chunks that are loaded with those named, through static imports. */
function loadedWith(manifest: Manifest, names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    loadedWith(manifest, manifest[name]?.imports ?? [], seen);
  }
  return seen;
}

/** Checks the site in `dist` (a folder's URL, with a slash at its end); the lines of its table and what is over. */
export function budget(dist: URL): { lines: string[]; faults: string[] } {
  const read = (file: string) => readFileSync(new URL(file, dist));
  const manifest: Manifest = JSON.parse(read('.vite/manifest.json').toString());
  const faults: string[] = [];
  if (!manifest[FIRST_VIEW]) faults.push(`the manifest has no ${FIRST_VIEW}: does the overview still stand there?`);
  const chunks = [...loadedWith(manifest, ['index.html', FIRST_VIEW])].flatMap((name) => manifest[name] ?? []);
  const files = new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]));

  const lines: string[] = [];
  const totals = { js: 0, css: 0 };
  for (const file of files) {
    const kind = file.endsWith('.css') ? 'css' : 'js';
    const size = brotliCompressSync(read(file)).length / 1000;
    totals[kind] += size;
    lines.push(`${size.toFixed(1).padStart(7)} kB  ${file}`);
    for (const { name, mark } of LATER) {
      if (kind === 'js' && read(file).includes(mark)) faults.push(`${name} is in ${file}, which the overview loads`);
    }
  }
  for (const kind of ['js', 'css'] as const) {
    lines.push(`${totals[kind].toFixed(1).padStart(7)} kB  ${kind} in all, of at most ${LIMITS[kind]} kB`);
    if (totals[kind] > LIMITS[kind]) faults.push(`${kind} is over its limit of ${LIMITS[kind]} kB`);
  }
  return { lines, faults };
}

const dist = new URL('../dist/', import.meta.url);
if (!existsSync(new URL('.vite/manifest.json', dist))) {
  console.error(`There is no built site in ${fileURLToPath(dist)}. Build it first: npm run build`);
  process.exit(1);
}
const { lines, faults } = budget(dist);
console.log(`First view, after brotli:\n${lines.join('\n')}`);
for (const fault of faults) console.error(`Over budget: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
