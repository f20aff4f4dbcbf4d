import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Answers what is below `/api/`; `false` leaves it to the files. */
export type Api = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server with the console at `/console/`. */
export interface Served {
  readonly url: string;
  /** Files that were asked for, with their bytes. */
  readonly sent: Map<string, Buffer>;
  close(): Promise<void>;
}

/** Serves the console as the gateway does, under a policy that is stricter still: no inline style at all. */
export async function serve(folder: string, api?: Api): Promise<Served> {
  const sent = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path.startsWith('/api/') && api !== undefined) {
      void api(request, response);
      return;
    }
    void sendFile(folder, path, response, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/console/`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function sendFile(
  folder: string,
  path: string,
  response: ServerResponse,
  sent: Map<string, Buffer>,
): Promise<void> {
  const name = path.replace(/^\/console\/?/, '') || 'index.html';
  try {
    const bytes = await readFile(join(folder, name));
    sent.set(name, bytes);
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
