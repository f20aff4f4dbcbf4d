import { prepareKey } from '#platform';
import { checkSecret } from './check-secret.ts';
import { fail } from './errors.ts';
import type { HmacKey } from './platform/types.ts';
import type { AccessKeySecret } from './secret.ts';
import type { Credentials } from './types.ts';

/** Visible ASCII without the colon that ends it (S-1.3). */
const accessKeyIdText = /^[!-9;-~]+$/;

/** Checks id and secret and prepares the key (S-1.3, S-1.4). */
export function prepareCredentials(credentials: Credentials): { readonly prefix: string; readonly key: HmacKey } {
  const { accessKeyId, accessKeySecret } = credentials;
  if (typeof accessKeyId !== 'string' || !accessKeyIdText.test(accessKeyId)) {
    fail('invalid-access-key-id', 'accessKeyId', 'must be visible ASCII without colon');
  }
  return { prefix: `Dataplus ${accessKeyId}:`, key: prepareSecret(accessKeySecret) };
}

export function prepareSecret(secret: string | AccessKeySecret): HmacKey {
  return prepareKey(checkSecret(secret));
}
