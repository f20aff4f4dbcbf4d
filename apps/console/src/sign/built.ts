import type { Draft } from './draft.ts';

/** A request as it stands in the fields of the form; headers are text while somebody types them. */
export interface Built {
  readonly method: string;
  readonly address: string;
  readonly headers: string;
  readonly body: string;
  /** Whether the address was pasted and not changed since, so that it is sent as it stands. */
  readonly raw: boolean;
}

export const emptyBuilt: Built = { method: 'GET', address: '', headers: '', body: '', raw: false };

/** The fields filled with a request. */
export function builtOf({ method, address, raw, headers, body }: Draft): Built {
  return {
    method,
    address,
    raw,
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: body ?? '',
  };
}

/** The request that the fields hold; a line of the headers without a colon is not finished and left out. */
export function draftOf({ method, address, raw, headers, body }: Built): Draft {
  const pairs = headers.split('\n').flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  return { method, address, raw, headers: pairs, body: body === '' ? null : body };
}
