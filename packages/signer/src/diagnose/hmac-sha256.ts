import { _SHA256 } from '@noble/hashes/sha2.js';
import { hmacBy } from '../platform/hmac.ts';
import type { PrepareKey } from '../platform/types.ts';

/** The neighbour's MAC, only to recognise it (M-03). SHA-256 has the block size of SHA-1. */
export const prepareSha256Key: PrepareKey = /* @__PURE__ */ hmacBy(_SHA256);
