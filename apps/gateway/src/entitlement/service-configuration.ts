import type { ProjectRole } from '@dataplus/service-schemas';

/** How the gateway serves one service. Kept as a document of kind `service`; defaults come from the catalogue. */
export interface ServiceConfiguration {
  /** Id of the catalogue, or of your own. */
  readonly id: string;
  /** For the generic route: `{service_code}` in the address. */
  readonly code: string;
  /** Service whose agreements have to be accepted (`agreement-terms`); null when only the platform's is asked for. */
  readonly agreementService: string | null;
  /** Service of `billing-rules` that is charged and whose standing counts; null for one that is neither charged nor stopped. */
  readonly billedAs: string | null;
  /** Origin and path prefix to forward to; null: answered by the stand-in. */
  readonly upstream: string | null;
  readonly upstreamTimeoutMilliseconds: number;
  readonly replay: 'allow' | 'refuse' | 'answer-once';
  readonly maxSkewSeconds: number;
  readonly dates: 'imf' | 'lenient';
  readonly maxBodyBytes: number;
  /** Calls a second for each AccessKey and operation; null: no limit. */
  readonly callsPerSecond: number | null;
  /** Whether an approved beta application is needed. */
  readonly beta: boolean;
  /** What a call uses, by operation id or, for the generic route, by `{api_name}`; `*` for all others. The first that fits counts. */
  readonly metering: readonly MeteringRule[];
  readonly enabled: boolean;
}

/** What a call of some operations needs and counts. */
export interface MeteringRule {
  /** Operation id or api name; `*` fits all, `name*` a beginning. */
  readonly operation: string;
  /** Capability whose standing must allow it: `use`, or `download`, `storage`, `compute` for MaxCompute. */
  readonly capability: string;
  /** Item of the price book. */
  readonly item: string;
  /** What is counted: one per call, or bytes. */
  readonly quantity: 'call' | 'request-bytes' | 'response-bytes';
  /** Which answers count: all, or successes only. */
  readonly counts: 'answered' | 'successful';
  /** Roles of which the caller needs one in the project, where the call names a project; empty: any member. */
  readonly roles: readonly ProjectRole[];
}
