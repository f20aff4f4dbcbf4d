import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers everything with what the test says; closed after the test. */
export async function serve(answer: (req: IncomingMessage, res: ServerResponse, body: string) => void): Promise<URL> {
  const server = createServer((req, res) => {
    let body = '';
    req.setEncoding('latin1').on('data', (piece: string) => (body += piece));
    req.on('end', () => {
      answer(req, res, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
