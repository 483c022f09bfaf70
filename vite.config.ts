import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Modules of the first picture; what they import comes with them. */
const FIRST =
  /\/src\/app\/(views\/StanceView|charts\/MatrixChart|data\/loadCorpus|shell\/(Notices|address)|state\/share|ui\/PanelBoundary)\.tsx?$|\/node_modules\/react-dom\/client\.js$/;

export default defineConfig({
  // Relative addresses: the site works under any path.
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': here('./src'), '#tests': here('./tests') } },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The size budget reads from it what the first view loads.
    manifest: true,
    // Fonts and other assets stay files: the Content-Security-Policy allows no data: URL for fonts.
    assetsInlineLimit: 0,
    // No browser we build for needs the polyfill.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first picture needs, on the page and in a frame: in one file, which packs better than fifteen.
          groups: [
            { name: 'first', test: FIRST, priority: 2 },
            // What the page needs at once and a frame only when something is asked of it.
            {
              name: 'second',
              test: /\/src\/(app\/shell\/FilterLine|core\/analysis\/findings)\.tsx?$/,
              priority: 1,
            },
            { name: 'page', test: /\/src\/app\/(shell\/(Dashboard|Opening)|views\/OverviewView)\.tsx$/ },
          ],
        },
      },
    },
  },
  test: {
    globals: true,
    // Vitest leaves one core idle; the journeys wait for the browser most of the time.
    maxWorkers: 2,
    // A slow machine is no failure; what hangs is one.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/{core,cli,corpora}/**/*.test.ts', 'tests/app/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/app/**/*.test.tsx'],
          setupFiles: ['tests/setupDom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine is no fault of the page; what has to be quick is timed by the browser's own clock.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          // The same journeys through the one file, opened from disk with the network off.
          name: 'single',
          environment: 'node',
          include: ['tests/e2e/{firstView,address,evidence,views,keyboard,export,files,equipment,stage,deck}.test.ts'],
          globalSetup: ['tests/e2e/singleSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine is no fault of the page; what has to be quick is timed by the browser's own clock.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
