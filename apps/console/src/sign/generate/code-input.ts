import { type Dialect, dialects, type DialectName } from '@dataplus/signer';
import { type Draft, splitAddress, targetOfDraft, withoutHeaders } from '../draft.ts';

/** What a program is written from. Nobody's secret is in it: programs read it from the environment. */
export interface CodeInput {
  readonly method: string;
  /** Scheme and host. */
  readonly origin: string;
  /** Path and query as they go over the wire. */
  readonly target: string;
  /** Without Authorization, Date and what HTTP libraries write themselves. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
  readonly dialect: Dialect;
  readonly accessKeyId: string;
}

/** Where the programs look for the secret. */
export const secretVariable = 'DATAPLUS_ACCESS_KEY_SECRET';

/**
 * @throws SignerError when the address is none.
 */
export function codeInput(draft: Draft, dialect: DialectName, accessKeyId: string): CodeInput {
  const { method, headers, body } = withoutHeaders(
    draft,
    'authorization',
    'date',
    'host',
    'content-length',
    'connection',
    'accept-encoding',
    'user-agent',
  );
  return {
    method,
    origin: splitAddress(draft.address).origin || 'https://shujuapi.aliyun.com',
    target: targetOfDraft(draft),
    headers,
    body,
    dialect: dialects[dialect],
    accessKeyId: accessKeyId || 'testid',
  };
}

/** Value of a header of the input, or a text to write where there is none. */
export function valueOf({ headers }: CodeInput, name: string, otherwise = ''): string {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? otherwise;
}
