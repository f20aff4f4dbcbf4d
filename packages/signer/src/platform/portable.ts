import { _MD5, _SHA1 } from '@noble/hashes/legacy.js';
import { base64, hmacBy, utf8 } from './hmac.ts';
import type { CreateMd5, Md5, PlainTarget, PrepareKey, UtcText } from './types.ts';

export const prepareKey: PrepareKey = /* @__PURE__ */ hmacBy(_SHA1);

export const md5: Md5 = (data) => base64(new _MD5().update(typeof data === 'string' ? utf8(data) : data).digest());

export const createMd5: CreateMd5 = () => {
  const hash = new _MD5();
  return {
    update: (data) => void hash.update(data),
    digest: () => base64(hash.digest()),
  };
};

/** The parser is fast enough here. */
export const plainTarget: PlainTarget = () => undefined;

export const utcText: UtcText = (milliseconds) => new Date(milliseconds).toUTCString();
