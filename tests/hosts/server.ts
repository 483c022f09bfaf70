// Pages of other people that hold Parley in a frame, on an origin of their own.
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));
const require = createRequire(import.meta.url);

/** The host scripts that Parley's frame must get on with, as their makers publish them. */
const LIBRARIES: Record<string, () => string> = {
  '/libraries/iframeResizer4.js': () => require.resolve('iframe-resizer/js/iframeResizer.js'),
  '/libraries/iframeResizer5.js': () => join(dirname(require.resolve('@iframe-resizer/parent')), 'index.umd.js'),
  '/libraries/openIframeResizer.js': () => join(dirname(require.resolve('@open-iframe-resizer/core')), 'index.js'),
};

const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

export interface Hosts {
  /** Origin of the host pages by the machine's number; `other` is the same by its name, which is another origin. */
  readonly origin: string;
  readonly other: string;
  /** Holds a page besides those of the folder; its address. */
  put(name: string, html: string): string;
  close(): Promise<void>;
}

/** Serves the host pages on 127.0.0.1, their frames filled in with the address of the site; port 0 takes any. */
export function serveHosts({ site, port }: { site: string; port: number }): Promise<Hosts> {
  const more = new Map<string, string>();

  function answer(path: string, origin: string, response: ServerResponse) {
    if (path === '/favicon.ico') return response.writeHead(204).end();
    const library = LIBRARIES[path];
    const name = path === '/' ? 'index.html' : path.slice(1);
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (!type || (!library && !/^\w+\.(html|css|js)$/.test(name))) return response.writeHead(404).end();
    try {
      const text = more.get(path) ?? readFileSync(library ? library() : join(PAGES, name), 'utf8');
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(library ? text : text.replaceAll('{{parley}}', site).replaceAll('{{origin}}', origin));
    } catch {
      response.writeHead(404).end();
    }
  }
  return new Promise((resolve, reject) => {
    const server = createServer(({ url = '/', headers }, response) =>
      answer(url.split('?')[0] ?? '/', `http://${headers.host}`, response),
    );
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as AddressInfo).port;
      resolve({
        origin: `http://127.0.0.1:${taken}`,
        other: `http://localhost:${taken}`,
        put: (name, html) => {
          more.set(`/${name}`, html);
          return `http://127.0.0.1:${taken}/${name}`;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
