import type { DialectName } from '@dataplus/signer';
import type { PreparedBody } from '../body/prepare-body.ts';
import type { CallPlace } from '../errors.ts';
import type { RetryPolicy } from '../retry/policy.ts';

/** Everything of a call that stays the same in all its attempts. */
export interface PreparedCall {
  readonly place: CallPlace;
  readonly method: string;
  /** Without fragment, user name and empty query. */
  readonly url: URL;
  /** Lower-case names; without Date and Authorization. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: PreparedBody | undefined;
  readonly dialect: DialectName;
  readonly retry: RetryPolicy;
  readonly attemptTimeout: number;
  readonly totalTimeout: number;
  readonly signal: AbortSignal | undefined;
  readonly redirect: 'follow' | 'manual' | 'error';
  /** Other members that `fetch` is called with. */
  readonly init: RequestInit | undefined;
  /** Whether the caller reads the answer himself, when the attempt is over. */
  readonly streams: boolean;
}
