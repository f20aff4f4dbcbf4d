import { prepareSecret } from './credentials.ts';
import { fail } from './errors.ts';
import type { HmacKey } from './platform/types.ts';
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

/** A secret that was prepared, and what it was prepared of. */
export interface PreparedSecret {
  readonly secret: string | AccessKeySecret;
  readonly hmacKey: HmacKey;
}

/** Looks up keys, and keeps their secrets prepared for as long as the caller keeps the key object. */
export class KeyRing {
  readonly #prepared = new WeakMap<VerificationKey, readonly PreparedSecret[]>();
  readonly find: (accessKeyId: string) => VerificationKey | undefined;

  constructor(keys: KeyStore) {
    if (Object(keys) !== keys) fail('invalid-option', 'keys', 'must be a table or a function');
    this.find = typeof keys === 'function' ? keys : (id) => (Object.hasOwn(keys, id) ? keys[id] : undefined);
  }

  /** A caller may replace the secrets inside of a key object: what was prepared counts only for what it was made of. */
  secretsOf(key: VerificationKey): readonly PreparedSecret[] {
    const known = this.#prepared.get(key);
    if (known?.length === key.secrets.length && known.every(({ secret }, i) => secret === key.secrets[i])) return known;
    const secrets = key.secrets.map((secret) => ({ secret, hmacKey: prepareSecret(secret) }));
    this.#prepared.set(key, secrets);
    return secrets;
  }
}
