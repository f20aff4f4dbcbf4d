import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { fail } from '../errors/gateway-error.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals the secrets of AccessKeys with AES-256-GCM under the master key. The id of the AccessKey is bound into the seal, so
 * that a sealed secret moved to another key cannot be opened there.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto';
 * import { Seal } from '@dataplus/gateway';
 * const seal = new Seal(randomBytes(32));
 * seal.open('testid', seal.close('testid', 'testsecret')); // 'testsecret'
 * ```
 */
export class Seal {
  readonly #key: KeyObject;

  /** @param masterKey - 32 bytes. */
  constructor(masterKey: Uint8Array) {
    if (masterKey.length !== 32)
      fail('master-key-invalid', `masterKey: has ${masterKey.length} bytes; give 32 (openssl rand -base64 32).`, {
        field: 'masterKey',
      });
    this.#key = createSecretKey(masterKey);
  }

  /** Base64 of nonce, cipher text and tag. */
  close(accessKeyId: string, secret: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.#key, nonce).setAAD(Buffer.from(accessKeyId));
    return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64',
    );
  }

  /**
   * The secret.
   *
   * @throws GatewayError `seal-broken` when it was sealed under another master key or for another id, or was altered.
   */
  open(accessKeyId: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(accessKeyId))
        .setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      return fail('seal-broken', `The secret of AccessKey ${accessKeyId} cannot be opened with this master key.`, {
        cause,
      });
    }
  }
}
