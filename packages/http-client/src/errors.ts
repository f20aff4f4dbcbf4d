import type { BusinessError, Issue } from '@dataplus/service-schemas/core';
import type { LineComparison } from './refusal/compare-lines.ts';

/** Why a call failed. A closed set; each is explained in `errorCatalogue`. */
export type ClientErrorCode =
  | 'invalid-client-option'
  | 'invalid-call-input'
  | 'missing-organization'
  | 'missing-endpoint'
  | 'foreign-origin'
  | 'insecure-endpoint'
  | 'reserved-header'
  | 'unsupported-authentication'
  | 'date-header-forbidden'
  | 'stream-too-large'
  | 'missing-credentials'
  | 'incomplete-credentials'
  | 'unreadable-credentials-file'
  | 'malformed-credentials-file'
  | 'unknown-credentials-profile'
  | 'unsupported-credentials-mode'
  | 'security-token-unsupported'
  | 'expired-credentials'
  | 'credentials-provider-failed'
  | 'connection-failed'
  | 'connection-lost'
  | 'garbled-answer'
  | 'attempt-timed-out'
  | 'budget-exhausted'
  | 'call-aborted'
  | 'redirect-refused'
  | 'malformed-redirect'
  | 'too-many-redirects'
  | 'unexpected-status'
  | 'gateway-refused'
  | 'clock-skewed'
  | 'service-failed'
  | 'malformed-answer'
  | 'invalid-answer'
  | 'task-failed'
  | 'polling-timed-out';

/** Which request an error is about. */
export interface CallPlace {
  /** Value of `x-dataplus-request-id`, the same in all attempts of a call. */
  readonly requestId: string;
  readonly method: string;
  /** Origin and path, without the query, which may hold what nobody else should read. */
  readonly address: string;
}

/** What the constructors of this package's errors take. */
export interface ClientErrorOptions {
  readonly cause?: unknown;
  readonly place?: CallPlace | undefined;
}

/**
 * What this package throws, together with the `SignerError` of a request that cannot be signed. Each cause has a class and
 * a code of its own. No message holds a secret or a query.
 *
 * @example
 * ```ts
 * import { ClientError, createClient, ServiceFailureError } from '@dataplus/http-client';
 * import { faceDetect } from '@dataplus/service-schemas/operations/face-detect';
 *
 * const client = createClient({
 *   endpoint: 'https://dtplus-cn-shanghai.data.aliyuncs.com',
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * try {
 *   await client.call(faceDetect, { body: { type: 0, image_url: 'https://example.com/a.jpg' } });
 * } catch (error) {
 *   if (error instanceof ServiceFailureError) console.log(error.business.code); // 1031
 *   else if (error instanceof ClientError) console.log(error.code, error.requestId, error.attempts);
 * }
 * ```
 */
export class ClientError extends Error {
  declare readonly code: ClientErrorCode;
  /** The call; undefined for errors that come before it has an address. */
  declare readonly place: CallPlace | undefined;
  /** How many attempts were made, this one included; 0 where none was begun. */
  attempts: number = 0;

  constructor(code: ClientErrorCode, message: string, options: ClientErrorOptions = {}) {
    const { place, cause } = options;
    const about = place === undefined ? '' : ` [${place.method} ${place.address}, request ${place.requestId}]`;
    super(message + about, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.place = place;
  }

  /** The request id of the call, where there is one. */
  get requestId(): string | undefined {
    return this.place?.requestId;
  }
}

/** The call was refused before anything was sent: an option or an input is wrong. */
export class UsageError extends ClientError {
  /** The input at fault, as the caller names it. */
  declare readonly field: string;
  /** What is wrong with the input of an operation, with `invalid-call-input`. */
  declare readonly issues: readonly Issue[];

  constructor(
    code: ClientErrorCode,
    field: string,
    problem: string,
    { issues = [], cause }: { readonly issues?: readonly Issue[]; readonly cause?: unknown } = {},
  ) {
    super(code, `${field}: ${problem}`, { cause });
    this.field = field;
    this.issues = issues;
  }
}

/** No usable credentials. The message names the variable, file or profile and never shows what stands there. */
export class CredentialsError extends ClientError {}

/** No connection, a connection that broke, or something that is not HTTP. */
export class ConnectionError extends ClientError {
  /** True when it is certain that the request never left: such a call may be made again whatever its method. */
  declare readonly unsent: boolean;

  constructor(code: ClientErrorCode, message: string, options: ClientErrorOptions & { readonly unsent?: boolean }) {
    super(code, message, options);
    this.unsent = options.unsent ?? false;
  }
}

/** An attempt, a call or a polling took longer than it may. */
export class DeadlineError extends ClientError {
  /** The limit that was reached, in milliseconds. */
  declare readonly milliseconds: number;

