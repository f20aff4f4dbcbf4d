import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfByteString, byteStringOf } from '../bytes.ts';
import { blockSize, pad } from '../platform/pads.ts';
import type { PrepareKey } from '../platform/types.ts';

/** The neighbour's MAC, only to recognise it (M-03). SHA-256 has the block size of SHA-1. */
export const prepareSha256Key: PrepareKey = (secret) => {
  const bytes = new TextEncoder().encode(secret);
  const key = bytes.length > blockSize ? sha256(bytes) : bytes;
  const [inner, outer] = ([0x36, 0x5c] as const).map((byte) => pad(key, byte));
  const hash = (block: Uint8Array = new Uint8Array(), data: Uint8Array): Uint8Array =>
    sha256.create().update(block).update(data).digest();
  return { hmac: (message) => btoa(byteStringOf(hash(outer, hash(inner, bytesOfByteString(message))))) };
};
