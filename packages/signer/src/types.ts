import type { AccessKeySecret } from './secret.ts';
import type { DialectName } from './dialects.ts';

/** Headers as callers have them. Names in any letter case (S-2.7); `undefined` values are left out. */
export type HeadersInput =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [name: string, value: string]>;

/** A digest made before (S-4.1), for instance while a body was written to disk; see `digestBodyAsync`. */
export interface BodyDigest {
  /** Base64 of the MD5 of the body bytes as sent, 24 characters. For zero bytes as well. */
  readonly md5: string;
  /** Number of body bytes. */
  readonly byteLength: number;
}

/** A body that can be digested at once. Text is UTF-8 (S-4.5). */
export type BodyInput = string | ArrayBuffer | ArrayBufferView | BodyDigest | null | undefined;

/** A body that has to be read first. */
export type AsyncBodyInput = BodyInput | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** What is signed: the request as it will be sent. Exactly one of `url` and `target` is needed. */
export interface RequestInput<Body = BodyInput> {
  /** As sent, upper case: `GET` (S-3.2). */
  readonly method: string;
  /** Absolute http or https URL; the target is its path and query as `fetch` sends them (S-3.4). */
  readonly url?: string | URL | undefined;
  /** The request target itself, byte for byte as it goes over the wire: `/p?q` (S-3.6). */
  readonly target?: string | undefined;
  readonly headers?: HeadersInput | undefined;
  readonly body?: Body;
}

/** Whose key signs. */
export interface Credentials {
  /** Visible ASCII without a colon (S-1.3). */
  readonly accessKeyId: string;
  /** Any text that is not empty (S-1.4). */
  readonly accessKeySecret: string | AccessKeySecret;
}

/** Settings of one signature. */
export interface SignOptions {
  /** Default `dataplus` (S-5.1). */
  readonly dialect?: DialectName | undefined;
  /**
   * The instant of the Date header. Default: the Date header of the request as given, else the clock. `null` adds none:
   * the request is signed as it stands.
   */
  readonly date?: Date | null | undefined;
  /** The clock: milliseconds since 1970-01-01T00:00:00Z. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** A signed request: what to send, and every intermediate value. */
export interface Signed {
  /**
   * All headers to send, names in lower case: the caller's, `date` and `authorization`. Each value is what goes to `fetch`
   * or `node:http`: text outside of ASCII stands as its UTF-8 bytes, one character per byte. Give `node:http` the body as
   * bytes then: it writes the headers in the encoding of a text body that goes out with them.
   */
  readonly headers: Record<string, string>;
  /** The text that was signed; lines joined by LF (S-2). */
  readonly stringToSign: string;
  /** Line 3 of the StringToSign as it stands there (S-4, S-5.3). */
  readonly contentMd5: string;
  /** Base64, 28 characters (S-1.2). */
  readonly signature: string;
  /** The value of the Authorization header (S-1.1). */
  readonly authorization: string;
}
