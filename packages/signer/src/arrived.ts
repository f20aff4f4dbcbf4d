import { headerValue } from './header-value.ts';
import { token } from './token.ts';
import type { BodyDigest } from './types.ts';

/** A request as it arrived. Texts are byte strings, one character per byte, as HTTP parsers give them (S-8.1, S-8.2). */
export interface ArrivedRequest {
  readonly method: string;
  /** The target of the request line, untouched: `req.url` of `node:http`. */
  readonly target: string;
  /** In the order of arrival with all repetitions: `req.rawHeaders` of `node:http`, pairs, or a `Headers`. */
  readonly headers: readonly string[] | Iterable<readonly [name: string, value: string]>;
  /** The bytes as they arrived, still compressed, or a digest that was made while they were stored. */
  readonly body?: Uint8Array | BodyDigest | null | undefined;
}

/** The headers that a verifier looks at, by the length of their names: that tells most others apart without comparing. */
const byLength = { 4: 'date', 6: 'accept', 11: 'content-md5', 12: 'content-type', 13: 'authorization' } as const;

/** These headers; absent ones are absent here, too. Values without the white space at their ends. */
export type ArrivedHeaders = Partial<Record<(typeof byLength)[keyof typeof byLength], string>>;

const lineBreaking = /[\0\r\n]/;
const absoluteForm = /^https?:\/\/[^/?]*/i;

/** Line 6 for a target that arrived, or `undefined` for one that is malformed (S-8.3, R-02). */
export function arrivedTarget(target: string): string | undefined {
  if (lineBreaking.test(target)) return undefined;
  if (target.startsWith('/')) return target;
  const origin = absoluteForm.exec(target)?.[0];
  if (origin === undefined) return undefined;
  const rest = target.slice(origin.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export function isMethod(method: string): boolean {
  return method === 'GET' || method === 'POST' || token.test(method);
}

/** Picks the headers that count, or gives `undefined` when they are malformed (S-2.5, S-2.7, S-2.9, R-02). */
export function arrivedHeaders(headers: ArrivedRequest['headers']): ArrivedHeaders | undefined {
  const found: ArrivedHeaders = {};
  if (Array.isArray(headers) && typeof headers[0] === 'string') {
    const flat = headers as readonly string[];
    for (let i = 0; i + 1 < flat.length; i += 2) if (!take(found, flat[i] ?? '', flat[i + 1] ?? '')) return undefined;
  } else {
    for (const [name, value] of headers as Iterable<readonly [string, string]>)
      if (!take(found, name, value)) return undefined;
  }
  return found;
}

/** Says whether the header is well-formed. */
function take(found: ArrivedHeaders, name: string, value: string): boolean {
  const key = (byLength as Readonly<Record<number, keyof ArrivedHeaders | undefined>>)[name.length];
  if (key === undefined || name.toLowerCase() !== key) return true;
  const own = headerValue(value);
  if (own === undefined) return false;
  if (found[key] === undefined) found[key] = own;
  else if (key === 'accept') found.accept = `${found.accept ?? ''}, ${own}`;
  else return false;
  return true;
}
