import type { DialectName } from '@dataplus/signer';
import type { Spool } from './body/spool.ts';
import { spoolInMemory } from './body/spool-in-memory.ts';
import { checkTransport, type Origins } from './call/resolve-url.ts';
import { type Clock, platformClock } from './clock.ts';
import { CredentialKeeper } from './credentials/keeper.ts';
import { UsageError } from './errors.ts';
import { Gate } from './attempt/gate.ts';
import { obedientFetch } from './attempt/obedient-fetch.ts';
import type { Hooks } from './hooks.ts';
import type { Log } from './log/log.ts';
import { merge } from './merge.ts';
import { isObject, need, needFunctions } from './need.ts';
import type { ClientOptions, TimeoutOptions } from './options.ts';
import { checkDateIsSettable } from './platform/date-settable.ts';
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry/policy.ts';
import { SkewCorrection } from './skew.ts';

/** The options of a client, checked and filled in. */
export interface Settings {
  readonly credentials: CredentialKeeper;
  readonly origins: Origins;
  readonly organization: string | undefined;
  readonly dialect: DialectName;
  readonly fetch: typeof globalThis.fetch;
  readonly retry: RetryPolicy;
  readonly timeout: Timeouts;
  readonly skew: SkewCorrection;
  readonly redirectLimit: number;
  readonly redirectOrigins: readonly string[];
  readonly gate: Gate;
  readonly validateAnswers: boolean;
  readonly spool: Spool;
  readonly hooks: Hooks;
  readonly log: Log | undefined;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Limits in milliseconds. */
export interface Timeouts {
  readonly attempt: number;
  readonly total: number;
}

const defaultTimeouts: Timeouts = { attempt: 30_000, total: 120_000 };

/** Checks what a client is made with. Throws `UsageError`, or `SignerError` for credentials that cannot sign. */
export function settingsOf(options: ClientOptions): Settings {
  need(isObject(options), 'options', 'an object');
  const { fetch, spool, log, random, hooks = {}, organization } = options;
  needFunctions({ fetch, spool, log, random });
  needFunctions(hooks, 'hooks.');
  need(organization === undefined || /^(?!\.{1,2}$)[^/]+$/.test(organization), 'organization', 'one path segment');
  const insecure = options.insecure ?? false;
  const clock = merge(platformClock, options.clock);
  const skew = new SkewCorrection(clock, options.skew ?? 'correct');
  if (fetch === undefined) checkDateIsSettable();
  return {
    credentials: new CredentialKeeper(options.credentials, skew.now),
    origins: {
      endpoint: originOf('endpoint', options.endpoint, insecure),
      others: originsOf('origins', options.origins, insecure),
    },
    organization,
    dialect: options.dialect ?? 'dataplus',
    // A method of `globalThis` in some runtimes: it is not called on our object.
    fetch: fetch === undefined ? (input, init) => globalThis.fetch(input, init) : obedientFetch(fetch),
    retry: retryOf(defaultRetryPolicy, options.retry),
    timeout: timeoutOf(defaultTimeouts, options.timeout),
    skew,
    redirectLimit: atLeast(0, 'redirects.limit', options.redirects?.limit ?? 5),
    redirectOrigins: originsOf('redirects.origins', options.redirects?.origins, true),
    gate: new Gate(atLeast(1, 'concurrency', options.concurrency ?? Infinity)),
    validateAnswers: options.validateAnswers ?? false,
    spool: spool ?? spoolInMemory(),
    hooks,
    log,
    clock,
    random: random ?? Math.random,
  };
}

/** Retry options over a policy, checked. */
export function retryOf(base: RetryPolicy, options: RetryOptions | undefined): RetryPolicy {
  if (options === undefined) return base;
  const policy = merge(base, options);
  const { attempts, when } = policy;
  atLeast(1, 'retry.attempts', attempts);
  needFunctions({ when }, 'retry.');
  atLeast(0, 'retry.baseDelay', policy.baseDelay);
  atLeast(0, 'retry.maxDelay', policy.maxDelay);
  atLeast(0, 'retry.maxRetryAfter', policy.maxRetryAfter);
  return policy;
}

/** Limits over others, checked. */
export function timeoutOf(base: Timeouts, options: TimeoutOptions | undefined): Timeouts {
  if (options === undefined) return base;
  const limits = merge(base, options);
  atLeast(1, 'timeout.attempt', limits.attempt);
  atLeast(1, 'timeout.total', limits.total);
  return limits;
}

function originsOf(field: string, values: readonly string[] = [], insecure: boolean): readonly string[] {
  const isList: boolean = Array.isArray(values);
  need(isList, field, 'a list');
  return values.map((value) => originOf(field, value, insecure));
}

function originOf(field: string, value: string | URL, insecure: boolean): string;
function originOf(field: string, value: string | URL | undefined, insecure: boolean): string | undefined;
function originOf(field: string, value: string | URL | undefined, insecure: boolean): string | undefined {
  if (value === undefined) return undefined;
  const problem = 'must be an origin such as https://shujuapi.aliyun.com';
  if (!URL.canParse(value)) throw new UsageError('invalid-client-option', field, problem);
  const url = new URL(value);
  if (url.href !== `${url.origin}/` || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('invalid-client-option', field, problem);
  }
  checkTransport(url, insecure, field);
  return url.origin;
}

function atLeast(least: number, field: string, value: number): number {
  need(typeof value === 'number' && value >= least, field, `a number from ${least}`);
  return value;
}
