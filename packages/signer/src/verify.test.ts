import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSha1, md5, wire } from '../test/support/by-hand.ts';
import { arrived, credentials, dialectNames, requests } from '../test/support/requests.ts';
import {
  type AccessKeySecret,
  type ArrivedRequest,
  createVerifier,
  sign,
  type VerificationKey,
  verify,
  type VerifyOptions,
} from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const noon = Date.UTC(2016, 4, 7, 12);
const options: VerifyOptions = { keys: { testid: { secrets: ['testsecret'] } }, now: () => noon };

const get = { method: 'GET', target: '/p?q=1', headers: { accept: 'a' }, body: undefined };
const signedGet = arrived(get, sign(get, key, { date: new Date(noon) }));

describe.each(dialectNames)('a verifier of the dialect %s', (dialect) => {
  it('accepts whatever was signed', () => {
    fc.assert(
      fc.property(requests, credentials, (request, { accessKeyId, accessKeySecret }) => {
        const signed = sign(request, { accessKeyId, accessKeySecret }, { dialect, date: new Date(noon) });
        const verdict = verify(arrived(request, signed), {
          dialect,
          keys: (id) => (id === accessKeyId ? { secrets: [accessKeySecret] } : undefined),
          now: () => noon,
        });
        expect(verdict).toMatchObject({ ok: true, accessKeyId, secretIndex: 0 });
      }),
    );
  });

  it('refuses it once a single character of a signed part is another', () => {
    const keys: VerifyOptions['keys'] = (id) => (id === 'testid' ? { secrets: ['testsecret'] } : undefined);
    const verifier = createVerifier({ dialect, keys, now: () => noon, maxSkewSeconds: Infinity });
    const parts = ['method', 'accept', 'content-type', 'date', 'authorization', 'body'];
    if (dialect === 'dataplus') parts.push('target');
    fc.assert(
      fc.property(
        requests,
        fc.constantFrom(...parts),
        fc.nat(),
        fc.integer({ min: 0x21, max: 0x7e }),
        (request, part, at, code) => {
          const right = arrived(request, sign(request, key, { dialect, date: new Date(noon) }));
          const wrong = withOther(right, part, at, String.fromCharCode(code));
          fc.pre(wrong !== undefined);
          expect(verifier.verify(right).ok).toBe(true);
          expect(verifier.verify(wrong).ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The request with one other character in a part of it; `undefined` where there is none to change. */
function withOther(
  request: ArrivedRequest & { body: Uint8Array },
  part: string,
  at: number,
  character: string,
): ArrivedRequest | undefined {
  const other = (text: string): string | undefined => {
    const place = at % text.length;
    if (text === '' || text[place] === character) return undefined;
    return text.slice(0, place) + character + text.slice(place + 1);
  };
  if (part === 'method' || part === 'target') {
    const changed = other(request[part]);
    return changed === undefined ? undefined : { ...request, [part]: changed };
  }
  if (part === 'body') {
    const changed = other(Buffer.from(request.body).toString('latin1'));
    return changed === undefined ? undefined : { ...request, body: Buffer.from(changed, 'latin1') };
  }
  const headers = [...(request.headers as readonly string[])];
  const value = headers.indexOf(part) + 1;
  const changed = value === 0 ? undefined : other(headers[value] ?? '');
  return changed === undefined ? undefined : { ...request, headers: headers.with(value, changed) };
}

describe('a request that arrived', () => {
  it('is verified from raw headers, from pairs and from Headers alike', () => {
    const flat = signedGet.headers as readonly string[];
    const pairs = flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? ''] as const] : []));
    const expected = verify(signedGet, options);
    expect(expected.ok).toBe(true);
    expect(verify({ ...signedGet, headers: pairs }, options)).toEqual(expected);
    expect(verify({ ...signedGet, headers: new Map(pairs) }, options)).toEqual(expected);
    expect(verify({ ...signedGet, headers: new Headers(Object.fromEntries(pairs)) }, options)).toEqual(expected);
  });

  it('may have header names in any letter case, white space around values, and other headers', () => {
    const flat = signedGet.headers as readonly string[];
    const shouted = flat.map((text, i) => (i % 2 === 0 ? text.toUpperCase() : `\t ${text} `));
    expect(verify({ ...signedGet, headers: ['Host', 'h', ...shouted, 'X-Own', 'a\0b'] }, options).ok).toBe(true);
  });

  it('may have an absolute-form target', () => {
    for (const origin of ['http://h.example', 'HTTPS://h.example:8080', 'http://user@h.example']) {
      expect(verify({ ...signedGet, target: origin + signedGet.target }, options).ok).toBe(true);
    }
  });

  it('may come with a digest of the body in place of the body', () => {
    const post = { ...get, method: 'POST', body: 'x' };
    const right = arrived(post, sign(post, key, { date: new Date(noon) }));
    expect(verify({ ...right, body: { md5: md5('x'), byteLength: 1 } }, options).ok).toBe(true);
    expect(verify({ ...right, body: { md5: md5('y'), byteLength: 1 } }, options).ok).toBe(false);
    expect(verify({ ...right, body: { md5: md5('x'), byteLength: 7 } }, { ...options, maxBodyBytes: 6 })).toEqual({
      ok: false,
      reason: 'body-too-large',
    });
  });

  it('shows the StringToSign of the server when the signature is another', () => {
    const verdict = verify({ ...signedGet, target: wire('/中') }, options);
    expect(verdict).toEqual({
      ok: false,
      reason: 'signature-mismatch',
      stringToSign: 'GET\na\n\n\nSat, 07 May 2016 12:00:00 GMT\n/中',
    });
  });

  it('says how far its Date was ahead', () => {
    const at = (now: number) => verify(signedGet, { ...options, now: () => now });
    expect(at(noon - 900_000).ok).toBe(true);
    expect(at(noon + 900_000).ok).toBe(true);
    expect(at(noon - 900_001)).toEqual({ ok: false, reason: 'date-skewed', aheadMilliseconds: 900_001 });
    expect(at(noon + 900_001)).toEqual({ ok: false, reason: 'date-skewed', aheadMilliseconds: -900_001 });
  });

  it('is refused by a clock that gives no time', () => {
    for (const maxSkewSeconds of [900, Infinity]) {
      const verdict = verify(signedGet, { ...options, maxSkewSeconds, now: () => NaN });
      expect(verdict).toMatchObject({ ok: false, reason: 'date-skewed' });
    }
  });

  it('may be of another second than the one before', () => {
    const verifier = createVerifier(options);
    const later = arrived(get, sign(get, key, { date: new Date(noon + 1000) }));
    for (const request of [signedGet, later, signedGet]) expect(verifier.verify(request).ok).toBe(true);
    expect(verifier.verify({ ...signedGet, headers: [...(later.headers as string[]).slice(0, -1), 'x'] }).ok).toBe(
      false,
    );
  });
});

describe('keys', () => {
  it('may be given by a function, which is asked for the id that arrived', () => {
    const asked: string[] = [];
    const keys = (id: string): VerificationKey | undefined => {
      asked.push(id);
      return id === 'testid' ? { secrets: ['testsecret'] } : undefined;
    };
    expect(verify(signedGet, { ...options, keys }).ok).toBe(true);
    const other = arrived(get, sign(get, { ...key, accessKeyId: 'other' }, { date: new Date(noon) }));
    expect(verify(other, { ...options, keys })).toEqual({ ok: false, reason: 'unknown-access-key' });
    expect(asked).toEqual(['testid', 'other']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'of a table are its own: not %s',
    (accessKeyId) => {
      const request = arrived(get, sign(get, { ...key, accessKeyId }, { date: new Date(noon) }));
      expect(verify(request, options)).toEqual({ ok: false, reason: 'unknown-access-key' });
      const keys = Object.fromEntries([[accessKeyId, { secrets: ['testsecret'] }]]);
      expect(verify(request, { ...options, keys }).ok).toBe(true);
    },
  );

  it('may have several secrets, and the verdict says which of them signed', () => {
    const secrets = ['new', 'testsecret', 'testsecret', 'old'];
    expect(verify(signedGet, { ...options, keys: { testid: { secrets } } })).toMatchObject({
      ok: true,
      secretIndex: 1,
    });
    expect(verify(signedGet, { ...options, keys: { testid: { secrets: [] } } })).toMatchObject({
      reason: 'signature-mismatch',
    });
  });

  it('may have their secrets replaced in place while a verifier is at work', () => {
    const secrets: (string | AccessKeySecret)[] = ['testsecret'];
    const known: { secrets: readonly (string | AccessKeySecret)[]; disabled?: boolean } = { secrets };
    const verifier = createVerifier({ ...options, keys: { testid: known } });
    expect(verifier.verify(signedGet).ok).toBe(true);
    secrets[0] = 'other';
    expect(verifier.verify(signedGet)).toMatchObject({ reason: 'signature-mismatch' });
    secrets.push('testsecret');
    expect(verifier.verify(signedGet)).toMatchObject({ ok: true, secretIndex: 1 });
    secrets.shift();
    expect(verifier.verify(signedGet)).toMatchObject({ ok: true, secretIndex: 0 });
    known.secrets = ['another'];
    expect(verifier.verify(signedGet)).toMatchObject({ reason: 'signature-mismatch' });
    known.secrets = ['testsecret'];
    known.disabled = true;
    expect(verifier.verify(signedGet)).toEqual({ ok: false, reason: 'disabled-access-key' });
    known.disabled = false;
    expect(verifier.verify(signedGet).ok).toBe(true);
  });

  it('that are disabled show it only to those who sign rightly', () => {
    const keys = { testid: { secrets: ['testsecret'], disabled: true } };
    expect(verify(signedGet, { ...options, keys })).toEqual({ ok: false, reason: 'disabled-access-key' });
    expect(verify({ ...signedGet, target: '/' }, { ...options, keys })).toMatchObject({ reason: 'signature-mismatch' });
  });
});

describe('the empty body', () => {
  const lines = (digest: string) => `GET\n\n${digest}\n\nSat, 07 May 2016 12:00:00 GMT\n/`;
  const withDigest = (digest: string): ArrivedRequest => ({
    method: 'GET',
    target: '/',
    headers: [
      ['date', 'Sat, 07 May 2016 12:00:00 GMT'],
      ['authorization', `Dataplus testid:${hmacSha1('testsecret', lines(digest))}`],
    ],
  });

  it('may be digested as nothing or as zero bytes, unless the verifier wants nothing', () => {
    expect(verify(withDigest(''), options).ok).toBe(true);
    expect(verify(withDigest(md5('')), options).ok).toBe(true);
    expect(verify(withDigest(''), { ...options, emptyBodyDigest: 'empty' }).ok).toBe(true);
    expect(verify(withDigest(md5('')), { ...options, emptyBodyDigest: 'empty' })).toEqual({
      ok: false,
      reason: 'signature-mismatch',
      stringToSign: lines(''),
    });
  });
});

describe('the settings of a verifier', () => {
  it.each([
    ['dialect', { dialect: 'dataPlus' }, 'unknown-dialect'],
    ['maxSkewSeconds', { maxSkewSeconds: -1 }, 'invalid-option'],
    ['maxSkewSeconds', { maxSkewSeconds: NaN }, 'invalid-option'],
    ['maxSkewSeconds', { maxSkewSeconds: '900' }, 'invalid-option'],
    ['maxBodyBytes', { maxBodyBytes: -1 }, 'invalid-option'],
    ['maxBodyBytes', { maxBodyBytes: null }, 'invalid-option'],
    ['guard', { replay: 'refuse' }, 'invalid-option'],
    ['replay', { replay: 'refused' }, 'invalid-option'],
    ['dates', { dates: 'loose' }, 'invalid-option'],
    ['emptyBodyDigest', { emptyBodyDigest: 'both' }, 'invalid-option'],
    ['keys', { keys: undefined }, 'invalid-option'],
    ['keys', { keys: null }, 'invalid-option'],
    ['keys', { keys: 'testsecret' }, 'invalid-option'],
  ])('are checked at once: %s of %j is %s', (field, setting, code) => {
    const making = () => createVerifier({ ...options, ...(setting as object) });
    expect(making).toThrow(expect.objectContaining({ code, field }));
  });

  it('may be absent or undefined', () => {
    const absent = {
      dialect: undefined,
      maxSkewSeconds: undefined,
      maxBodyBytes: undefined,
      replay: undefined,
      guard: undefined,
      dates: undefined,
      emptyBodyDigest: undefined,
    };
    expect(verify(signedGet, { ...options, ...absent }).ok).toBe(true);
  });

  it('follow the real clock by default', () => {
    const request = arrived(get, sign(get, key));
    expect(verify(request, { keys: options.keys }).ok).toBe(true);
    expect(verify(signedGet, { keys: options.keys })).toMatchObject({ reason: 'date-skewed' });
  });
});
