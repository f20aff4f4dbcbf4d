import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Log } from '../observability/log.ts';
import type { Metrics } from '../observability/metrics.ts';
import { authenticate, type TokenSource } from './authenticate.ts';
import type { Dispatch } from './dispatch.ts';
import { problemOf } from './problem.ts';
import { readJson } from './read-body.ts';
import { sendText } from './send.ts';

/** What a request to `/api` is answered with. */
export interface ApiOptions {
  readonly dispatch: Dispatch;
  readonly tokens: TokenSource;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Answers one HTTP request to the API, whatever becomes of it. */
export async function handleApiRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { dispatch, tokens, log, metrics }: ApiOptions,
): Promise<void> {
  const began = performance.now();
  const requestId = randomUUID();
  const method = request.method ?? 'GET';
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  let route = 'none';
  try {
    const session = request.headers.authorization === undefined ? undefined : await authenticate(request, tokens);
    const { text: body } = await readJson(request);
    const key = request.headers['idempotency-key'];
    const answer = await dispatch({
      method,
      path,
      query: new URLSearchParams(query),
      body,
      idempotencyKey: Array.isArray(key) ? key.join() : key,
      session,
    });
    route = answer.route;
    sendText(response, answer.status, answer.text, {
      'x-request-id': requestId,
      ...(answer.repeated && { 'idempotent-replayed': 'true' }),
    });
  } catch (error) {
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) {
      metrics.defect();
      log.error({ err: error, requestId, method, path }, 'admin request failed');
    }
    const { allow } = error instanceof GatewayError ? error.facts : {};
    // What is left of a body that was not read would be taken for the next request.
    if (!request.complete) response.shouldKeepAlive = false;
    sendText(response, problem.status, JSON.stringify(problem), {
      'x-request-id': requestId,
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(Array.isArray(allow) && { allow: allow.join(', ') }),
    });
  } finally {
    metrics.admin(route, response.statusCode, performance.now() - began);
  }
}
