import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The built site. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Names of built files that carry a hash of their content: the same name is for ever the same bytes. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

export interface Site {
  /** Address of the dashboard, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The path under which the site stands, with a slash at both ends. */
  readonly base?: string;
  /** Who may frame the site besides itself: sources of the CSP's frame-ancestors, separated by spaces. */
  readonly frameAncestors?: string;
  readonly folder?: string;
}

/**
 * What the page may do: scripts, styles, data and workers come from the site itself or not at all.
 * The configurations in docs/deploy hold the same text; a test compares them.
 */
export function contentSecurityPolicy(frameAncestors = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${frameAncestors}`.trim(),
  ].join('; ');
}

/** The headers of every answer. */
function securityHeaders(frameAncestors?: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(frameAncestors),
    // A frame sandboxed without allow-same-origin has the origin "null" and may load its own files only with this.
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    // A link holds what the reader looks at: no other site is told.
    'Referrer-Policy': 'no-referrer',
  };
}

/** Serves the built site on 127.0.0.1 with its security headers; rejects where the port is taken. */
export function serveSite({ port, base = '/', frameAncestors, folder = DIST }: SiteOptions): Promise<Site> {
  if (frameAncestors !== undefined && /[;,\r\n]/.test(frameAncestors)) {
    throw new Error(`Who may frame the site is a list separated by spaces, without "," and ";": ${frameAncestors}`);
  }
  const headers = securityHeaders(frameAncestors);
  const files = sirv(folder, {
    // Looks at the disk with every request, so that a changed corpus is seen after a reload.
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (HASHED.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });

  function answer(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (`${url.split('?')[0]}/` === base) {
      response.writeHead(308, { Location: url.replace(/(?=\?|$)/, '/') }).end();
    } else if (!url.startsWith(base)) {
      response.writeHead(404).end();
    } else {
      request.url = url.slice(base.length - 1);
      files(request, response);
    }
  }

  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
