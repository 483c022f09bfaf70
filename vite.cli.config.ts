// The third build: the program `parley` as dist-cli/parley.js, with SQLite and what reads English beside it. Plain Node
// runs it.
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The engine of `parley extract` and its model, 4.5 MB: in the program's own file every command would have to read them. */
const ENGINE = { entry: 'src/cli/extraction/answer.ts', import: /\/answer$/, file: 'english.js' };
const resolveAlias = { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } };

const program: Plugin = {
  name: 'parley:program',
  enforce: 'pre',
  resolveId: (id) => (ENGINE.import.test(id) ? { id: `./${ENGINE.file}`, external: true } : null),
  generateBundle(_, bundle) {
    const others = Object.keys(bundle).filter((name) => name !== 'parley.js');
    if (others.length > 0) throw new Error(`${others.join(', ')} is left outside the program.`);
  },
  async writeBundle({ dir = '' }) {
    chmodSync(join(dir, 'parley.js'), 0o755);
    copyFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'), join(dir, 'sql-wasm.wasm'));
    await build({
      configFile: false,
      resolve: resolveAlias,
      logLevel: this.environment.config.logLevel ?? 'info',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: ENGINE.entry,
        outDir: dir,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: ENGINE.file, codeSplitting: false } },
      },
    });
  },
};

export default defineConfig({
  resolve: resolveAlias,
  plugins: [program],
  publicDir: false,
  define: {
    __PARLEY_VERSION__: JSON.stringify(version),
    // sql.js is no ES module: it looks for its WebAssembly where it stands itself.
    __dirname: 'import.meta.dirname',
    __filename: 'import.meta.filename',
  },
  // All that it needs is beside it: nothing has to be installed where it runs.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/parley.ts',
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'parley.js', banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
});
