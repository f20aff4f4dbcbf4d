import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '../config/read-configuration.ts';
import { fail } from '../errors/gateway-error.ts';
import { authenticate } from './authenticate.ts';
import { handleApiRequest, type ApiOptions } from './handle-request.ts';
import { sendText } from './send.ts';

/** What {@link startAdmin} takes. */
export interface AdminOptions extends ApiOptions {
  readonly host: string;
  readonly port: number;
  /** PEM. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** JSON text of the OpenAPI document; made when it is first asked for. */
  readonly openApi: () => Promise<string>;
  /** Answers what begins with `/console`. */
  readonly console: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** What is not ready, in one sentence; undefined when all is. */
  readonly unready: () => Promise<string | undefined>;
}

/** The running admin listener. */
export interface AdminListener {
  readonly origin: string;
  close(graceMilliseconds: number): Promise<void>;
}

/**
 * Starts the listener with the admin API, the console, health and metrics.
 *
 * @throws GatewayError `listener-failed`.
 */
export async function startAdmin(options: AdminOptions): Promise<AdminListener> {
  const { host, port, tls } = options;
  const limits = { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384 };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    route(request, response, options).catch((error: unknown) => {
      options.log.error({ err: error }, 'admin request failed');
      response.destroy();
    });
  };
  const server: Server =
    tls === undefined ? createServer(limits, answer) : createTlsServer({ ...limits, ...tls }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) =>
    fail('listener-failed', `adminPort: ${host}:${port} could not be opened (${codeOf(cause)}).`, {
      field: 'adminPort',
      cause,
    }),
  );
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${own}`,
    close: (graceMilliseconds) => closeServer(server, graceMilliseconds),
  };
}

async function route(request: IncomingMessage, response: ServerResponse, options: AdminOptions): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const [path = '/'] = url.split('?', 1);
  if (path === '/console' || path.startsWith('/console/')) return options.console(request, response);
  const own = method === 'GET' ? pages[path] : undefined;
  return own === undefined ? handleApiRequest(request, response, options) : own(request, response, options);
}

type Page = (request: IncomingMessage, response: ServerResponse, options: AdminOptions) => Promise<void>;

/** What is asked for without a token. */
const pages: Readonly<Record<string, Page>> = {
  '/': (_, response) => {
    response.writeHead(302, { location: '/console/', 'content-length': 0 }).end();
    return Promise.resolve();
  },
  '/api/openapi.json': async (_, response, { openApi }) => {
    sendText(response, 200, await openApi());
  },
  '/healthz': (_, response) => {
    sendText(response, 200, '{"status":"ok"}');
    return Promise.resolve();
  },
  '/readyz': async (_, response, { unready }) => {
    const problem = await unready();
    sendText(response, problem === undefined ? 200 : 503, JSON.stringify({ status: problem ?? 'ready' }), {
      'content-type': 'application/json; charset=utf-8',
    });
  },
  // Beyond loopback the token is asked for as well.
  '/metrics': async (request, response, options) => {
    if (!isLoopback(options.host) && !(await isOperator(request, options))) {
      sendText(response, 401, '{}', { 'www-authenticate': 'Bearer' });
      return;
    }
    const { contentType, text } = await options.metrics.text();
    sendText(response, 200, text, { 'content-type': contentType });
  },
};

async function isOperator(request: IncomingMessage, { tokens }: AdminOptions): Promise<boolean> {
  return authenticate(request, tokens).then(
    ({ role }) => role === 'operator',
    () => false,
  );
}

async function closeServer(server: Server, graceMilliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, graceMilliseconds);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
