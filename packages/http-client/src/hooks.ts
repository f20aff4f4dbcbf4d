import type { ClientError } from './errors.ts';

/** Which attempt of which call. */
export interface AttemptEvent {
  readonly requestId: string;
  /** From 1. */
  readonly attempt: number;
  readonly method: string;
  /** The whole address with its query. */
  readonly url: string;
}

/** What `beforeSign` gets. */
export interface BeforeSignEvent extends AttemptEvent {
  /** The headers of this attempt by lower-case name, without Date and Authorization. They may be changed. */
  readonly headers: Record<string, string>;
}

/** What `afterResponse` gets. */
export interface AfterResponseEvent extends AttemptEvent {
  readonly status: number;
  readonly headers: Headers;
  /** The text that was signed; undefined where a redirect led to an origin that gets no signature. */
  readonly stringToSign: string | undefined;
  /** From sending until the headers were there. */
  readonly milliseconds: number;
}

/** What `onRetry` gets. `attempt` is the one that failed. */
export interface RetryEvent extends AttemptEvent {
  readonly error: ClientError;
  /** The wait before the next attempt. */
  readonly delay: number;
}

/**
 * Functions that are called on the way, each awaited before the call goes on. The order of a call:
 * for every attempt `beforeSign`, then date and signature, then sending, then `afterResponse` as soon as the headers are
 * there (both once more for every redirect that is followed); after an attempt that failed and will be repeated `onRetry`,
 * then the wait. What a hook throws ends the call and is thrown as it is.
 */
export interface Hooks {
  /** Before each attempt is signed. */
  readonly beforeSign?: ((event: BeforeSignEvent) => void | Promise<void>) | undefined;
  /** After the headers of each answer. */
  readonly afterResponse?: ((event: AfterResponseEvent) => void | Promise<void>) | undefined;
  /** After an attempt that failed and will be repeated. */
  readonly onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined;
}
