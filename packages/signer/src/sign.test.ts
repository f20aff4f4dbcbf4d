import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSha1, md5, stripped } from '../test/support/by-hand.ts';
import { credentials, dialectNames, requests } from '../test/support/requests.ts';
import { createSigner, sign, SignerError, stringToSign, type HeadersInput } from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const noon = new Date('2016-05-07T12:00:00Z');

/** Frozen to the last leaf: a write throws. */
function deepFrozen<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null && !ArrayBuffer.isView(member)) deepFrozen(member as object);
  }
  return Object.freeze(value);
}

describe('sign', () => {
  it('computes the six lines and the signature of the specification for any request', () => {
    fc.assert(
      fc.property(requests, credentials, (request, someone) => {
        const { headers, body } = request;
        const data = typeof body === 'string' ? Buffer.from(body) : (body ?? Buffer.alloc(0));
        const lines = [
          request.method,
          stripped(headers.Accept ?? ''),
          data.length === 0 ? '' : md5(data),
          stripped(headers['content-type'] ?? ''),
          'Sat, 07 May 2016 12:00:00 GMT',
          request.target,
        ].join('\n');
        const signed = sign(request, someone, { date: noon });
        expect(signed.stringToSign).toBe(lines);
        expect(signed.signature).toBe(hmacSha1(someone.accessKeySecret as string, lines));
        expect(signed.authorization).toBe(`Dataplus ${someone.accessKeyId}:${signed.signature}`);
        expect(signed.headers.authorization).toBe(signed.authorization);
        expect(signed.contentMd5).toBe(lines.split('\n')[2]);
      }),
    );
  });

  it('signs five lines and the digest of the digest in the speech dialects', () => {
    const request = { method: 'POST', target: '/speak', headers: { date: 'd' }, body: 'x' };
    const lines = (digest: string) => `POST\n\n${digest}\n\nd`;
    expect(sign(request, key, { dialect: 'speech' }).stringToSign).toBe(lines(md5('x')));
    expect(sign(request, key, { dialect: 'speech-recognition' }).stringToSign).toBe(lines(md5(md5('x'))));
  });

  it.each(dialectNames)('gives the same as a signer that was prepared before, in the dialect %s', (dialect) => {
    fc.assert(
      fc.property(requests, credentials, (request, someone) => {
        const options = { dialect, date: noon };
        expect(createSigner(someone, options).sign(request)).toEqual(sign(request, someone, options));
        expect(createSigner(someone).sign(request, options)).toEqual(sign(request, someone, options));
      }),
      { numRuns: 30 },
    );
  });

  it('does not touch a request that is frozen to the last leaf', () => {
    const request = deepFrozen({
      method: 'POST',
      target: '/p?q',
      headers: { Accept: ['text/plain', 'text/html'], 'Content-Type': ' a ', Authorization: 'old' },
      body: 'x',
    });
    const { headers } = sign(request, Object.freeze({ ...key }), Object.freeze({ date: noon }));
    expect(headers).toMatchObject({ accept: 'text/plain, text/html', 'content-type': 'a' });
    expect(request.headers.Authorization).toBe('old');
  });

  it('leaves Headers, pairs, URL, bytes and options as they were', () => {
    const own = new Headers({ accept: 'a', authorization: 'old' });
    const pairs: [string, string][] = [['Accept', ' a ']];
    const url = new URL('http://h.example/p?q#f');
    const body = Uint8Array.of(1, 2, 3);
    const date = new Date(noon);
    sign({ method: 'POST', url, headers: own, body }, key, { date });
    sign({ method: 'POST', url, headers: pairs, body }, key, { date });
    expect([...own]).toEqual([
      ['accept', 'a'],
      ['authorization', 'old'],
    ]);
    expect(pairs).toEqual([['Accept', ' a ']]);
    expect(url.href).toBe('http://h.example/p?q#f');
    expect([...body]).toEqual([1, 2, 3]);
    expect(date.getTime()).toBe(noon.getTime());
  });

  it('gives headers that are its own: changing them changes neither input nor the next answer', () => {
    const request = { method: 'GET', target: '/', headers: { accept: 'a' } };
    const signer = createSigner(key, { date: noon });
    const first = signer.sign(request);
    const expected = { ...first.headers };
    first.headers.accept = 'changed';
    expect(request.headers.accept).toBe('a');
    expect({ ...signer.sign(request).headers }).toEqual(expected);
  });

  it('digests the bytes that a view shows, not the buffer behind it', () => {
    const buffer = Uint8Array.from([9, 1, 2, 9]).buffer;
    const contentMd5 = md5(Uint8Array.of(1, 2));
    for (const body of [new Uint8Array(buffer, 1, 2), new DataView(buffer, 1, 2), buffer.slice(1, 3)]) {
      expect(sign({ method: 'POST', target: '/', body }, key).contentMd5).toBe(contentMd5);
    }
    const words = new Uint16Array(Uint8Array.from([1, 2]).buffer);
    expect(sign({ method: 'POST', target: '/', body: words }, key).contentMd5).toBe(contentMd5);
  });

  it('takes a digest that was made before in place of the body', () => {
    const digest = { md5: md5('x'), byteLength: 1 };
    expect(sign({ method: 'POST', target: '/', body: digest }, key).contentMd5).toBe(digest.md5);
    expect(sign({ method: 'POST', target: '/', body: { md5: md5(''), byteLength: 0 } }, key).contentMd5).toBe('');
  });
});

