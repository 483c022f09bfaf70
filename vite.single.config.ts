// The second build: Parley with the bundled corpus as one page, dist-single/parley.html, and a copy of it in dist/, out
// of which the site makes "Save as one file".
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { gzipSync } from 'node:zlib';
import { mergeConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import site from './vite.config.ts';

const PAGE = 'parley.html';
/** What the page may weigh after gzip, in bytes. */
const LIMIT = 700_000;

/**
 * The letters that the page brings along; all others fall back to fonts of the reader's machine. Where the page becomes
 * too heavy, `latin-ext` (names such as Erdoğan, 85 kB) is what can go.
 */
const FONTS = /\/(inter-latin(-ext)?-wght|source-serif-4-latin-wght)-normal\.woff2$/;
/** The serif without its own shapes for each size, which weigh as much again as its letters: 71 kB. */
const SERIF = {
  '@fontsource-variable/source-serif-4/opsz.css': '@fontsource-variable/source-serif-4/wght.css',
};

const SCRIPT = /<script type="module">(.*?)<\/script>/s;
const CHARSET = '<meta charset="utf-8" />';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run and look as it was built, draw, and nothing with the network. */
const policyOf = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    // The fonts, when they are put into a picture.
    'connect-src data:',
    'worker-src blob:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A page opened from disk may start no worker from a file: each becomes a text in the page. */
const workersInside: Plugin = {
  name: 'parley:workers-inside',
  enforce: 'pre',
  transform(code) {
    let count = 0;
    const imports: string[] = [];
    const changed = code.replace(
      /new Worker\(new URL\('(.+?)', import\.meta\.url\), \{ type: 'module' \}\)/g,
      (_, path) => {
        imports.push(`import Worker${count} from '${path}?worker&inline';\n`);
        return `new Worker${count++}()`;
      },
    );
    return count > 0 ? { code: imports.join('') + changed, map: null } : null;
  },
};

/**
 * What would make the page too heavy is left to the site: SQLite half as much again, for projects of Discourse Network
 * Analyzer; the language model twice as much, for finding statements.
 */
const LEFT_OUT = {
  '/src/app/data/dna.ts': 'export const readDnaFile = null;',
  '/src/app/data/extraction.ts': 'export const extractTexts = null;\nexport class NoModelError extends Error {}',
};
const withoutTheHeavy: Plugin = {
  name: 'parley:without-the-heavy',
  enforce: 'pre',
  load: (id) => Object.entries(LEFT_OUT).find(([path]) => id.endsWith(path))?.[1] ?? null,
};

/** What stands in the page's element of this kind. */
function contentOf(html: string, element: RegExp): string {
  const content = element.exec(html)?.[1];
  if (content === undefined) throw new Error(`The page has nothing like ${element}.`);
  return content;
}

/** Puts in what Vite leaves outside, and the policy over it all. */
function finished(html: string): { page: string; policy: string } {
  const config = JSON.parse(readFileSync('public/config.json', 'utf8')) as { corpus: string };
  const corpus = readFileSync(join('public', config.corpus), 'utf8').replaceAll('<', '\\u003c');
  const icon = readFileSync('public/icon.svg').toString('base64');
  const script = contentOf(html, SCRIPT);
  // The script may hold markup of its own.
  const style = contentOf(
    html.replace(script, () => ''),
    /<style[^>]*>(.*?)<\/style>/s,
  );
  const kept = style.replace(/@font-face\s*\{[^}]*\}/g, (face) => (face.includes('url(data:') ? face : ''));
  const policy = policyOf(script, kept);
  const put = (text: string, from: string, to: string) => {
    if (!text.includes(from)) throw new Error(`The page has no ${from}.`);
    return text.replace(from, () => to);
  };
  let page = put(html, style, kept);
  page = put(page, 'href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
  page = put(page, CHARSET, `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  const block = `<script type="application/json" id="parley-corpus">${corpus}</script>`;
  // The last one closes the page; others may stand in the script.
  const end = page.lastIndexOf('</body>');
  page = `${page.slice(0, end)}  ${block}\n  ${page.slice(end)}`;
  if (contentOf(page, SCRIPT) !== script) throw new Error('The script is no longer the one that the policy names.');
  return { page, policy };
}

const onePage: Plugin = {
  name: 'parley:one-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('The build has no index.html.');
      for (const name of Object.keys(bundle)) {
        if (name !== 'index.html' && !name.endsWith('.woff2')) throw new Error(`${name} is left outside the page.`);
        delete bundle[name];
      }
      const { page, policy } = finished(String(index.source).replaceAll(' crossorigin', ''));
      const size = gzipSync(page).length;
      if (size > LIMIT) throw new Error(`${PAGE} has ${size} bytes after gzip, and may have ${LIMIT}.`);
      this.emitFile({ type: 'asset', fileName: PAGE, source: page });
      this.emitFile({ type: 'asset', fileName: `${PAGE}.csp.txt`, source: `${policy}\n` });
      stdout.write(`${PAGE}: ${Math.round(size / 1000)} kB after gzip, of at most ${LIMIT / 1000} kB\n${policy}\n`);
    },
  },
  writeBundle({ dir = '' }) {
    if (existsSync('dist')) copyFileSync(join(dir, PAGE), join('dist', PAGE));
  },
};

export default mergeConfig(site, {
  plugins: [withoutTheHeavy, workersInside, viteSingleFile({ useRecommendedBuildConfig: false }), onePage],
  resolve: { alias: SERIF },
  // Browsers start no module worker out of a page that was opened from disk.
  worker: { format: 'iife' },
  // Told each time that a font stays outside, one would overlook what matters.
  logLevel: 'warn',
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsDir: '',
    manifest: false,
    cssCodeSplit: false,
    assetsInlineLimit: (path: string) => FONTS.test(path),
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
