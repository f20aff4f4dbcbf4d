import { UsageError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';

/**
 * The caller's own `fetch`, of which nothing is taken for granted: it ends with the signal even where it does not listen to
 * it, and what it gives is a Response, by whatever platform.
 */
export function obedientFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const signal = init?.signal ?? undefined;
    const promise = Promise.resolve(fetch(input, init));
    const response = (await untilAborted(promise, signal, () => signal?.reason as Error)) as
      Partial<Response> | undefined;
    if (response?.headers !== undefined) return response as Response;
    throw new UsageError('invalid-client-option', 'fetch', 'gave no Response');
  };
}