describe('the Date of a signed request', () => {
  const dateOf = (options: object, headers?: HeadersInput) =>
    sign({ method: 'GET', target: '/', headers }, key, options).headers.date;
  const now = () => Date.parse('2016-05-07T08:19:52.999Z');

  it('comes from the clock, cut to seconds', () => {
    expect(dateOf({ now })).toBe('Sat, 07 May 2016 08:19:52 GMT');
  });

  it('comes from the real clock by default', () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const date = Date.parse(dateOf({}) ?? '');
    expect(date).toBeGreaterThanOrEqual(before);
    expect(date).toBeLessThanOrEqual(Date.now());
  });

  it('is the one of the options before that of the request and the clock', () => {
    expect(dateOf({ date: noon, now }, { date: 'given' })).toBe('Sat, 07 May 2016 12:00:00 GMT');
  });

  it('is the header as given where there is one', () => {
    expect(dateOf({ now }, { Date: 'Saturday, 07 May 2016' })).toBe('Saturday, 07 May 2016');
  });

  it('is not added for null: the request is signed as it stands', () => {
    const bare = sign({ method: 'GET', target: '/' }, key, { date: null, now });
    expect(bare.headers).not.toHaveProperty('date');
    expect(bare.stringToSign).toBe('GET\n\n\n\n\n/');
    expect(dateOf({ date: null }, { date: 'given' })).toBe('given');
  });

  it.each([
    [NaN, 'no time'],
    [Date.UTC(10000, 0), 'the year 10000'],
    [Date.UTC(-1, 0), 'a year before 0'],
    [Infinity, 'no end'],
  ])('is refused for %s, %s', (milliseconds) => {
    expect(() => dateOf({ now: () => milliseconds })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => dateOf({ date: new Date(milliseconds) })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it('is right in the first and the last second that it can show', () => {
    const first = new Date(0);
    first.setUTCFullYear(0, 0, 1);
    expect(dateOf({ date: first })).toBe('Sat, 01 Jan 0000 00:00:00 GMT');
    expect(dateOf({ now: () => Date.UTC(9999, 11, 31, 23, 59, 59, 999) })).toBe('Fri, 31 Dec 9999 23:59:59 GMT');
  });
});

describe('a wrong key', () => {
  const signing = (changed: object) => () => sign({ method: 'GET', target: '/' }, { ...key, ...changed });

  it.each(['', 'a:b', 'a b', '密', 'a\n', undefined, null, 7, {}])('is refused for the id %j', (accessKeyId) => {
    expect(signing({ accessKeyId })).toThrow(expect.objectContaining({ code: 'invalid-access-key-id' }));
  });

  it.each(['', undefined, null, 7, {}, []])('is refused for the secret %j', (accessKeySecret) => {
    expect(signing({ accessKeySecret })).toThrow(expect.objectContaining({ code: 'invalid-access-key-secret' }));
    expect(signing({ accessKeySecret })).toThrow(SignerError);
  });

  it('is refused by a signer at once, and so is an unknown dialect', () => {
    expect(() => createSigner({ ...key, accessKeyId: '' })).toThrow(SignerError);
    expect(() => createSigner({ ...key, accessKeySecret: '' })).toThrow(SignerError);
    expect(() => createSigner(key, { dialect: 'toString' as 'speech' })).toThrow(
      expect.objectContaining({ code: 'unknown-dialect', field: 'dialect' }),
    );
  });
});

describe('a body that cannot be signed at once', () => {
  it.each([
    ['a Blob', new Blob(['x'])],
    ['a stream', new ReadableStream()],
    ['a form', new URLSearchParams('a=b')],
    ['a number', 7],
    ['a plain object', { a: 1 }],
    ['a digest in hex', { md5: 'd41d8cd98f00b204e9800998ecf8427e', byteLength: 1 }],
    ['a digest of no length', { md5: md5('x') }],
    ['a digest of negative length', { md5: md5('x'), byteLength: -1 }],
  ])('is refused: %s', (_, body) => {
    const signing = () => sign({ method: 'POST', target: '/', body: body as unknown as string }, key);
    expect(signing).toThrow(expect.objectContaining({ code: 'invalid-body', field: 'body' }));
  });
});

describe('stringToSign', () => {
  it('adds nothing to the request', () => {
    expect(stringToSign({ method: 'GET', url: 'https://h.example' })).toBe('GET\n\n\n\n\n/');
  });
});
