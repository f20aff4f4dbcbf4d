import type { AnySchema, Schema } from '@dataplus/service-schemas';
import type { Action, Question, Work } from '../platform/work.ts';
import type { Session } from './session.ts';

/** Parts of an address that stand in braces. */
export type Params = Readonly<Record<string, string>>;

/** A request whose parts were checked. */
export interface Checked<Query, Body> {
  readonly session: Session;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/**
 * Who may use a route besides the operator: nobody; anybody with a token; the account in `{account}`; the account of the
 * vendor in `{vendor}`. `public` needs no token.
 */
export type Audience = 'operator' | 'signed-in' | 'account' | 'vendor' | 'public';

/** What all routes have. */
interface Described {
  /** operationId. */
  readonly id: string;
  /** `/api/accounts/{account}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly audience: Audience;
}

/** A route that changes nothing. */
export interface ReadingRoute<Query, Answer> extends Described {
  readonly method: 'GET';
  readonly query?: Schema<Query>;
  readonly answer: Schema<Answer>;
  readonly handle: (question: Question, request: Checked<Query, undefined>) => Promise<Answer>;
}

/** A route that changes something, in one transaction with its audit record and its stored answer. */
export interface WritingRoute<Body, Answer> extends Described {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: Schema<Body>;
  /** Whether the body may be left out; it is then read as an empty object. */
  readonly bodyOptional?: boolean;
  readonly answer: Schema<Answer>;
  /** Default 200. */
  readonly status?: 200 | 201;
  /** The answer has a secret in it: what is stored for repeats is sealed. */
  readonly secret?: boolean;
  readonly handle: (work: Work, request: Checked<undefined, Body>) => Promise<Answer>;
}

/** A route whose work is many transactions, each complete in itself: closing days, taking a backup. */
export interface ActingRoute<Body, Answer> extends Described {
  readonly method: 'POST';
  readonly body?: Schema<Body>;
  readonly bodyOptional?: boolean;
  readonly answer: Schema<Answer>;
  readonly handle: (action: Action, request: Checked<undefined, Body>) => Promise<Answer>;
}

/** A route as the router and the OpenAPI document see it. */
export interface Route extends Described {
  readonly kind: 'reading' | 'writing' | 'acting';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: AnySchema;
  readonly body?: AnySchema;
  readonly bodyOptional?: boolean;
  readonly answer: AnySchema;
  readonly status?: 200 | 201;
  readonly secret?: boolean;
  readonly handle: (context: never, request: never) => Promise<unknown>;
}

/** A question; its types are checked against its schemas. */
export function reading<Query, Answer>(route: Omit<ReadingRoute<Query, Answer>, 'method'>): Route {
  return { ...route, kind: 'reading', method: 'GET' };
}

/** A change; its types are checked against its schemas. */
export function writing<Body, Answer>(route: WritingRoute<Body, Answer>): Route {
  return { ...route, kind: 'writing' };
}

/** An action; its types are checked against its schemas. */
export function acting<Body, Answer>(route: Omit<ActingRoute<Body, Answer>, 'method'>): Route {
  return { ...route, kind: 'acting', method: 'POST' };
}
