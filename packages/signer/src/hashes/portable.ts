import { hmac } from '@noble/hashes/hmac.js';
import { md5 as nobleMd5, sha1 } from '@noble/hashes/legacy.js';
import { bytesOfByteString, byteStringOf } from '../bytes.ts';
import type { CreateMd5, HmacKey, Md5, PrepareKey } from './types.ts';

const encoder = /* @__PURE__ */ new TextEncoder();
const base64 = (bytes: Uint8Array): string => btoa(byteStringOf(bytes));

class PortableKey implements HmacKey {
  readonly #start: ReturnType<typeof hmac.create>;

  constructor(secret: Uint8Array) {
    this.#start = hmac.create(sha1, secret);
  }

  /** Both pads are hashed already; only the message is left to do. */
  hmac(message: string): string {
    return base64(this.#start.clone().update(bytesOfByteString(message)).digest());
  }
}

export const prepareKey: PrepareKey = (secret) => new PortableKey(encoder.encode(secret));

export const md5: Md5 = (data) => base64(nobleMd5(typeof data === 'string' ? encoder.encode(data) : data));

export const createMd5: CreateMd5 = () => {
  const hash = nobleMd5.create();
  return {
    update: (data) => void hash.update(data),
    digest: () => base64(hash.digest()),
  };
};
