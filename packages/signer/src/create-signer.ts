import { prepareCredentials } from './credentials.ts';
import { dialectOf } from './dialects.ts';
import { seal } from './sign.ts';
import { prepareRequest } from './string-to-sign.ts';
import type { Credentials, RequestInput, Signed, SignOptions } from './types.ts';

/** Signs with a key that was prepared once; made by {@link createSigner}. Prints nothing of the secret. */
export interface Signer {
  readonly accessKeyId: string;
  /** As the function `sign`; options given here go before those of the signer. */
  sign(request: RequestInput, options?: SignOptions): Signed;
}

/**
 * Prepares a key for many signatures (S-1.2 to S-1.4): the key schedule of HMAC is computed once.
 *
 * @param credentials - AccessKey id and secret; the secret is kept in prepared form only.
 * @param defaults - Dialect and clock of all signatures.
 * @returns A signer; its `sign` checks the request in the order of S-7.1.
 * @throws {@link SignerError} `invalid-access-key-id`, `invalid-access-key-secret`, `unknown-dialect`, at once.
 *
 * @example
 * ```ts
 * import { createSigner } from '@dataplus/signer';
 *
 * const signer = createSigner({ accessKeyId: 'testid', accessKeySecret: 'testsecret' }, { dialect: 'speech' });
 * const { authorization } = signer.sign({ method: 'POST', target: '/speak', headers: { accept: 'audio/wav' }, body: '你好' });
 * ```
 */
export function createSigner(credentials: Credentials, defaults: SignOptions = {}): Signer {
  const { prefix, key } = prepareCredentials(credentials);
  dialectOf(defaults.dialect);
  return {
    accessKeyId: credentials.accessKeyId,
    sign: (request, options) => {
      const merged = options === undefined ? defaults : { ...defaults, ...options };
      return seal(prepareRequest(request, merged.dialect), key, prefix, merged);
    },
  };
}
