import type { RefusalReason } from '@dataplus/signer';
import type { DenialCode } from '../../entitlement/denial.ts';

/** Why the data plane does not pass a request on, besides the reasons of the signature. */
export type PlaneCode =
  | DenialCode
  | 'malformed-http'
  | 'repeated-host'
  | 'malformed-host'
  | 'misdirected-request'
  | 'unsupported-http-version'
  | 'unsupported-transfer-encoding'
  | 'upgrade-not-supported'
  | 'connect-not-supported'
  | 'expectation-failed'
  | 'headers-too-large'
  | 'request-timed-out'
  | 'malformed-request-id'
  | 'malformed-timeout'
  | 'malformed-address'
  | 'dot-segment'
  | 'operation-not-found'
  | 'method-not-allowed'
  | 'service-not-found'
  | 'service-disabled'
  | 'app-code-not-supported'
  | 'rate-limited'
  | 'answer-pending'
  | 'upstream-unreachable'
  | 'upstream-broke-off'
  | 'upstream-timed-out'
  | 'entitlement-unavailable'
  | 'metering-failed'
  | 'replay-check-failed'
  | 'shutting-down'
  | 'plane-failure';

/** Every word that can stand in `x-dataplus-refusal`. */
export type RefusalCode = PlaneCode | RefusalReason;

/** A refusal before it is written. */
export interface Refusal {
  readonly code: RefusalCode;
  /** One sentence: what is wrong, and the cure. The catalogue's, unless there is more to say. */
  readonly message?: string;
  /** Further members of the body. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Further headers, names and values in turn. */
  readonly headers?: readonly string[];
}
