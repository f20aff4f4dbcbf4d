import { createHash } from 'node:crypto';
import { fail } from '../errors/gateway-error.ts';
import type { Work } from '../platform/work.ts';
import { answerKey, takeKey } from '../store/idempotency.ts';
import type { AdminRequest } from './dispatch.ts';
import type { Route } from './route.ts';

/** What `onceOnly` goes by. */
interface Attempt {
  readonly work: Work;
  readonly route: Route;
  readonly request: AdminRequest;
}

/**
 * Does the work unless a request with the same Idempotency-Key did it before: then its answer is given again. All in the
 * transaction of the work, so that work and answer are there both or neither.
 *
 * @throws GatewayError `idempotency-key-reused`.
 */
export async function onceOnly(
  { work, route, request }: Attempt,
  run: () => Promise<string>,
): Promise<{ readonly text: string; readonly repeated: boolean }> {
  const { idempotencyKey } = request;
  if (idempotencyKey === undefined) return { text: await run(), repeated: false };
  if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey))
    fail('invalid-request', 'Idempotency-Key: give 1 to 255 visible characters.', { field: 'Idempotency-Key' });
  const { queries, at, actor, parts } = work;
  const key = hash([actor, idempotencyKey]);
  const requestHash = hash([request.method, request.path, request.body ?? '']);
  const before = await takeKey(queries, key, requestHash, at);
  if (before !== undefined)
    return { text: route.secret === true ? parts.seal.open(key, before.body) : before.body, repeated: true };
  const text = await run();
  // The answer that shows a secret is kept as sealed as the secret itself.
  const kept = route.secret === true ? parts.seal.close(key, text) : text;
  await answerKey(queries, key, route.status ?? 200, kept);
  return { text, repeated: false };
}

const hash = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
