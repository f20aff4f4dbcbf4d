import { targetOfUrl } from '@dataplus/signer';

/** A request as somebody typed or pasted it. */
export interface Draft {
  readonly method: string;
  /** Absolute URL, or a request target that begins with `/`. */
  readonly address: string;
  /** Whether the target goes over the wire as it stands in `address`, as in HTTP messages and with curl. */
  readonly raw: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Text, sent as UTF-8. */
  readonly body: string | null;
}

/** A request with nothing in it yet. */
export const emptyDraft: Draft = { method: 'GET', address: '', raw: false, headers: [], body: null };

/** Scheme and host of an absolute address, and the rest as it stands there, without the fragment. */
export function splitAddress(address: string): { origin: string; target: string } {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]*)?([^#]*)/is.exec(address) ?? [];
  return { origin, target: rest.startsWith('/') || origin === '' ? rest : `/${rest}` };
}

/**
 * The request target that goes over the wire.
 *
 * @throws SignerError `invalid-url`, `ambiguous-target`.
 */
export function targetOfDraft({ address, raw }: Draft): string {
  const { origin, target } = splitAddress(address);
  return raw || origin === '' ? target : targetOfUrl(address);
}

/** Value of a header, of any letter case. */
export function headerOf({ headers }: Pick<Draft, 'headers'>, name: string): string | undefined {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1];
}

/** The request without some headers. */
export function withoutHeaders(draft: Draft, ...names: readonly string[]): Draft {
  return { ...draft, headers: draft.headers.filter(([own]) => !names.includes(own.toLowerCase())) };
}
