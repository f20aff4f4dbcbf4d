import { bytesOfByteString, byteStringOf } from '../bytes.ts';
import { blockSize, pad } from './pads.ts';
import type { PrepareKey } from './types.ts';

/**
 * What is used of the hash classes of `@noble/hashes`. Its functions (`sha1`, `md5`) wrap these classes in ways of use that
 * are not needed here, and weigh a hundred bytes; its exact version is pinned, as the names of the classes (`_SHA1`) are
 * not promised.
 */
export interface Hash {
  clone(): Hash;
  update(data: Uint8Array): Hash;
  digest(): Uint8Array;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const base64 = (bytes: Uint8Array): string => btoa(byteStringOf(bytes));

/** RFC 2104 with a hash of blocks of 64 bytes. Both pads are hashed already: only the message is left to do. */
export function hmacBy(NewHash: new () => Hash): PrepareKey {
  return (secret) => {
    const bytes = utf8(secret);
    const key = bytes.length > blockSize ? new NewHash().update(bytes).digest() : bytes;
    const inner = new NewHash().update(pad(key, 0x36));
    const outer = new NewHash().update(pad(key, 0x5c));
    return {
      hmac: (message) =>
        base64(
          outer
            .clone()
            .update(inner.clone().update(bytesOfByteString(message)).digest())
            .digest(),
        ),
    };
  };
}
