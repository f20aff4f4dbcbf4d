import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  /** Milliseconds on a clock that only goes forward. */
  readonly at: number;
}

/** What the server does with one request. */
export type Step = (request: Arrived, response: ServerResponse, incoming: IncomingMessage) => void;

/** A server on loopback that does one step after the other. */
export interface Server {
  readonly endpoint: string;
  readonly requests: Arrived[];
}

/** Starts a server that ends with the test. A request for which no step is left gets status 599. */
export async function serve(...steps: Step[]): Promise<Server> {
  const requests: Arrived[] = [];
  const server = createServer((incoming, response) => {
    void incoming.toArray().then((pieces: Uint8Array[]) => {
      const request = {
        method: incoming.method ?? '',
        target: incoming.url ?? '',
        headers: incoming.headers as Record<string, string>,
        rawHeaders: incoming.rawHeaders,
        body: Buffer.concat(pieces),
        at: performance.now(),
      };
      requests.push(request);
      (steps[requests.length - 1] ?? status(599))(request, response, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with JSON. */
export const json =
  (value: unknown, code = 200, headers: Record<string, string> = {}): Step =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };

/** Answers with text. */
export const text =
  (body: string, code = 200, headers: Record<string, string> = {}): Step =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end(body);
  };

/** Answers with a status and nothing else. */
export const status =
  (code: number, headers: Record<string, string> = {}): Step =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

/** Closes the connection instead of answering. */
export const kill: Step = (_, __, incoming) => {
  incoming.socket.destroy();
};

/** Resets the connection instead of answering. */
export const reset: Step = (_, __, incoming) => {
  incoming.socket.resetAndDestroy();
};

/** Never answers. */
export const stall: Step = () => undefined;

/** Writes these bytes to the connection and closes it. */
export const raw =
  (bytes: string): Step =>
  (_, __, incoming) => {
    incoming.socket.end(bytes, 'latin1');
  };

/** Promises more than it sends. */
export const truncate: Step = raw(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":',
);

/** What is no HTTP. */
export const garble: Step = raw('\x00\x01 220 this is another protocol\r\n');
