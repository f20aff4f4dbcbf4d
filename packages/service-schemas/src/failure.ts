import type { AnySchema } from './schema.ts';

/** A failure that a service reports in its own words. */
export interface BusinessError {
  /** The service's code: a number, a word, or the HTTP status where the service has no other. */
  code: number | string;
  /** The service's message, empty where it gave none. */
  message: string;
  /** The service's id of the call, where it gave one. */
  requestId?: string | undefined;
  /** What the code is known to mean, where it is known. */
  meaning?: string | undefined;
}

/** A code that a service is known to answer. `code` is a number, a word or an HTTP status. */
export interface FailureCode {
  readonly code: number | string;
  readonly meaning: string;
}

/** An answer as it arrived: `body` is parsed JSON, or the text itself where it is no JSON. */
export interface ReceivedAnswer {
  status: number;
  body: unknown;
}

/**
 * How a family of services says that a call failed. `schema` is the failure's body where it is JSON.
 */
export interface Failure {
  readonly form: 'errno' | 'error-code' | 'code' | 'plain-text' | 'success-flag' | 'status';
  readonly schema?: AnySchema;
  readonly codes: readonly FailureCode[];
  /** Finds the failure in an answer; undefined where there is none in this form. */
  readonly read: (answer: ReceivedAnswer) => BusinessError | undefined;
}
