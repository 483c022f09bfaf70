// npm run budget: how much the built site loads before the overview stands, and a matrix in a frame, against limits.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Limits in kB (1,000 bytes) after brotli; the modules are those that are loaded before anybody asks for anything. */
const BUDGETS = [
  {
    name: 'First view',
    modules: [
      'index.html',
      'src/app/shell/Opening.tsx',
      'src/app/shell/Dashboard.tsx',
      'src/app/views/OverviewView.tsx',
    ],
    limits: { js: 110, css: 15 },
  },
  {
    name: 'A stance matrix in a frame',
    modules: ['index.html', 'src/app/embed/Embed.tsx', 'src/app/views/StanceView.tsx'],
    limits: { js: 90, css: 15 },
  },
] as const;

/** What nobody must wait for: a package, and a text of it that survives minifying. */
const LATER = [{ name: 'recharts', mark: 'recharts-' }];

/** Where modules are that vite.config.ts puts together: the manifest knows them by the name of their group alone. */
const GROUPS: Readonly<Record<string, string>> = {
  'src/app/shell/Opening.tsx': 'page',
  'src/app/shell/Dashboard.tsx': 'page',
  'src/app/views/OverviewView.tsx': 'page',
  'src/app/views/StanceView.tsx': 'first',
};

/** One entry of Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly name?: string;
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

/** What the site in `dist` (a folder's URL, with a slash at its end) loads: the lines of a table, and what is over. */
function check(dist: URL, { name, modules, limits }: (typeof BUDGETS)[number]): { lines: string[]; faults: string[] } {
  const read = (file: string) => readFileSync(new URL(file, dist));
  const manifest: Manifest = JSON.parse(read('.vite/manifest.json').toString());
  const faults: string[] = [];
  const entries = modules.flatMap((module) => {
    const group = Object.entries(manifest).find(
      ([, { name, file }]) => name !== undefined && name === GROUPS[module] && file.endsWith('.js'),
    );
    const key = manifest[module] ? module : group?.[0];
    if (!key) faults.push(`the manifest has no ${module}: does it still stand there?`);
    return key ?? [];
  });
  const chunks = [...loadedWith(manifest, entries)].flatMap((key) => manifest[key] ?? []);
  const files = new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]));

  const lines = [`${name}, after brotli:`];
  const totals = { js: 0, css: 0 };
  for (const file of files) {
    const kind = file.endsWith('.css') ? 'css' : 'js';
    const size = brotliCompressSync(read(file)).length / 1000;
    totals[kind] += size;
    lines.push(`${size.toFixed(1).padStart(7)} kB  ${file}`);
    for (const { name: later, mark } of LATER) {
      if (kind === 'js' && read(file).includes(mark)) faults.push(`${later} is in ${file}`);
    }
  }
  for (const kind of ['js', 'css'] as const) {
    lines.push(`${totals[kind].toFixed(1).padStart(7)} kB  ${kind} in all, of at most ${limits[kind]} kB`);
    if (totals[kind] > limits[kind]) faults.push(`${kind} is over its limit of ${limits[kind]} kB`);
  }
  return { lines, faults };
}

const dist = new URL('../dist/', import.meta.url);
if (!existsSync(new URL('.vite/manifest.json', dist))) {
  console.error(`There is no built site in ${fileURLToPath(dist)}. Build it first: npm run build`);
  process.exit(1);
}
for (const budget of BUDGETS) {
  const { lines, faults } = check(dist, budget);
  console.log(lines.join('\n'));
  for (const fault of faults) console.error(`Over budget (${budget.name}): ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
