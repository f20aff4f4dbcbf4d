import * as crypto from 'node:crypto';
import type { Readable } from 'node:stream';

/** A body as it arrived, in memory or in a file. */
export interface ReceivedBody {
  readonly byteLength: number;
  /** Base64 of the MD5, as line 3 of the signature has it; empty for a body of zero bytes. */
  readonly md5: string;
  /** Undefined when it is in a file. */
  readonly bytes: Buffer | undefined;
  /** Reads it from its beginning. */
  readonly stream: () => Readable;
  /** Gives up what it holds. May be called more than once. */
  readonly release: () => void;
}

/** One-shot digests need no Hash object where the runtime has `crypto.hash`. */
export const digestOf: (algorithm: 'md5' | 'sha256', data: Buffer | string) => string =
  typeof crypto.hash === 'function'
    ? (algorithm, data) => crypto.hash(algorithm, data, 'base64')
    : (algorithm, data) => crypto.createHash(algorithm).update(data).digest('base64');
