import { md5 } from '#platform';
import { contentMd5Agrees, digestBody, digestLine } from './body-digest.ts';
import { type ArrivedRequest, arrivedHeaders, arrivedTarget, isMethod } from './arrived.ts';
import { parseAuthorization } from './authorization.ts';
import { textOfByteString } from './bytes.ts';
import { type DialectName, dialectOf } from './dialects.ts';
import { fail } from './errors.ts';
import { type DateForms, parseHttpDate } from './http-date.ts';
import { KeyRing, type KeyStore, type PreparedSecret } from './keys.ts';
import { type ReplayGuard, replayKey } from './replay.ts';
import { joinLines } from './string-to-sign.ts';

/** The closed set of reasons for which a request is refused, in the order in which they are found (S-9). */
export type RefusalReason =
  | 'body-too-large'
  | 'malformed-request'
  | 'missing-authorization'
  | 'unsupported-scheme'
  | 'malformed-authorization'
  | 'missing-date'
  | 'malformed-date'
  | 'unknown-access-key'
  | 'date-skewed'
  | 'signature-mismatch'
  | 'disabled-access-key'
  | 'content-md5-mismatch'
  | 'replayed';

/** The request is signed by a key that may sign. */
export interface Accepted {
  readonly ok: true;
  readonly accessKeyId: string;
  /** Which of the key's secrets signed, from 0: tells when an old one is no longer used. */
  readonly secretIndex: number;
  /** What a replay guard remembers of this call, and until when (milliseconds). */
  readonly replayKey: string;
  readonly expires: number;
}

/** The request is refused. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** The server's StringToSign, with `signature-mismatch` only: it holds nothing that the request did not. */
  readonly stringToSign?: string;
  /** How far the Date was ahead of the clock, in milliseconds (negative: behind), with `date-skewed` only. */
  readonly aheadMilliseconds?: number;
}

/** The answer of a verifier (S-9); refusals are values, not errors. */
export type Verdict = Accepted | Refused;

/** Settings of a verifier. */
export interface VerifyOptions {
  readonly keys: KeyStore;
  /** The dialect of the service; default `dataplus`. */
  readonly dialect?: DialectName | undefined;
  /** The clock: milliseconds since 1970-01-01T00:00:00Z. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** How far Date and clock may be apart, in seconds, inclusive; default 900 (S-8.7). */
  readonly maxSkewSeconds?: number | undefined;
  /** Default `imf` (S-8.6). */
  readonly dates?: DateForms | undefined;
  /** Whether the MD5 of zero bytes is accepted for an empty body besides the empty line; default `either` (S-8.4). */
  readonly emptyBodyDigest?: 'either' | 'empty' | undefined;
  /** Largest body in bytes; default: no limit. */
  readonly maxBodyBytes?: number | undefined;
  /** Default `allow` (S-10.1); `refuse` needs a guard. */
  readonly replay?: 'allow' | 'refuse' | undefined;
  readonly guard?: ReplayGuard | undefined;
}

/** Verifies requests of one service; made by {@link createVerifier}. */
export interface Verifier {
  /** Verifies one request. Throws only for a request object that is none. */
  verify(request: ArrivedRequest): Verdict;
  /**
   * Records an accepted call once it is admitted. `false`: another call with the same signature was admitted in between;
   * answer `replayed`. Always `true` with the policy `allow`.
   */
  admit(accepted: Accepted): boolean;
}

/**
 * Prepares a verifier for one service (S-8 to S-10). Keys are prepared when first met and kept while the caller keeps the key object.
 *
 * @throws {@link SignerError} `unknown-dialect`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { createVerifier } from '@dataplus/signer';
 *
 * const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } } });
 * createServer(async (req, res) => {
 *   const body = Buffer.concat(await req.toArray());
 *   const verdict = verifier.verify({ method: req.method ?? '', target: req.url ?? '', headers: req.rawHeaders, body });
 *   res.writeHead(verdict.ok ? 200 : 403).end(verdict.ok ? `hello ${verdict.accessKeyId}` : verdict.reason);
 * });
 * ```
 */
