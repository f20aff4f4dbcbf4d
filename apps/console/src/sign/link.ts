import type { Draft } from './draft.ts';

/** What a link to a request holds. The secret is not among it. */
export interface Linked {
  readonly draft: Draft;
  readonly authorization: string;
}

/** Packs a request into an address: Base64 without signs that mean something there. */
export function packLink({ draft, authorization }: Linked): string {
  const { method, address, raw, headers, body } = draft;
  const bytes = new TextEncoder().encode(JSON.stringify([1, method, address, raw, headers, body, authorization]));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Unpacks it; `undefined` for anything else. */
export function unpackLink(text: string): Linked | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    const [version, method, address, raw, headers, body, authorization] = JSON.parse(
      new TextDecoder().decode(bytes),
    ) as unknown[];
    if (version !== 1 || typeof method !== 'string' || typeof address !== 'string' || !areHeaders(headers))
      return undefined;
    if (typeof authorization !== 'string' || (body !== null && typeof body !== 'string')) return undefined;
    return { draft: { method, address, raw: raw === true, headers, body: body ?? null }, authorization };
  } catch {
    return undefined;
  }
}

const areHeaders = (value: unknown): value is [string, string][] =>
  Array.isArray(value) &&
  value.every(
    (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string'),
  );
