import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Accepted } from '@dataplus/signer';
import type { CachedKey } from '../entitlement/cache.ts';
import type { ReceivedBody } from './body/received-body.ts';
import type { Head } from './http/inspect-head.ts';
import type { Destination } from './route/route-table.ts';

/** A call on its way through the data plane; every step adds what it found out. */
export interface Call {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly method: string;
  /** As it arrived. */
  readonly rawTarget: string;
  /** In origin form (S-8.3), otherwise as it arrived. */
  readonly target: string;
  readonly head: Head;
  /** Ours; unique. */
  readonly id: string;
  /** The caller's, or ours where there is none. */
  readonly requestId: string;
  /** Time of the gateway's clock at arrival, in milliseconds. */
  readonly at: number;
  /** On a clock that nobody moves, in milliseconds. */
  readonly began: number;
  destination: Destination | undefined;
  key: CachedKey | undefined;
  body: ReceivedBody | undefined;
  accepted: Accepted | undefined;
  /** MaxCompute project that the call names; empty for none. */
  project: string;
  /** Under which repeats are recognised; null: they are not. */
  repeatKey: string | null;
}

/** A call that was admitted. */
export interface AdmittedCall extends Call {
  destination: Destination;
  key: CachedKey;
  body: ReceivedBody;
  accepted: Accepted;
}
