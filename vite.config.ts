import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': here('./src'), '#tests': here('./tests') } },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Fonts and other assets stay files: the Content-Security-Policy allows no data: URL for fonts.
    assetsInlineLimit: 0,
    // The preload helper's polyfill is an inline-free script, but no browser we build for needs it.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: {
    globals: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/core/**/*.test.ts', 'tests/cli/**/*.test.ts', 'tests/app/state/**/*.test.ts'] },
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
