import { fail } from '../errors.ts';
import type { Answer } from './show-answer.ts';
import type { SignedRequest } from '../sign/sign-request.ts';

/**
 * Sends a signed request and reads the answer. Redirects are not followed: the signature is for this request alone, and its Authorization is
 * not for another host.
 */
export async function send(url: string, signed: SignedRequest, seconds: number): Promise<Answer> {
  const { method, headers } = signed;
  // Bytes of files and arguments; none of them is in shared memory.
  const body = signed.body as Uint8Array<ArrayBuffer> | null;
  if (body !== null && (method === 'GET' || method === 'HEAD')) {
    fail('not-sendable', '-X', `${method} is not sent with a body; use another method or leave the body out`);
  }
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal });
    const { status, statusText, headers: answered } = response;
    return { status, statusText, headers: answered, body: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return fail('call-failed', new URL(url).host, `${whyOf(error, seconds)}; check host, port and network`, error);
  }
}

/** `fetch` says only "fetch failed"; what failed stands in its cause, or in the first of several. */
function whyOf(error: unknown, seconds: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `no answer within ${seconds} s`;
  const { cause } = error as { cause?: unknown };
  const first = cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;
  return first instanceof Error ? first.message : String((error as Error).message);
}
