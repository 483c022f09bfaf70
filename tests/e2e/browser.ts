import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type BrowserServer, chromium } from 'playwright';

interface Candidate {
  readonly name: string;
  /** What Playwright needs to start it; no path stands for Playwright's own download. */
  readonly find: () => Promise<{ executablePath?: string; env?: Record<string, string | undefined> }>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same letters on every machine.
  '--font-render-hinting=none',
];

const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** Starts the first Chromium that this machine has, to be shared by all who connect to its `wsEndpoint()`. */
export async function launchChromium(): Promise<BrowserServer> {
  const failures: string[] = [];
  for (const { name, find } of candidates()) {
    try {
      return await chromium.launchServer({ ...(await find()), args: FLAGS });
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    }
  }
  throw new Error(
    `No Chromium could be started. Install Chrome or Chromium, run "npx playwright install chromium", ` +
      `or set PARLEY_CHROMIUM to the path of one.\n- ${failures.join('\n- ')}`,
  );
}

function candidates(): Candidate[] {
  const own = process.env['PARLEY_CHROMIUM'];
  if (own) return [{ name: 'PARLEY_CHROMIUM', find: async () => ({ executablePath: own }) }];
  const found: Candidate[] = installed().map((path) => ({ name: path, find: async () => ({ executablePath: path }) }));
  // The package holds a binary for this platform alone.
  if (process.platform === 'linux' && process.arch === 'x64') {
    found.push({ name: '@sparticuz/chromium', find: unpacked });
  }
  return [...found, { name: "Playwright's own", find: async () => ({}) }];
}

/** Paths of the browsers of Chromium's family that are installed where their makers put them. */
function installed(): string[] {
  const { env, platform } = process;
  const under = (folders: (string | undefined)[], names: string[]) =>
    folders
      .flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []))
      .filter((path) => existsSync(path));
  if (platform === 'win32') {
    return under(
      [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']],
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    );
  }
  if (platform === 'darwin') {
    return under(
      ['/Applications'],
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
    );
  }
  return under((env['PATH'] ?? '').split(delimiter), [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ]);
}

/** Unpacks the Chromium that the npm package holds, once, with the libraries and fonts that a bare Linux lacks. */
async function unpacked() {
  const require = createRequire(import.meta.url);
  let home = dirname(require.resolve('@sparticuz/chromium'));
  while (!existsSync(join(home, 'bin', 'chromium.br'))) {
    if (dirname(home) === home) throw new Error('its folder "bin" is missing');
    home = dirname(home);
  }
  const { version } = require(join(home, 'package.json')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    const { extract } = createRequire(join(home, 'package.json'))('tar-fs') as {
      extract: (folder: string) => NodeJS.WritableStream;
    };
    // Another process may be doing the same: whoever is first puts the whole folder in place at once.
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const unpack = (file: string, to: NodeJS.WritableStream) =>
      pipeline(createReadStream(join(home, 'bin', file)), createBrotliDecompress(), to);
    await Promise.all([
      unpack('chromium.br', createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 })),
      unpack('swiftshader.tar.br', extract(unfinished)),
      unpack('al2023.tar.br', extract(join(unfinished, 'al2023'))),
      unpack('fonts.tar.br', extract(join(unfinished, 'fonts'))),
    ]);
    writeFileSync(join(unfinished, 'fonts.conf'), fontsConf(folder));
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package's own configuration names a folder that exists only where it is meant to run. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
