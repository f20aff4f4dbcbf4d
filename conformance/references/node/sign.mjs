// The ops signer.string-to-sign and signer.sign.
import { createHmac } from 'node:crypto';
import { object, text } from './fields.mjs';
import { readRequest } from './request.mjs';
import { checkDialect, checkKey, checkRequest } from './signing-checks.mjs';
import { digestLine, stringToSign } from './string-to-sign.mjs';

export function readDialect(input) {
  return Object.hasOwn(input, 'dialect') ? text(input.dialect, 'dialect') : 'dataplus';
}

/** S-1.2. */
export function signatureOf(secret, string) {
  return createHmac('sha1', Buffer.from(secret, 'utf8')).update(string, 'utf8').digest('base64');
}

export function stringToSignOp(value) {
  const input = object(value, 'input', ['request'], ['dialect']);
  const dialect = readDialect(input);
  const request = readRequest(input.request);
  checkDialect(dialect);
  checkRequest(request);
  const contentMd5 = digestLine(dialect, request.body);
  return { stringToSign: stringToSign(dialect, request, contentMd5), contentMd5 };
}

export function signOp(value) {
  const { accessKeyId, accessKeySecret, ...rest } = object(
    value,
    'input',
    ['request', 'accessKeyId', 'accessKeySecret'],
    ['dialect'],
  );
  text(accessKeyId, 'accessKeyId');
  text(accessKeySecret, 'accessKeySecret');
  const signed = stringToSignOp(rest);
  checkKey(accessKeyId, accessKeySecret);
  const signature = signatureOf(accessKeySecret, signed.stringToSign);
  return { ...signed, signature, authorization: `Dataplus ${accessKeyId}:${signature}` };
}