  constructor(code: ClientErrorCode, message: string, milliseconds: number, options: ClientErrorOptions) {
    super(code, message, options);
    this.milliseconds = milliseconds;
  }
}

/** The caller's signal ended the call; `cause` is the reason that the signal gave. */
export class AbortedError extends ClientError {}

/** A redirect that is not followed. */
export class RedirectError extends ClientError {
  declare readonly status: number;
  /** Origin and path of the new address, without its query, where it could be read. */
  declare readonly location: string | undefined;

  constructor(
    code: ClientErrorCode,
    message: string,
    details: ClientErrorOptions & { readonly status: number; readonly location?: string | undefined },
  ) {
    super(code, message, details);
    this.status = details.status;
    this.location = details.location;
  }
}

/** What was received with a status that is no success. */
export interface ReceivedFailure {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text itself; cut off where it was longer than the limit. */
  readonly body: unknown;
  /** What the server's Date header says, where it has one. */
  readonly serverTime: Date | undefined;
  /** The client's own clock, corrected as it was for this call, when the answer came. */
  readonly localTime: Date;
  /** How long the server asks to wait, in milliseconds (Retry-After). */
  readonly retryAfter: number | undefined;
  /** The reason in `x-dataplus-refusal`, where the gateway refused the request and did not pass it on (H-8). */
  readonly refusalReason: string | undefined;
  /** Whether a redirect led there. */
  readonly redirected: boolean;
}

/** An answer with a status that is no success, and nothing more is known of it. */
export class StatusError extends ClientError {
  declare readonly received: ReceivedFailure;

  constructor(code: ClientErrorCode, message: string, received: ReceivedFailure, options: ClientErrorOptions) {
    super(code, message, options);
    this.received = received;
  }

  get status(): number {
    return this.received.status;
  }
}

/** What a gateway that speaks our form of refusals says (H-8). */
export interface Refusal {
  /** A reason of the signature (`signature-mismatch`, …) or another word of the gateway's. */
  readonly reason: string;
  readonly message: string;
  /** The StringToSign that the server made, with `signature-mismatch`. */
  readonly stringToSign?: string | undefined;
}

/** The gateway refused the request and did not pass it on. */
export class RefusedError extends StatusError {
  declare readonly refusal: Refusal;
  /** Server's and client's StringToSign line by line, where the server showed its own. */
  declare readonly comparison: readonly LineComparison[];

  constructor(
    message: string,
    received: ReceivedFailure,
    details: ClientErrorOptions & { readonly refusal: Refusal; readonly comparison: readonly LineComparison[] },
  ) {
    super('gateway-refused', message, received, details);
    this.refusal = details.refusal;
    this.comparison = details.comparison;
  }
}

/** The clocks of client and server are too far apart. `cause` is the refusal. */
export class ClockSkewError extends StatusError {
  /** Client's clock minus server's clock, in milliseconds; undefined where the server sent no Date. */
  declare readonly aheadMilliseconds: number | undefined;

  constructor(message: string, received: ReceivedFailure, options: ClientErrorOptions) {
    super('clock-skewed', message, received, options);
    const { localTime, serverTime } = received;
    this.aheadMilliseconds = serverTime === undefined ? undefined : localTime.getTime() - serverTime.getTime();
  }
}

/** The service itself says that the call failed: `errno`, `error_code`, a word, or a text. */
export class ServiceFailureError extends StatusError {
  declare readonly business: BusinessError;

  constructor(
    message: string,
    received: ReceivedFailure,
    details: ClientErrorOptions & { readonly business: BusinessError },
  ) {
    super('service-failed', message, received, details);
    this.business = details.business;
  }
}

/** A success whose body is not what was asked for. */
export class AnswerError extends ClientError {
  declare readonly status: number;
  declare readonly issues: readonly Issue[];

  constructor(
    code: ClientErrorCode,
    message: string,
    details: ClientErrorOptions & { readonly status: number; readonly issues?: readonly Issue[] },
  ) {
    super(code, message, details);
    this.status = details.status;
    this.issues = details.issues ?? [];
  }
}

/** A task that was polled ended and did not succeed. */
export class TaskFailedError extends ClientError {
  /** The word with which the service says so. */
  declare readonly state: string;
  /** The whole last answer. */
  declare readonly answer: unknown;

  constructor(message: string, details: { readonly state: string; readonly answer: unknown }) {
    super('task-failed', message);
    this.state = details.state;
    this.answer = details.answer;
  }
}
