import { md5 as nobleMd5, sha1 } from '@noble/hashes/legacy.js';
import { bytesOfByteString, byteStringOf } from '../bytes.ts';
import { blockSize, pad } from './pads.ts';
import type { CreateMd5, Md5, PlainTarget, PrepareKey, UtcText } from './types.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array): string => btoa(byteStringOf(bytes));

/** The part of noble's Hash that is needed; its own type forgets what `clone` gives. */
interface Sha1 {
  clone(): Sha1;
  update(data: Uint8Array): Sha1;
  digest(): Uint8Array;
}

const start = (block: Uint8Array): Sha1 => sha1.create().update(block);

/** RFC 2104 with both pads hashed already: only the message is left to do. */
export const prepareKey: PrepareKey = (secret) => {
  const bytes = utf8(secret);
  const key = bytes.length > blockSize ? sha1(bytes) : bytes;
  const inner = start(pad(key, 0x36));
  const outer = start(pad(key, 0x5c));
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

export const md5: Md5 = (data) => base64(nobleMd5(typeof data === 'string' ? utf8(data) : data));

export const createMd5: CreateMd5 = () => {
  const hash = nobleMd5.create();
  return {
    update: (data) => void hash.update(data),
    digest: () => base64(hash.digest()),
  };
};

/** The parser is fast enough here. */
export const plainTarget: PlainTarget = () => undefined;

export const utcText: UtcText = (milliseconds) => new Date(milliseconds).toUTCString();
