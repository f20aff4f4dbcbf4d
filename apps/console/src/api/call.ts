import { ApiProblem, problemOf } from './problem.ts';
import { getSession, type Session, setSession } from './session.ts';

/** One try to change something: repeated with the same key it is done once. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Calls the admin API of the gateway that serves this page. The token goes into the Authorization header, never into an
 * address; cookies are not used, so no other page can call in its name.
 *
 * @throws ApiProblem what the API refuses, or `unreachable`.
 */
export async function callApi<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  token: string | undefined = getSession()?.token,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(path, location.origin), {
      method,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      headers: {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(method !== 'GET' && { 'idempotency-key': newKey() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new ApiProblem(error instanceof Error ? error.message : String(error), {});
  }
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const answer: unknown = isJson ? await response.json() : undefined;
  if (response.ok && isJson) return answer as T;
  if (response.status === 401) setSession(undefined);
  throw problemOf(response.status, answer);
}

/** Signs in with a token: the API says whose it is. */
export async function signIn(token: string): Promise<Session> {
  const session = await callApi<Pick<Session, 'role' | 'account'>>('GET', '/api/session', undefined, token);
  const signedIn = { token, role: session.role, account: session.account };
  setSession(signedIn);
  return signedIn;
}

/** A part of an address. */
export const part = (text: string): string => encodeURIComponent(text);
