import { stringToSign } from '@dataplus/signer';
import { headersAsText } from '../sign/sign-request.ts';
import type { DialectFlag } from '../request/dialect-option.ts';

/** A request as it went out, Authorization and all. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Values as text. */
  readonly headers: Readonly<Record<string, string>>;
  readonly stringToSign: string;
}

type Fetch = typeof globalThis.fetch;

/** `fetch` that tells of each request before it is sent. */
export function watchedFetch({ dialect }: DialectFlag, onRequest: (sent: SentRequest) => Promise<void>): Fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    const method = init.method ?? 'GET';
    const headers = headersAsText(init.headers as Record<string, string>);
    const body = init.body as Uint8Array | null;
    const { pathname, search } = new URL(url);
    await onRequest({
      method,
      url,
      headers,
      stringToSign: stringToSign({ method, target: pathname + search, headers, body }, { dialect }),
    });
    return globalThis.fetch(input, init);
  };
}
