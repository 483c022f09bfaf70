import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from '@/cli/site';

const shipped = (name: string) => fileURLToPath(new URL(`../../docs/deploy/${name}`, import.meta.url));
const text = (name: string) => readFileSync(shipped(name), 'utf8');

/** What may be pasted into a configuration without looking: the policies in it. */
const policies = (config: string) => config.match(/default-src 'none';[^"]*/g);

describe('the configurations that ship', () => {
  it.each(['nginx.conf', 'apache.htaccess', 'web.config', 'cloudfront.json'])(
    '%s holds the page to the policy of npm start',
    (name) => {
      expect(policies(text(name))).toEqual([contentSecurityPolicy()]);
    },
  );

  it('cloudfront.json is JSON', () => {
    expect(JSON.parse(text('cloudfront.json'))).toHaveProperty('SecurityHeadersConfig');
  });
});

interface Program {
  readonly name: string;
  readonly path: string | undefined;
  /** Writes its configuration from the shipped file; the arguments check it and run it in the foreground. */
  prepare(folder: string, port: number): { readonly check: string[]; readonly run: string[] };
}

const find = (paths: string[]) => paths.find((path) => existsSync(path));

const nginx: Program = {
  name: 'nginx',
  path: find(['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx']),
  prepare(folder, port) {
    const file = join(folder, 'nginx.conf');
    const site = text('nginx.conf')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replaceAll('/srv/parley/', `${folder}/dist/`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const types = find(['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types']);
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}
      http { access_log off; ${temporary.join(' ')} include ${types}; default_type application/octet-stream;
      add_header X-Frame-Options DENY always;
      ${site} }`,
    );
    const settings = ['-p', folder, '-e', join(folder, 'errors'), '-c', file];
    return { check: ['-t', ...settings], run: settings };
  },
};

const MODULES = '/usr/lib/apache2/modules';
const apache: Program = {
  name: 'Apache',
  // Where Debian keeps it; elsewhere its modules lie in other places.
  path: existsSync(MODULES) ? find(['/usr/sbin/apache2']) : undefined,
  prepare(folder, port) {
    const file = join(folder, 'httpd.conf');
    copyFileSync(shipped('apache.htaccess'), join(folder, 'dist', '.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'filter', 'deflate'].map(
      (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
    );
    writeFileSync(
      file,
      `${modules.join('\n')}
      ServerName localhost\nServerRoot ${folder}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\nMutex pthread
      ${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
      Listen 127.0.0.1:${port}
      TypesConfig /dev/null
      Header always set X-Frame-Options DENY
      Header set Content-Security-Policy "default-src 'self'"
      Alias /analysis/parley ${folder}/dist
      <Directory ${folder}/dist>\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>\n`,
    );
    return { check: ['-t', '-f', file], run: ['-f', file, '-DFOREGROUND'] };
  },
};

describe.each([nginx, apache])('$name with the shipped configuration', ({ name, path, prepare }) => {
  if (path === undefined) {
    it.skip(`is not run: ${name} is not installed here`, () => undefined);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-deploy-'));
  let server: ChildProcess;
  let home = '';

  beforeAll(async () => {
    // Both give up the rights of root before they read a file.
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    mkdirSync(join(folder, 'dist', 'corpora'));
    const write = (file: string, content: string) => writeFileSync(join(folder, 'dist', file), content);
    write('index.html', '<!doctype html><title>Parley</title>');
    write('assets/index-DTtNcyxZ.js', `export const text = '${'x'.repeat(5000)}';`);
    write('assets/inter-BOeWTOD4.woff2', 'font');
    write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('corpora/a.json', `{"text": "${'x'.repeat(5000)}"}`);
    const port = await freePort();
    const { check, run } = prepare(folder, port);
    execFileSync(path, check, { stdio: 'pipe' });
    server = spawn(path, run, { stdio: 'ignore' });
    home = `http://127.0.0.1:${port}/analysis/parley/`;
    await vi.waitFor(() => fetch(home), { timeout: 10_000, interval: 50 });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  });

  const get = (file: string, headers: Record<string, string> = {}) => fetch(new URL(file, home), { headers });

  it.each([
    ['', 200],
    ['assets/index-DTtNcyxZ.js', 200],
    ['missing', 404],
  ])('answers "%s" with %i and the headers of npm start, whatever the server sends otherwise', async (file, status) => {
    const answer = await get(file);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': contentSecurityPolicy(),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    // It would forbid what frame-ancestors allows.
    expect(answer.headers.has('x-frame-options')).toBe(false);
  });

  it('has hashed files kept for good, and everything else asked for again', async () => {
    const caching = async (file: string) => (await get(file)).headers.get('cache-control');
    expect(await caching('assets/index-DTtNcyxZ.js')).toBe('public, max-age=31536000, immutable');
    expect([await caching(''), await caching('corpora/a.json')]).toEqual(['no-cache', 'no-cache']);
    expect(await caching('assets/gone-DTtNcyxZ.js')).toBeNull();
  });

  it('answers an unchanged corpus with 304, and a changed one with its new text', async () => {
    const first = await get('corpora/a.json', { 'Accept-Encoding': 'gzip' });
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers.get('etag') ?? '' };
    expect((await get('corpora/a.json', again)).status).toBe(304);
    writeFileSync(join(folder, 'dist', 'corpora', 'a.json'), '{"text": "changed"}');
    expect(await (await get('corpora/a.json', again)).json()).toEqual({ text: 'changed' });
  });

  it('names the types that browsers insist on, and sends text compressed', async () => {
    const files = ['', 'assets/index-DTtNcyxZ.js', 'assets/inter-BOeWTOD4.woff2', 'icon.svg', 'corpora/a.json'];
    const answers = await Promise.all(files.map((file) => get(file, { 'Accept-Encoding': 'gzip' })));
    const types = answers.map(({ headers }) => headers.get('content-type')?.split(';')[0]);
    expect(types.map((type) => type?.replace('application/javascript', 'text/javascript'))).toEqual([
      'text/html',
      'text/javascript',
      'font/woff2',
      'image/svg+xml',
      'application/json',
    ]);
    expect(answers[1]?.headers.get('content-encoding')).toBe('gzip');
  });

  it('keeps the link when the slash at its end is missing', async () => {
    const moved = await fetch(home.replace(/\/$/, '?view=stance'), { redirect: 'manual' });
    expect([301, 308]).toContain(moved.status);
    expect(new URL(moved.headers.get('location') ?? '', home).href).toBe(`${home}?view=stance`);
  });
});

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
