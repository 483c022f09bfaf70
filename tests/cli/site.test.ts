import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Site, type SiteOptions, serveSite } from '@/cli/site';

const INDEX = '<!doctype html><title>Parley</title>';

describe('the served site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-site-'));
  const sites: Site[] = [];
  const serve = async (options: Partial<SiteOptions> = {}) => {
    const site = await serveSite({ port: 0, folder: join(folder, 'dist'), ...options });
    sites.push(site);
    return site;
  };

  beforeAll(() => {
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    mkdirSync(join(folder, 'dist', 'corpora'));
    writeFileSync(join(folder, 'dist', 'index.html'), INDEX);
    writeFileSync(join(folder, 'dist', 'assets', 'index-DTtNcyxZ.js'), '');
    writeFileSync(join(folder, 'dist', 'corpora', 'a.json'), '{}');
    writeFileSync(join(folder, 'secret.txt'), 'not for the web');
  });
  afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets the page load from itself alone and be framed by itself and by whom its host names', async () => {
    const { url } = await serve({ frameAncestors: 'https://intranet.example https://wiki.example' });
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'self' https://intranet.example https://wiki.example",
    );
  });

  it('refuses a list of hosts that would add a directive to the policy', () => {
    expect(() => serveSite({ port: 0, frameAncestors: "https://a.example; script-src 'unsafe-inline'" })).toThrow(
      /separated by spaces/,
    );
  });

  it('lets a sandboxed frame load its files, and never guesses their types', async () => {
    const { headers } = await fetch(new URL('corpora/a.json', (await serve()).url));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has browsers keep hashed files for good, and ask again for the page and the corpora', async () => {
    const { url } = await serve();
    const caching = async (path: string) => (await fetch(new URL(path, url))).headers.get('cache-control');
    expect(await caching('assets/index-DTtNcyxZ.js')).toContain('immutable');
    expect(await caching('')).toBe('no-cache');
    expect(await caching('corpora/a.json')).toBe('no-cache');
  });

  it('shows a changed corpus after a reload', async () => {
    const { url } = await serve();
    const corpus = async () => (await fetch(new URL('corpora/a.json', url))).text();
    const before = await corpus();
    writeFileSync(join(folder, 'dist', 'corpora', 'a.json'), '{"longer": "than before"}');
    expect([before, await corpus()]).toEqual(['{}', '{"longer": "than before"}']);
  });

  it('sends an unchanged corpus once, under the same policy each time', async () => {
    const corpus = new URL('corpora/a.json', (await serve()).url);
    const first = await fetch(corpus);
    const again = await fetch(corpus, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
    expect((await fetch(corpus, { method: 'HEAD' })).headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('stands under any path, keeps the link when the slash at its end is missing, and answers nothing beside it', async () => {
    const { url } = await serve({ base: '/analysis/parley/' });
    expect(await (await fetch(`${url}?view=stance`)).text()).toBe(INDEX);
    const moved = await fetch(url.replace(/\/$/, '?view=stance'), { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/analysis/parley/?view=stance']);
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  it('answers 404 for what does not exist instead of showing the dashboard', async () => {
    expect((await fetch(new URL('stance', (await serve()).url))).status).toBe(404);
  });

  it('serves nothing outside its folder', async () => {
    const { port } = new URL((await serve()).url);
    // fetch() would tidy the path before sending it.
    const status = (path: string) =>
      new Promise((resolve) => {
        request({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode)).end();
      });
    expect(await Promise.all(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'].map(status))).toEqual([
      404, 404, 404,
    ]);
  });

  it('says so when the port is taken', async () => {
    const { port } = new URL((await serve()).url);
    await expect(serve({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
