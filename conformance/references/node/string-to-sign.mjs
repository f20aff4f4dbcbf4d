// The StringToSign and its line 3: S-2, S-4, S-5.
import { createHash } from 'node:crypto';
import { acceptOf, valueOf } from './headers.mjs';

export const DIALECTS = ['dataplus', 'speech', 'speech-recognition'];

export function base64Md5(data) {
  return createHash('md5').update(data).digest('base64');
}

/** S-4.1, S-4.2, S-5.3. */
export function digestLine(dialect, body) {
  if (body.length === 0) return '';
  return dialect === 'speech-recognition' ? base64Md5(base64Md5(body)) : base64Md5(body);
}

/** S-4.6: one MD5 in every dialect, and that of zero bytes where there is no body. */
export function contentMd5Fits({ headers, body }) {
  const given = valueOf(headers, 'content-md5');
  return given === '' || given === base64Md5(body);
}

/** S-2.1 to S-2.3; the speech dialects end with the Date and have no LF after it (S-5.2). */
export function stringToSign(dialect, { method, target, headers }, digest) {
  const lines = [method, acceptOf(headers), digest, valueOf(headers, 'content-type'), valueOf(headers, 'date')];
  return (dialect === 'dataplus' ? [...lines, target] : lines).join('\n');
}
