// The op signer.verify: S-8 to S-10. The refusals stand in the order of S-9.
import { timingSafeEqual } from 'node:crypto';
import { amount, array, boolean, count, instant, InvalidInput, isObject, object, oneOf, text } from './fields.mjs';
import { hasForbiddenCharacter, hasForbiddenValue, hasRepeated, isToken, valueOf } from './headers.mjs';
import { parseImf, parseLenient } from './http-date.mjs';
import { readRequest } from './request.mjs';
import { readDialect, signatureOf } from './sign.mjs';
import { ACCESS_KEY_ID, checkDialect } from './signing-checks.mjs';
import { base64Md5, contentMd5Fits, digestLine, stringToSign } from './string-to-sign.mjs';

/** S-1.1, S-1.3, S-8.8: the last character before the `=` has its two unused bits zero. */
const CREDENTIALS = new RegExp(`^Dataplus (${ACCESS_KEY_ID}):([A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]=)$`);

export function verifyOp(value) {
  const settings = readSettings(value);
  checkDialect(settings.dialect);
  const arrived = settings.request;
  const refuse = (reason, more = {}) => ({ ok: false, reason, ...more });

  if (arrived.body.length > settings.maxBodyBytes) return refuse('body-too-large');
  if (isMalformed(arrived)) return refuse('malformed-request');
  const request = { ...arrived, target: originForm(arrived.target) };

  const authorization = valueOf(request.headers, 'authorization');
  if (authorization === '') return refuse('missing-authorization');
  if (authorization.split(' ')[0] !== 'Dataplus') return refuse('unsupported-scheme');
  const [, accessKeyId, signature] = CREDENTIALS.exec(authorization) ?? [];
  if (signature === undefined) return refuse('malformed-authorization');

  const date = valueOf(request.headers, 'date');
  if (date === '') return refuse('missing-date');
  const sent = settings.dates === 'imf' ? parseImf(date) : parseLenient(date, settings.now);
  if (sent === undefined) return refuse('malformed-date');

  const key = settings.keys.get(accessKeyId);
  if (key === undefined) return refuse('unknown-access-key');
  if (Math.abs(settings.now - sent) > settings.maxSkewSeconds * 1000) return refuse('date-skewed'); // R-09, S-8.7

  const digests = acceptedDigests(settings.dialect, request.body, settings.emptyBodyDigest);
  const strings = digests.map((digest) => stringToSign(settings.dialect, request, digest));
  const right = key.secrets.flatMap((secret) => strings.map((string) => signatureOf(secret, string)));
  if (right.filter((one) => isSame(one, signature)).length === 0) {
    return refuse('signature-mismatch', { stringToSign: strings[0] });
  }
  if (key.disabled) return refuse('disabled-access-key');
  if (!contentMd5Fits(request)) return refuse('content-md5-mismatch');
  const isReplay = settings.seen.some((one) => one.accessKeyId === accessKeyId && one.signature === signature);
  if (settings.replay === 'refuse' && isReplay) return refuse('replayed');
  return { ok: true, accessKeyId };
}

/** S-8.3: scheme and authority are cut off as text, never through a URL parser. undefined: neither form. */
function originForm(target) {
  if (target.startsWith('/')) return target;
  const scheme = /^https?:\/\//i.exec(target);
  if (scheme === null) return undefined;
  const rest = target.slice(scheme[0].length).replace(/^[^/?]+/, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** */
function isMalformed({ method, target, headers }) {
  const targetFits = originForm(target) !== undefined && !hasForbiddenCharacter(target);
  return !isToken(method) || !targetFits || hasRepeated(headers) || hasForbiddenValue(headers);
}

/** S-8.4. */
function acceptedDigests(dialect, body, emptyBodyDigest) {
  const digest = digestLine(dialect, body);
  return digest === '' && emptyBodyDigest === 'either' ? [digest, base64Md5('')] : [digest];
}

function isSame(one, other) {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function readSettings(value) {
  const optional = ['dialect', 'maxSkewSeconds', 'dates', 'emptyBodyDigest', 'maxBodyBytes', 'replay', 'seen'];
  const input = object(value, 'input', ['request', 'keys', 'now'], optional);
  const settings = {
    maxSkewSeconds: 900,
    dates: 'imf',
    emptyBodyDigest: 'either',
    replay: 'allow',
    seen: [],
    ...input,
  };
  return {
    dialect: readDialect(input),
    request: readRequest(input.request),
    keys: readKeys(input.keys),
    now: instant(input.now, 'now'),
    maxSkewSeconds: amount(settings.maxSkewSeconds, 'maxSkewSeconds'),
    dates: oneOf(settings.dates, 'dates', ['imf', 'lenient']),
    emptyBodyDigest: oneOf(settings.emptyBodyDigest, 'emptyBodyDigest', ['either', 'empty']),
    maxBodyBytes: Object.hasOwn(input, 'maxBodyBytes') ? count(input.maxBodyBytes, 'maxBodyBytes') : Infinity,
    replay: oneOf(settings.replay, 'replay', ['allow', 'refuse']),
    seen: array(settings.seen, 'seen').map(readAdmitted),
  };
}

/** A Map, because `__proto__` and `constructor` are AccessKey ids like any other. */
function readKeys(value) {
  if (!isObject(value)) throw new InvalidInput('keys', 'give an object of AccessKey ids');
  return new Map(Object.entries(value).map(([id, key]) => [text(id, 'keys'), readKey(key)]));
}

function readKey(value) {
  const { secrets, disabled = false } = object(value, 'a key', ['secrets'], ['disabled']);
  array(secrets, 'secrets').forEach((secret) => text(secret, 'a secret'));
  if (secrets.length === 0 || secrets.includes('')) {
    throw new InvalidInput('secrets', 'give one or more texts that are not empty');
  }
  return { secrets, disabled: boolean(disabled, 'disabled') };
}

function readAdmitted(value) {
  const { accessKeyId, signature, at } = object(value, 'seen', ['accessKeyId', 'signature', 'at']);
  instant(at, 'seen.at');
  return { accessKeyId: text(accessKeyId, 'seen'), signature: text(signature, 'seen') };
}
