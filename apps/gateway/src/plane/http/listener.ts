import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { BlockList, isIPv6, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Limits } from '../limits.ts';
import type { TlsFiles } from '../options.ts';
import type { Refusal } from '../refusal/refusal-code.ts';
import { Connections } from './connections.ts';

/** What {@link createListener} takes. */
export interface ListenerOptions {
  readonly limits: Limits;
  readonly tls: TlsFiles | undefined;
  readonly trustedProxies: readonly string[];
  readonly onRequest: (req: IncomingMessage, res: ServerResponse, expectsContinue: boolean) => void;
  /** Refuses a request whose head was read. */
  readonly onRefused: (req: IncomingMessage, res: ServerResponse, refusal: Refusal) => void;
  /** Refuses on a connection that has no request to answer. */
  readonly onBroken: (socket: Duplex, refusal: Refusal) => void;
}

/** Makes the server with its limits (G-2), and with answers for everything that node:http reports besides requests. */
export function createListener(options: ListenerOptions): Server {
  const { limits, tls, onRequest, onRefused, onBroken } = options;
  const connections = new Connections();
  const http: ServerOptions = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headMilliseconds,
    requestTimeout: limits.requestMilliseconds,
    keepAliveTimeout: limits.idleMilliseconds,
    connectionsCheckingInterval: Math.max(50, Math.min(1_000, limits.headMilliseconds / 4)),
    noDelay: true,
  };
  const server = tls === undefined ? createServer(http) : createTlsServer({ ...http, cert: tls.cert, key: tls.key });
  // With a number here headers beyond it would vanish without a word, signed ones too.
  server.maxHeadersCount = 0;
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMilliseconds;

  const take = (expectsContinue: boolean) => (req: IncomingMessage, res: ServerResponse) => {
    connections.began(req, res);
    onRequest(req, res, expectsContinue);
  };
  server.on('request', take(false));
  server.on('checkContinue', take(true));
  server.on('checkExpectation', (req: IncomingMessage, res: ServerResponse) => {
    connections.began(req, res);
    onRefused(req, res, { code: 'expectation-failed' });
  });
  server.on('connect', (_: IncomingMessage, socket: Duplex) => {
    onBroken(socket, { code: 'connect-not-supported' });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    broken(error, socket, connections, options);
  });
  server.on('timeout', (socket: Socket) => {
    const running = connections.running(socket);
    // A call that waits for its upstream has times of its own; a caller that does not read on has not.
    if (running?.req.complete === true && socket.writableLength === 0) return;
    socket.destroy();
  });
  const allowed = allowedPeers(options.trustedProxies);
  if (allowed !== undefined) {
    server.on('connection', (socket: Socket) => {
      if (!allowed(socket.remoteAddress ?? '')) socket.destroy();
    });
  }
  return server;
}

/** The caller went away, in the middle of a request or not. */
const gone: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_EOF_STATE']);

/** What came is no request, is too large, or came too slowly. */
function broken(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  connections: Connections,
  { onRefused, onBroken }: ListenerOptions,
): void {
  if (socket.destroyed || !socket.writable || gone.has(error.code ?? '')) {
    socket.destroy();
    return;
  }
  const refusal: Refusal = { code: codeOf(error) };
  const running = connections.running(socket);
  if (running === undefined) {
    onBroken(socket, refusal);
  } else if (!running.req.complete) {
    // It is the body of this request that is broken.
    onRefused(running.req, running.res, refusal);
  } else {
    // It is the next request: the answers before it go out first.
    running.res.once('finish', () => {
      if (socket.writable) onBroken(socket, refusal);
    });
  }
}

function codeOf(error: NodeJS.ErrnoException): Refusal['code'] {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request-timed-out';
  return 'malformed-http';
}

function allowedPeers(proxies: readonly string[]): ((address: string) => boolean) | undefined {
  if (proxies.length === 0) return undefined;
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:/, '');
    return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  };
}
