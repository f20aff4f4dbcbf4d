import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { missingPage } from './missing-page.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The page may load from its own origin only, and speak to it only; nobody may frame it. */
const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Serves the files of a folder under `/console/`; without a folder a page that says how to get them. */
export function serveConsole(
  folder: string | undefined,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { method = 'GET', url = '' } = request;
    const [path = ''] = url.split('?', 1);
    if (method !== 'GET' && method !== 'HEAD') {
      send(request, response, { status: 405, type: '.txt', body: Buffer.from('GET or HEAD\n') });
      return;
    }
    if (path === '/console') {
      response.writeHead(308, { ...pageHeaders, location: '/console/', 'content-length': 0 }).end();
      return;
    }
    if (folder === undefined) {
      send(request, response, { status: 503, type: '.html', body: Buffer.from(missingPage) });
      return;
    }
    const file = await fileOf(folder, path.slice('/console/'.length));
    if (file === undefined) send(request, response, { status: 404, type: '.txt', body: Buffer.from('not found\n') });
    else send(request, response, { status: 200, ...file });
  };
}

interface Found {
  readonly type: string;
  readonly body: Buffer;
  readonly lasting?: boolean;
}

/** The file of an address. An address without an extension is a page of the application itself: its one HTML file. */
async function fileOf(folder: string, address: string): Promise<Found | undefined> {
  let name: string;
  try {
    name = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(name) || name.split('/').some((part) => part.startsWith('.'))) return undefined;
  const type = extname(name);
  const path = type === '' ? join(folder, 'index.html') : join(folder, name);
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (!real.startsWith(root + sep)) return undefined;
    // The build names files under assets/ by their content.
    return { type: type === '' ? '.html' : type, body: await readFile(real), lasting: name.startsWith('assets/') };
  } catch {
    return undefined;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, lasting = false }: Found & { readonly status: number },
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...pageHeaders,
    'content-type': types[type] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(status === 200 && { etag }),
    ...(status === 405 && { allow: 'GET, HEAD' }),
  };
  const asked = request.headers['if-none-match'];
  if (status === 200 && asked?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) === true) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
