import type { JsonObject } from '../json.ts';

/** A body as vectors write it. */
export type ScriptBody =
  | null
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly repeat: { readonly base64: string; readonly times: number } };

/** A request that has to come. */
export interface Expectation {
  readonly method: string;
  readonly target: string;
  readonly origin?: 'endpoint' | 'other';
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: ScriptBody;
  readonly gunzipped?: ScriptBody;
  readonly signed?: boolean;
  readonly date?: 'client' | 'server';
  readonly requestId?: string;
  readonly waited?: { readonly atLeast?: number; readonly atMost?: number };
}

/** The forms in which Retry-After can be written. */
export type RetryAfterForm = 'seconds' | 'imf' | 'rfc850' | 'asctime';

/** An answer of HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: ScriptBody;
  readonly json?: unknown;
  readonly retryAfter?: { readonly form: RetryAfterForm; readonly seconds: number };
  readonly delay?: number;
  readonly cutAfter?: number;
  readonly holdAfter?: number;
}

/** A gateway that does not pass the request on. */
export interface RefusalAnswer {
  readonly refuse: string;
  readonly status?: number;
  readonly arrived?: Readonly<Record<string, string>>;
}

/** What becomes of a request. */
export type ScriptAnswer =
  HttpAnswer | RefusalAnswer | { readonly fault: 'kill' | 'reset' | 'stall' } | { readonly raw: string };

/** One request and what becomes of it. */
export interface ScriptStep {
  readonly expect: Expectation;
  readonly answer: ScriptAnswer;
}

/** The names of the three dialects. */
export type DialectName = 'dataplus' | 'speech' | 'speech-recognition';

/** The input of a vector of `http-client.exchange`. */
export interface ExchangeInput {
  readonly client?: JsonObject & { readonly dialect?: DialectName };
  readonly call: JsonObject;
  readonly serverAheadSeconds?: number;
  readonly listens?: boolean;
  readonly script: readonly ScriptStep[];
}

/** What the client is asked: the input without the script, with two origins on loopback. */
export interface ExchangeQuestion {
  readonly endpoint: string;
  readonly other: string;
  readonly client: JsonObject;
  readonly call: JsonObject;
}
