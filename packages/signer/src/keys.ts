import { prepareSecret } from './credentials.ts';
import type { HmacKey } from './hashes/types.ts';
import type { AccessKeySecret } from './secret.ts';

/** A key that a verifier knows. While a secret is rotated both the old and the new one stand here (S-8.5). */
export interface VerificationKey {
  readonly secrets: readonly (string | AccessKeySecret)[];
  /** A disabled key still has to sign rightly before it is told that it is disabled. */
  readonly disabled?: boolean | undefined;
}

/** Keys by AccessKey id: a table or a function. A function that has to ask a database asks before `verify` is called. */
export type KeyStore =
  Readonly<Record<string, VerificationKey>> | ((accessKeyId: string) => VerificationKey | undefined);

/** Looks up keys and keeps their secrets prepared for as long as the caller keeps the key object. */
export function createKeyRing(keys: KeyStore): (accessKeyId: string) => PreparedKey | undefined {
  const find = typeof keys === 'function' ? keys : (id: string) => (Object.hasOwn(keys, id) ? keys[id] : undefined);
  const prepared = new WeakMap<VerificationKey, PreparedSecret[]>();
  return (accessKeyId) => {
    const key = find(accessKeyId);
    if (key === undefined) return undefined;
    let secrets = prepared.get(key);
    // A caller may replace the secrets inside of a key object: what was prepared counts only for the secret that it was made of.
    if (secrets?.length !== key.secrets.length || secrets.some(({ secret }, i) => secret !== key.secrets[i])) {
      secrets = key.secrets.map((secret) => ({ secret, hmacKey: prepareSecret(secret) }));
      prepared.set(key, secrets);
    }
    return { secrets, disabled: key.disabled === true };
  };
}

interface PreparedSecret {
  readonly secret: string | AccessKeySecret;
  readonly hmacKey: HmacKey;
}

export interface PreparedKey {
  readonly secrets: readonly PreparedSecret[];
  readonly disabled: boolean;
}