export function createVerifier(options: VerifyOptions): Verifier {
  const { now = Date.now, dates = 'imf', emptyBodyDigest = 'either', replay = 'allow', guard } = options;
  const dialect = dialectOf(options.dialect);
  const maxSkew = limit('maxSkewSeconds', options.maxSkewSeconds, 900) * 1000;
  const maxBodyBytes = limit('maxBodyBytes', options.maxBodyBytes, Infinity);
  oneOf('dates', dates, 'imf', 'lenient');
  oneOf('emptyBodyDigest', emptyBodyDigest, 'either', 'empty');
  oneOf('replay', replay, 'allow', 'refuse');
  const ring = new KeyRing(options.keys);
  if (replay === 'refuse' && guard === undefined) {
    fail('invalid-option', 'guard', 'replay "refuse" needs one; pass createReplayGuard()');
  }

  const verify = (request: ArrivedRequest): Verdict => {
    const { body } = request;
    if (body !== undefined && body !== null && body.byteLength > maxBodyBytes) return refused('body-too-large');

    const target = arrivedTarget(request.target);
    const headers = arrivedHeaders(request.headers);
    if (target === undefined || headers === undefined || !isMethod(request.method)) return refused('malformed-request');

    const authorization = parseAuthorization(headers.authorization);
    if (!authorization.ok) return refused(authorization.reason);
    const { accessKeyId, signature } = authorization;

    if (headers.date === undefined || headers.date === '') return refused('missing-date');
    const clock = now();
    const instant = parseHttpDate(headers.date, dates, clock);
    if (Number.isNaN(instant)) return refused('malformed-date');

    const key = ring.find(accessKeyId);
    if (key === undefined) return refused('unknown-access-key');
    // A clock that gives no number is outside of every window.
    const isInWindow = Math.abs(clock - instant) <= maxSkew;
    if (!isInWindow) return { ok: false, reason: 'date-skewed', aheadMilliseconds: instant - clock };

    const secrets = ring.secretsOf(key);
    const digest = digestBody(body);
    const lines = (contentMd5: string): string =>
      joinLines(dialect, request.method, headers.accept, contentMd5, headers['content-type'], headers.date, target);
    const text = lines(digestLine(dialect, digest));
    let secretIndex = signedBy(secrets, text, signature);
    if (secretIndex === -1 && digest === undefined && emptyBodyDigest === 'either') {
      secretIndex = signedBy(secrets, lines(md5('')), signature);
    }
    if (secretIndex === -1) return { ok: false, reason: 'signature-mismatch', stringToSign: textOfByteString(text) };

    if (key.disabled === true) return refused('disabled-access-key');
    if (!contentMd5Agrees(headers['content-md5'], digest)) return refused('content-md5-mismatch');
    const call = replayKey({ accessKeyId, dialect: dialect.name, signature });
    if (replay === 'refuse' && guard?.has(call, clock)) return refused('replayed');
    return { ok: true, accessKeyId, secretIndex, replayKey: call, expires: instant + maxSkew };
  };

  return {
    verify,
    admit: (accepted) =>
      replay === 'allow' || guard === undefined || guard.add(accepted.replayKey, accepted.expires, now()),
  };
}

/**
 * Verifies one request (S-8, S-9); {@link createVerifier} is the faster way for many.
 *
 * @throws {@link SignerError} `unknown-dialect`, `invalid-option`.
 */
export function verify(request: ArrivedRequest, options: VerifyOptions): Verdict {
  return createVerifier(options).verify(request);
}

function refused(reason: RefusalReason): Refused {
  return { ok: false, reason };
}

/** Which secret gives the signature, or -1. All are tried, and each comparison looks at every character (S-8.5). */
function signedBy(secrets: readonly PreparedSecret[], text: string, signature: string): number {
  let found = -1;
  for (const [i, secret] of secrets.entries()) {
    if (equalInConstantTime(secret.hmacKey.hmac(text), signature) && found === -1) found = i;
  }
  return found;
}

function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

function limit(field: string, value: number | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  return typeof value === 'number' && value >= 0 ? value : fail('invalid-option', field, 'must be a number from 0');
}

/** A word that is misspelt must not fall back to the weaker setting. */
function oneOf(field: string, value: string, ...words: readonly string[]): void {
  if (!words.includes(value)) fail('invalid-option', field, `must be ${words.join(' or ')}`);
}
