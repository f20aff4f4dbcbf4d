/** The block size of SHA-1 in bytes. */
export const blockSize: number = 64;

/** RFC 2104 §2: the key, at most a block long, padded with zeros to a block and combined with `ipad` (0x36) or `opad` (0x5c). */
export function pad(key: Uint8Array, byte: 0x36 | 0x5c): Uint8Array {
  return new Uint8Array(blockSize).map((_, i) => (key[i] ?? 0) ^ byte);
}
