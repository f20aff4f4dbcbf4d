import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createReplayGuard } from '@dataplus/signer';
import { EntitlementCache } from '../entitlement/cache.ts';
import { fail } from '../errors/gateway-error.ts';
import { StandIns } from '../stand-in/stand-ins.ts';
import { HttpDates } from './answer/http-dates.ts';
import { SpoolFolder } from './body/spool-file.ts';
import { UpstreamPools } from './forward/pools.ts';
import { CallHandler } from './handler.ts';
import { createListener } from './http/listener.ts';
import { writeRawRefusal } from './http/raw-refusal.ts';
import { newId } from './ids.ts';
import { defaultLimits } from './limits.ts';
import type { DataPlaneOptions } from './options.ts';
import type { PlaneParts } from './parts.ts';
import { Budget } from './rate/budget.ts';
import { TokenBuckets } from './rate/token-buckets.ts';
import { type RefusedCall, RefusalRing } from './refusal/ring.ts';
import { PendingAnswers } from './replay/pending-answers.ts';
import { Verifiers } from './verify/verifiers.ts';

/** A running data listener. */
export interface DataPlane {
  /** `http://127.0.0.1:8080`, with the port that it really has. */
  readonly origin: string;
  readonly port: number;
  /** Lets the next call see what was just changed in this process. */
  readonly invalidate: () => void;
  /** The last refusals, newest first. */
  readonly refusals: () => readonly RefusedCall[];
  /** Takes no more calls, lets those in flight finish for so long (default 10 s), and closes. */
  readonly close: (graceMilliseconds?: number) => Promise<void>;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * Starts the listener that takes signed calls. It reserves no path of its own.
 *
 * @throws GatewayError `plain-listener-exposed` for a listener beyond loopback without TLS, a declared proxy or
 * `insecurePlain`; `listener-failed`.
 */
export async function startDataPlane(options: DataPlaneOptions): Promise<DataPlane> {
  const { host = '127.0.0.1', port = 0, tls, trustedProxies = [], insecurePlain = false } = options;
  if (tls === undefined && !loopback.test(host) && !insecurePlain && trustedProxies.length === 0) {
    fail('plain-listener-exposed', `${host} is beyond loopback, and calls would come without TLS.`, { field: 'host' });
  }
  let isClosing = false;
  const parts = makeParts(options, () => isClosing);
  const handler = new CallHandler(parts);
  const server = createListener({
    limits: parts.limits,
    tls,
    trustedProxies,
    onRequest: (req, res, expectsContinue) => {
      handler.handle(req, res, expectsContinue);
    },
    onRefused: (req, res, refusal) => {
      handler.refuse(req, res, refusal);
    },
    onBroken: (socket, refusal) => {
      const at = options.clock.now();
      const requestId = newId(at);
      const status = writeRawRefusal(socket, refusal, requestId, parts.dates.get());
      remember(parts, { at, requestId, code: refusal.code, status });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) => {
    parts.cache.close();
    fail('listener-failed', `${host}:${port} could not be opened: ${(cause as Error).message}.`, {
      cause,
      field: 'port',
    });
  });
  const own = (server.address() as AddressInfo).port;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${own}`,
    port: own,
    invalidate: () => {
      parts.cache.invalidate();
    },
    refusals: () => parts.ring.list(),
    close: async (graceMilliseconds = 10_000) => {
      isClosing = true;
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
      parts.cache.close();
      await parts.pools.close();
      parts.spool.close();
    },
  };
}

function makeParts(options: DataPlaneOptions, isClosing: () => boolean): PlaneParts {
  const { clock, source, unknownStanding = 'refuse', revisionPollMilliseconds } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const monotonic = (): number => performance.now();
  const now = (): number => clock.now();
  const cache = new EntitlementCache({
    source,
    unknownStanding,
    monotonic,
    ...(revisionPollMilliseconds !== undefined && { pollMilliseconds: revisionPollMilliseconds }),
  });
  return {
    options,
    limits,
    cache,
    verifiers: new Verifiers({ now, find: (accessKeyId) => cache.peek(accessKeyId)?.snapshot.key }),
    guard: createReplayGuard({ capacity: 1_000_000 }),
    pending: new PendingAnswers(),
    buckets: new TokenBuckets(),
    diagnoses: new Budget(limits.diagnosesPerSecond),
    spool: new SpoolFolder(options.spoolFolder ?? tmpdir()),
    pools: new UpstreamPools(),
    standIns: new StandIns(options.seed ?? 'dataplus'),
    ring: new RefusalRing(limits.keptRefusals),
    dates: new HttpDates(now),
    monotonic,
    isClosing,
  };
}

/** Remembers a refusal of something that was no request. */
function remember(parts: PlaneParts, known: Pick<RefusedCall, 'at' | 'requestId' | 'code' | 'status'>): void {
  const refused: RefusedCall = {
    ...known,
    method: '',
    path: '',
    service: undefined,
    operation: undefined,
    accessKeyId: undefined,
    account: undefined,
    clause: undefined,
  };
  parts.ring.add(refused);
  parts.options.onRefusal?.(refused);
}
