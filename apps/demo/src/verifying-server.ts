import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { AnyOperation } from '@dataplus/service-schemas';
import { type ArrivedRequest, createReplayGuard, createVerifier, type Verdict, type Verifier } from '@dataplus/signer';
import { answerOf } from './answers.ts';
import { key } from './key.ts';
import { operationFor, type Service, services } from './services.ts';

/** A request as the server got it, and what it said to it. */
export interface Arrival {
  readonly operation: AnyOperation;
  readonly service: Service;
  readonly request: ArrivedRequest & { readonly body: Uint8Array };
  readonly verdict: Verdict;
}

/** A running server. */
export interface VerifyingServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The request that arrived last. */
  readonly last: () => Arrival | undefined;
  readonly close: () => Promise<void>;
}

/** How the server makes its verifiers; another way shows that the demo notices a broken one. */
export type MakeVerifier = typeof createVerifier;

/** Starts a server on a free loopback port that verifies every request and admits each signature once. */
export async function startVerifyingServer(makeVerifier: MakeVerifier = createVerifier): Promise<VerifyingServer> {
  const verifiers = new Map<Service, Verifier>();
  for (const service of services) {
    const keys = { [key.accessKeyId]: { secrets: [key.accessKeySecret] } };
    const guard = createReplayGuard();
    verifiers.set(service, makeVerifier({ keys, dialect: service.dialect, replay: 'refuse', guard }));
  }
  let last: Arrival | undefined;

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = '', url: target = '', rawHeaders: headers } = req;
    const request = { method, target, headers, body: await buffer(req) };
    const operation = operationFor(method, target);
    const service = services.find(({ dialect }) => dialect === operation?.dialect);
    const verifier = service && verifiers.get(service);
    if (operation === undefined || service === undefined || verifier === undefined) {
      res.writeHead(404).end();
      return;
    }
    const verdict = admitted(verifier, verifier.verify(request));
    last = { operation, service, request, verdict };
    answer(res, last);
  };
  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => res.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, last: () => last, close: () => closed(server) };
}

/** Two calls with one signature may arrive together: the second finds that the first was admitted. */
function admitted(verifier: Verifier, verdict: Verdict): Verdict {
  return verdict.ok && !verifier.admit(verdict) ? { ok: false, reason: 'replayed' } : verdict;
}

function answer(res: ServerResponse, { operation, request, verdict }: Arrival): void {
  if (!verdict.ok) {
    res.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(verdict));
    return;
  }
  const [type, body] = answerOf(operation, request.body.length);
  res.writeHead(200, { 'content-type': type }).end(body);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
