import type { MovableClock } from '../clock/movable-clock.ts';
import type { Database } from '../database/database.ts';
import { fail } from '../errors/gateway-error.ts';
import type { Action, PlatformParts, Question, Work } from '../platform/work.ts';
import { getDocument } from '../store/documents.ts';
import { checkBody, checkQuery } from './check-request.ts';
import { onceOnly } from './once-only.ts';
import { RouteTable, type Matched } from './match.ts';
import type { Checked, Route } from './route.ts';
import { actorOf, type Session } from './session.ts';

/** A request to the API, apart from HTTP. */
export interface AdminRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query?: URLSearchParams;
  /** As JSON text; empty for none. */
  readonly body?: string;
  readonly idempotencyKey?: string | undefined;
  /** Undefined for somebody who brought no token. */
  readonly session: Session | undefined;
}

/** What is answered. */
export interface AdminAnswer {
  readonly status: number;
  /** JSON text. */
  readonly text: string;
  readonly route: string;
  /** It was given before: the key came again. */
  readonly repeated: boolean;
}

/** What the routes work with. */
export interface DispatcherOptions {
  readonly routes: readonly Route[];
  readonly database: Database;
  readonly clock: MovableClock;
  readonly parts: PlatformParts;
  /** Called after every change was committed, before it is answered. */
  readonly onWritten?: () => Promise<void>;
}

/** Answers one request. */
export type Dispatch = (request: AdminRequest) => Promise<AdminAnswer>;

/**
 * Makes the function that finds the route of a request, checks who asks and what was sent, and does it: a change in one
 * transaction together with its audit record and its answer for repeats.
 *
 * It throws a GatewayError for everything that it refuses.
 */
export function createDispatch(options: DispatcherOptions): Dispatch {
  const { routes, database, clock, parts, onWritten } = options;
  const table = new RouteTable(routes);
  return async (request) => {
    const matched = table.find(request.method, request.path);
    const { route, params } = matched;
    const session = await admit(matched, request.session, database);
    const query = checkQuery(route, request.query ?? new URLSearchParams());
    const value = request.body === undefined || request.body === '' ? undefined : (JSON.parse(request.body) as unknown);
    const body = checkBody(route, value);
    const checked: Checked<unknown, unknown> = { session, params, query, body };
    const answer = (text: string, repeated: boolean = false): AdminAnswer => ({
      status: route.status ?? 200,
      text,
      route: route.id,
      repeated,
    });
    const handle = route.handle as (context: Question | Work | Action, checked: unknown) => Promise<unknown>;
    const actor = actorOf(session);
    switch (route.kind) {
      case 'reading':
        return answer(JSON.stringify(await handle({ queries: database.queries, at: clock.now(), parts }, checked)));
      case 'acting': {
        const text = JSON.stringify(await handle({ database, clock, parts, actor }, checked));
        await onWritten?.();
        return answer(text);
      }
      case 'writing': {
        const given = await database.transaction(async (queries) => {
          // Another process may have moved it.
          if (clock.movable) await clock.reload(queries);
          const work: Work = { queries, at: clock.now(), parts, actor };
          return onceOnly({ work, route, request }, async () => JSON.stringify(await handle(work, checked)));
        });
        if (!given.repeated) await onWritten?.();
        return answer(given.text, given.repeated);
      }
    }
  };
}

const anybody: Session = { role: 'account', account: '' };

/** @throws GatewayError `not-authenticated`, `not-permitted`, `no-such-record`. */
async function admit({ route, params }: Matched, session: Session | undefined, database: Database): Promise<Session> {
  if (route.audience === 'public') return session ?? anybody;
  if (session === undefined) return fail('not-authenticated', 'Send Authorization: Bearer with a token.');
  if (session.role === 'operator' || route.audience === 'signed-in') return session;
  const owner =
    route.audience === 'account'
      ? params.account
      : route.audience === 'vendor'
        ? (await getDocument(database.queries, 'vendor', params.vendor ?? ''))?.account
        : undefined;
  if (owner !== session.account) fail('not-permitted', 'This token may not do that; see who may in /api/openapi.json.');
  return session;
}
