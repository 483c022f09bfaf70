// npm run budget: how much the built site loads before the overview stands, and a matrix in a frame, against limits; and
// how large the extraction engine is, which nobody loads before it is asked for.
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
const LATER = [
  { name: 'recharts', mark: 'recharts-' },
  { name: 'wink-nlp', mark: 'wink-nlp: ' },
  { name: 'the extraction engine', mark: 'reiterate' },
];

/**
 * The extraction engine: its own code in kB after minifying, without the language model that it loads itself. The aim is
 * 60; who speaks (20) and what is said for or against (12) came on top of the rules. What is added has to replace something.
 */
const ENGINE = { name: 'The extraction engine', module: 'src/app/data/extractionReader.ts', limit: 86 } as const;

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

const filesOf = (manifest: Manifest, keys: Iterable<string>) =>
  new Set([...keys].flatMap((key) => manifest[key]?.file ?? []));

const groupKeys = (manifest: Manifest, group: string | undefined) =>
  Object.entries(manifest)
    .filter(([, { name, file }]) => name !== undefined && name === group && file.endsWith('.js'))
    .map(([key]) => key);

/** The engine's own code against its limit. What it loads must be files of their own, the model among them. */
function checkEngine(dist: URL, manifest: Manifest): { lines: string[]; faults: string[] } {
  const entry = manifest[ENGINE.module];
  const ofPage = filesOf(manifest, loadedWith(manifest, ['index.html', ...groupKeys(manifest, 'page')]));
  const later = filesOf(manifest, entry?.dynamicImports ?? []);
  const own = [...filesOf(manifest, entry ? loadedWith(manifest, [ENGINE.module]) : [])].filter(
    (file) => !ofPage.has(file),
  );
  const sizes = own.map((file) => [file, readFileSync(new URL(file, dist)).length / 1000] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const lines = [
    `${ENGINE.name}, minified:`,
    ...sizes.map(([file, size]) => `${size.toFixed(1).padStart(7)} kB  ${file}`),
    `${total.toFixed(1).padStart(7)} kB  in all, of at most ${ENGINE.limit} kB; when it is used it loads ${[...later].join(', ')}`,
  ];
  const faults: string[] = [];
  if (!entry) faults.push(`the manifest has no ${ENGINE.module}: does it still stand there?`);
  if (total > ENGINE.limit) faults.push(`it is over its limit of ${ENGINE.limit} kB`);
  const holds = (files: Iterable<string>, text: string) =>
    [...files].some((file) => readFileSync(new URL(file, dist)).includes(text));
  // Each of the marks by which its parts are kept out of the first view tells something.
  if (!holds(own, 'reiterate')) faults.push('it is not where it was looked for');
  if (!holds(later, 'wink-nlp: ')) faults.push('no file of its own holds wink-nlp');
  // The language model is known by its size: of what is loaded early nothing may be so large.
  if (![...later].some((file) => readFileSync(new URL(file, dist)).length > 1_000_000))
    faults.push('no file of its own holds the language model');
  return { lines, faults };
}

/** What the site in `dist` (a folder's URL, with a slash at its end) loads: the lines of a table, and what is over. */
function check(
  dist: URL,
  manifest: Manifest,
  { name, modules, limits }: (typeof BUDGETS)[number],
): { lines: string[]; faults: string[] } {
  const read = (file: string) => readFileSync(new URL(file, dist));
  const faults: string[] = [];
  const entries = modules.flatMap((module) => {
    const key = manifest[module] ? module : groupKeys(manifest, GROUPS[module])[0];
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
const manifest: Manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
for (const { name, lines, faults } of [
  ...BUDGETS.map((budget) => ({ name: budget.name, ...check(dist, manifest, budget) })),
  { name: ENGINE.name, ...checkEngine(dist, manifest) },
]) {
  console.log(lines.join('\n'));
  for (const fault of faults) console.error(`Over budget (${name}): ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
