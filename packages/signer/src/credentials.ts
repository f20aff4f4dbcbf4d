import { prepareKey } from '#hashes';
import { SignerError } from './errors.ts';
import type { HmacKey } from './hashes/types.ts';
import { AccessKeySecret } from './secret.ts';
import type { Credentials } from './types.ts';

/** Visible ASCII without the colon that ends it (S-1.3). */
const accessKeyIdText = /^[!-9;-~]+$/;

/** Checks id and secret and prepares the key (S-1.3, S-1.4). */
export function prepareCredentials(credentials: Credentials): { readonly prefix: string; readonly key: HmacKey } {
  const id = credentials.accessKeyId;
  if (typeof id !== 'string' || !accessKeyIdText.test(id)) {
    throw new SignerError(
      'invalid-access-key-id',
      'The AccessKey id must be visible ASCII without a colon; pass the id alone.',
      {
        field: 'accessKeyId',
      },
    );
  }
  return { prefix: `Dataplus ${id}:`, key: prepareSecret(credentials.accessKeySecret) };
}

export function prepareSecret(secret: string | AccessKeySecret): HmacKey {
  return prepareKey((secret instanceof AccessKeySecret ? secret : new AccessKeySecret(secret)).reveal());
}
