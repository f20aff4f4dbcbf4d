import type { DialectName } from '@dataplus/signer';
import type { Spool } from './body/spool.ts';
import type { Clock } from './clock.ts';
import type { CredentialsSource } from './credentials/source.ts';
import type { Hooks } from './hooks.ts';
import type { Log } from './log/log.ts';
import type { RetryOptions } from './retry/policy.ts';

/** How long things may take, in milliseconds. */
export interface TimeoutOptions {
  /**
   * One attempt, from asking for credentials until the answer is read; for streamed answers until its headers are there,
   * and then between two pieces. Default 30,000.
   */
  readonly attempt?: number | undefined;
  /** A whole call: waiting for a free place, all attempts, the waits between them; not reading a stream to send. Default 120,000. */
  readonly total?: number | undefined;
}

/** What to do with redirects. Those to the same origin are signed again and followed. */
export interface RedirectOptions {
  /** How many may follow one another; default 5. */
  readonly limit?: number | undefined;
  /** Other origins that may be followed to, as `https://host`. They get the request without any signature. Default none. */
  readonly origins?: readonly string[] | undefined;
}

/** Settings of a client. Everything but `credentials` has a default. */
export interface ClientOptions {
  /** Id and secret, a function that gives them, or a chain of `@dataplus/http-client/node`. */
  readonly credentials: CredentialsSource;
  /** Origin of all calls, `https://shujuapi.aliyun.com`. Default: the first host of each operation. */
  readonly endpoint?: string | URL | undefined;
  /** What stands for `{org_code}` in the paths of operations. */
  readonly organization?: string | undefined;
  /** Dialect of `request` and `fetch`; operations have their own. Default `dataplus`. */
  readonly dialect?: DialectName | undefined;
  /** Other origins for which requests may be signed. The host is not part of a signature: list only what you trust. */
  readonly origins?: readonly string[] | undefined;
  /** Allows `http:` to hosts other than this machine, where anybody on the way can read and repeat calls. Default false. */
  readonly insecure?: boolean | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly timeout?: TimeoutOptions | undefined;
  /**
   * What to do when the server refuses the client's clock: `correct` signs again with the server's time and goes on so,
   * `report` throws `clock-skewed` with both times. Default `correct`.
   */
  readonly skew?: 'correct' | 'report' | undefined;
  readonly redirects?: RedirectOptions | undefined;
  /** How many attempts may be under way at once; the others wait in line. Default: no limit. */
  readonly concurrency?: number | undefined;
  /** Whether answers of operations are checked against their schemas. Inputs always are. Default false. */
  readonly validateAnswers?: boolean | undefined;
  /** Where streams are kept until their digest is known. Default: in memory, at most 16 MiB each. */
  readonly spool?: Spool | undefined;
  readonly hooks?: Hooks | undefined;
  /** Takes structured entries without secrets; default none. */
  readonly log?: Log | undefined;
  readonly clock?: Partial<Clock> | undefined;
  /** From 0 to below 1; spreads the waits between attempts. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** Settings of one call; they go before those of the client. */
export interface CallOptions {
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly timeout?: TimeoutOptions | undefined;
  /** Value of `x-dataplus-request-id`; default a random UUID. */
  readonly requestId?: string | undefined;
  readonly validateAnswers?: boolean | undefined;
}
