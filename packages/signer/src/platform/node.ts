import * as crypto from 'node:crypto';
import { blockSize, pad } from './pads.ts';
import type { CreateMd5, HmacKey, Md5, PlainTarget, PrepareKey, UtcText } from './types.ts';

const digestSize = 20;

/** `crypto.hash` does one-shot digests without making a Hash object; runtimes that lack it get the object. */
const digest: (algorithm: string, data: string | Uint8Array, encoding: crypto.BinaryToTextEncoding) => string =
  typeof crypto.hash === 'function'
    ? crypto.hash
    : (algorithm, data, encoding) => crypto.createHash(algorithm).update(data).digest(encoding);

/** One character per byte: the cheapest way to hand a digest on. Both functions take it; the types do not list it. */
const latin1 = 'latin1' as crypto.BinaryToTextEncoding;

/** Room for `ipad || message` in each key: StringToSigns are a few hundred bytes. A longer one gets a buffer of its own. */
const room = 1024;

/** RFC 2104 with both pads made once, so that a signature costs two digests and no key schedule. */
class NodeKey implements HmacKey {
  readonly #inner = Buffer.alloc(room);
  readonly #outer = Buffer.alloc(blockSize + digestSize);

  constructor(secret: Buffer) {
    const key = secret.length > blockSize ? Buffer.from(digest('sha1', secret, latin1), 'latin1') : secret;
    this.#inner.set(pad(key, 0x36));
    this.#outer.set(pad(key, 0x5c));
  }

  hmac(message: string): string {
    const size = blockSize + message.length;
    const inner = size <= room ? this.#inner : Buffer.alloc(size, this.#inner.subarray(0, blockSize));
    inner.write(message, blockSize, 'latin1');
    this.#outer.write(digest('sha1', inner.subarray(0, size), latin1), blockSize, 'latin1');
    return digest('sha1', this.#outer, 'base64');
  }
}

export const prepareKey: PrepareKey = (secret) => new NodeKey(Buffer.from(secret, 'utf8'));

export const md5: Md5 = (data) => digest('md5', data, 'base64');

export const createMd5: CreateMd5 = () => {
  const hash = crypto.createHash('md5');
  return {
    update: (data) => void hash.update(data),
    digest: () => hash.digest('base64'),
  };
};

/**
 * URLs that the URL Standard leaves as they are: a host that is a name, no dots in the path, nothing to escape. Most
 * calls have such a one; its target is cut out, several times faster than by parsing.
 */
const plainUrl = /^https?:\/\/(?:[a-z0-9]+[.-])*[a-z]+(?::\d{1,4})?(\/[\w/-]*(?:\?[\w=&%+.,:/-]+)?)$/;

export const plainTarget: PlainTarget = (url) => (typeof url === 'string' ? plainUrl.exec(url)?.[1] : undefined);

let lastSecond = NaN;
let lastText = '';

/** The text of the last second is kept: a busy signer asks for it again and again. */
export const utcText: UtcText = (milliseconds) => {
  // A Date cuts fractions towards zero.
  const second = Math.floor(Math.trunc(milliseconds) / 1000);
  if (second !== lastSecond) {
    lastText = new Date(milliseconds).toUTCString();
    lastSecond = second;
  }
  return lastText;
};
