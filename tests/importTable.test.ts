import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a maintainer might write, in files that need not exist, and what Biome must say to it. */
const IMPORTS: Record<string, { allowed: string[]; refused: string[] }> = {
  'core/corpus/x.ts': {
    allowed: ['valibot', './y'],
    refused: ['@/core/table/table', 'react', 'node:fs', '../table/table'],
  },
  'core/table/x.ts': {
    allowed: ['@/core/corpus/schema'],
    refused: ['@/core/analysis/matrix', 'valibot', '@/app/ui/marks'],
  },
  'core/analysis/x.ts': {
    allowed: ['@/core/table/table', 'graphology', 'graphology-metrics/centrality/betweenness'],
    refused: ['@/core/interchange/csv', 'd3-force', '@/app/state/store'],
  },
  'core/extraction/x.ts': {
    allowed: ['@/core/corpus/codebook', '@/core/extraction/rules/indirect', 'wink-nlp', 'wink-eng-lite-web-model'],
    refused: ['@/core/table/table', '@/core/analysis/matrix', 'node:fs', 'comlink'],
  },
  'core/interchange/x.ts': {
    allowed: ['@/core/analysis/matrix', 'papaparse'],
    refused: ['@/app/state/link', 'fs', 'sql.js'],
  },
  'app/data/x.ts': { allowed: ['@/core/corpus/parse', 'comlink'], refused: ['@/app/shell/App', 'recharts'] },
  'app/state/x.ts': {
    allowed: ['@/core/table/filter', 'zustand/middleware', 'react'],
    refused: ['react-dom', '@/app/views/registry'],
  },
  'app/ui/x.tsx': { allowed: ['react'], refused: ['@/core/corpus/schema', '@/app/state/store', 'zustand'] },
  'app/charts/x.tsx': {
    allowed: ['recharts', '@/app/state/store'],
    refused: ['@/app/data/loadCorpus', '@/app/views/registry'],
  },
  'app/views/x.tsx': {
    allowed: ['@/app/evidence/Drawer', 'react'],
    refused: ['./StanceView', '@/app/views/StanceView', 'recharts'],
  },
  'app/stage/x.tsx': { allowed: ['@/app/views/registry', 'react-dom'], refused: ['recharts', '@/cli/site'] },
  'app/embed/x.tsx': { allowed: ['@/app/views/registry'], refused: ['recharts', '@/cli/site'] },
  'app/shell/x.tsx': { allowed: ['@/app/views/registry'], refused: ['@/cli/site', 'recharts'] },
  'cli/x.ts': { allowed: ['node:fs', '@/core/corpus/parse'], refused: ['@/app/state/link', 'react'] },
  'elsewhere/x.ts': { allowed: ['./y'], refused: ['@/core/table/table', 'react'] },
};

describe('the import table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-imports-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const refusedIn: Record<string, string[]> = {};
  beforeAll(() => {
    for (const file of ['biome.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(folder, file));
    for (const [file, { allowed, refused }] of Object.entries(IMPORTS)) {
      const path = join(folder, 'src', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, [...allowed, ...refused].map((from) => `import('${from}');\n`).join(''));
    }
    const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
    const options = [
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '--vcs-enabled=false',
    ];
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options, 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { location: { path: string; start: { line: number } } }[];
    };
    for (const { path, start } of diagnostics.map(({ location }) => location)) {
      const file = path.replace(/^src\//, '');
      const { allowed, refused } = IMPORTS[file] ?? { allowed: [], refused: [] };
      refusedIn[file] = [...new Set([...(refusedIn[file] ?? []), [...allowed, ...refused][start.line - 1] ?? '?'])];
    }
  });

  it.each(Object.entries(IMPORTS))('holds in %s', (file, { refused }) => {
    expect(refusedIn[file]?.toSorted()).toEqual(refused.toSorted());
  });
});

it('is followed alike where file names ignore case: no two modules of a folder differ by that alone', () => {
  const modules = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replace(/\.tsx?$/, '').toLowerCase());
  expect(modules.filter((path, at) => modules.indexOf(path) !== at)).toEqual([]);
});
