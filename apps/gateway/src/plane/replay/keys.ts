import { digestOf } from '../body/received-body.ts';

/** What identifies the repeat of a call: both arrived with one request id, for the same thing, from the same caller (G-5.4). */
export interface RepeatedParts {
  readonly accessKeyId: string;
  readonly method: string;
  readonly target: string;
  /** Base64 of the MD5 of the body. */
  readonly md5: string;
  readonly requestId: string;
}

/** One text for all of it. No part but the last can hold a line feed. */
export function repeatKeyOf({ accessKeyId, method, target, md5, requestId }: RepeatedParts): string {
  return digestOf('sha256', `${accessKeyId}\n${method}\n${target}\n${md5}\n${requestId}`);
}

/** The key for a signature: longer than the digest of a digest, so that the two kinds cannot meet. */
export function signatureKeyOf(replayKey: string): string {
  return `s:${digestOf('sha256', replayKey)}`;
}
