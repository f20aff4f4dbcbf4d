import type { Clock } from '../clock/clock.ts';
import type { EntitlementSource } from '../entitlement/source.ts';
import type { UnknownStanding } from '../entitlement/standing.ts';
import type { Meter, MeteredCall } from '../metering/meter.ts';
import type { Limits } from './limits.ts';
import type { RefusedCall } from './refusal/ring.ts';
import type { ReplayStore, StoredAnswers } from './replay/stores.ts';

/** Certificate chain and private key, PEM. */
export interface TlsFiles {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** Whether a call is charged whose caller went away before the answer was whole. No clause says. */
export type CallerGone = 'not-charged' | 'charged';

/** What {@link startDataPlane} takes. */
export interface DataPlaneOptions {
  /** Address to listen on; default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any that is free. */
  readonly port?: number;
  readonly tls?: TlsFiles | undefined;
  /** Allows a listener without TLS beyond loopback. */
  readonly insecurePlain?: boolean;
  /** Addresses or networks (`10.0.0.0/8`) of the proxies that alone may connect; they end TLS. */
  readonly trustedProxies?: readonly string[];
  readonly clock: Clock;
  readonly source: EntitlementSource;
  readonly meter: Meter;
  /** Shared by all processes; without it a restart forgets which signatures were admitted. */
  readonly replays?: ReplayStore | undefined;
  /** Needed for services that answer once. */
  readonly storedAnswers?: StoredAnswers | undefined;
  readonly limits?: Partial<Limits>;
  /** Where long bodies are kept while they are forwarded; made when it is needed. Default: the system's folder for temporary files. */
  readonly spoolFolder?: string;
  /** Default `refuse`. */
  readonly unknownStanding?: UnknownStanding;
  /** Default `not-charged`. */
  readonly callerGone?: CallerGone;
  /** How often changes of other processes are looked for, in milliseconds; default 500. */
  readonly revisionPollMilliseconds?: number;
  /** Where the answers of stand-ins come from; the same seed gives the same answers. */
  readonly seed?: string;
  /** Told of every refusal, with what arrived. Must not throw. */
  readonly onRefusal?: (refused: RefusedCall) => void;
  /** Told of every call whose row was committed. Must not throw. */
  readonly onCall?: (call: MeteredCall) => void;
  /** Told of defects, with the cause; never of a secret. */
  readonly onDefect?: (error: unknown, requestId: string) => void;
}
