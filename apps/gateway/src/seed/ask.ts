import { readFileSync } from 'node:fs';
import { operator } from '../admin/session.ts';
import { problemOf } from '../admin/problem.ts';
import type { Dispatch } from '../admin/dispatch.ts';
import { fail } from '../errors/gateway-error.ts';

/** What the admin API answers. */
export interface Asked {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the admin API as the operator: of a gateway that is running, or of a database that nobody has open. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Asked>;

/** Asks without HTTP. */
export function askOffline(dispatch: Dispatch): Ask {
  return async (method, target, body) => {
    const [path = '', query = ''] = target.split('?', 2);
    const text = body === undefined ? '' : JSON.stringify(body);
    try {
      const answer = await dispatch({ method, path, query: new URLSearchParams(query), body: text, session: operator });
      return { status: answer.status, body: JSON.parse(answer.text) as unknown };
    } catch (error) {
      const problem = problemOf(error, 'offline');
      // A defect is shown as it is: there is no caller to keep it from.
      if (problem.status === 500) throw error;
      return { status: problem.status, body: problem };
    }
  };
}

/** Asks a gateway that is running. */
export function askOverHttp(url: string, tokenFile: string): Ask {
  const token = readFileSync(tokenFile, 'utf8').trim();
  return async (method, target, body) => {
    const response = await fetch(new URL(target, url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
}

/** Asks for something that has to succeed. @throws GatewayError `state-conflict` with the problem. */
export async function must<Body = unknown>(ask: Ask, method: string, path: string, body?: unknown): Promise<Body> {
  const answer = await ask(method, path, body);
  if (answer.status < 300) return answer.body as Body;
  const { code = 'unknown', detail = '' } = answer.body as { code?: string; detail?: string };
  return fail('state-conflict', `${method} ${path}: ${code}: ${detail}`, { facts: { problem: answer.body } });
}
