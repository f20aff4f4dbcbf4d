/**
 * What the scheme needs of the platform it runs on. `platform/node.ts` has it from `node:crypto`, made for speed;
 * `platform/portable.ts` from `@noble/hashes`, made for size; `#platform` in package.json picks one. Both give the same.
 * A *byte string* has one character per byte.
 */

/** An AccessKey secret made ready for HMAC-SHA1 once. It prints nothing of the secret. */
export interface HmacKey {
  /** HMAC-SHA1 of a byte string, in Base64 (S-1.2). */
  hmac(message: string): string;
}

/** Prepares the key; the secret is text and becomes bytes by UTF-8. */
export type PrepareKey = (secret: string) => HmacKey;

/** MD5 in Base64; text is digested as UTF-8 (S-4.1, S-4.5). */
export type Md5 = (data: string | Uint8Array) => string;

/** MD5 of bytes that arrive piece by piece, in Base64 at the end. */
export interface Md5Stream {
  update(data: Uint8Array): void;
  digest(): string;
}
export type CreateMd5 = () => Md5Stream;

/** The request target of a URL where that is plain to see; `undefined` leaves the URL to the parser (S-3.4). */
export type PlainTarget = (url: string | URL | undefined) => string | undefined;

/** What `Date.prototype.toUTCString` gives for an instant in milliseconds; an IMF-fixdate for years of four digits. */
export type UtcText = (milliseconds: number) => string;
