// What is refused before signing, in the order of S-7.1. The first fault found is reported.
import { Refused } from './fields.mjs';
import { hasForbiddenCharacter, hasRepeated, isToken } from './headers.mjs';
import { contentMd5Fits, DIALECTS } from './string-to-sign.mjs';

/** S-1.3: visible ASCII without the colon. */
export const ACCESS_KEY_ID = '[!-9;-~]+';

/** S-5.4. */
export function checkDialect(dialect) {
  refuseUnless(DIALECTS.includes(dialect), 'unknown-dialect');
}

export function checkRequest(request) {
  const { method, target, headers } = request;
  refuseUnless(isToken(method) && !isRewrittenOrRefused(method), 'invalid-method');
  refuseUnless(isOriginForm(target), 'invalid-target');
  refuseUnless(
    headers.every(({ name, value }) => isToken(name) && !hasForbiddenCharacter(value)),
    'invalid-header',
  ); // S-2.8, for all headers before S-2.9
  refuseUnless(!hasRepeated(headers), 'repeated-header'); // S-2.9
  refuseUnless(contentMd5Fits(request), 'content-md5-mismatch'); // S-4.6
}

/** S-1.3, S-1.4. */
export function checkKey(accessKeyId, accessKeySecret) {
  refuseUnless(new RegExp(`^${ACCESS_KEY_ID}$`).test(accessKeyId), 'invalid-access-key-id');
  refuseUnless(accessKeySecret !== '', 'invalid-access-key-secret');
}

/** S-3.2. */
function isRewrittenOrRefused(method) {
  return (
    /^(CONNECT|TRACE|TRACK)$/i.test(method) ||
    (/^(GET|HEAD|POST|PUT|DELETE|OPTIONS)$/i.test(method) && method !== method.toUpperCase())
  );
}

/** S-3.6: `/` first, then nothing of 0x00 to 0x20, 0x7F and `#`. */
function isOriginForm(target) {
  return target.startsWith('/') && !/[\0- \x7f#]/.test(target);
}

function refuseUnless(fine, code) {
  if (!fine) throw new Refused(code);
}
