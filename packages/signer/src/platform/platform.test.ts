import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSha256Key } from '../diagnose/hmac-sha256.ts';
import * as node from './node.ts';
import * as portable from './portable.ts';
import { createHmac } from 'node:crypto';

const platforms = [
  ['node', node],
  ['portable', portable],
] as const;

const hexOf = (base64: string) => Buffer.from(base64, 'base64').toString('hex');
const wire = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** Keys are text here: the binary ones of the RFC are left out. */
const rfc2202 = [
  ['\x0b'.repeat(20), 'Hi There', 'b617318655057264e28bc0b6fb378c8ef146be00'],
  ['Jefe', 'what do ya want for nothing?', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
  ['\x0c'.repeat(20), 'Test With Truncation', '4c1a03424b55e07fe7f27be1d58bb9324a9a5a04'],
] as const;

const rfc1321 = [
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
] as const;

/** Any text, lone surrogates included, of at most that many bytes of UTF-8. */
const texts = (maxBytes: number) =>
  fc
    .oneof(fc.string({ unit: 'binary', maxLength: maxBytes }), fc.string({ unit: 'grapheme', maxLength: maxBytes }))
    .map((text) => {
      let cut = text;
      while (Buffer.byteLength(cut) > maxBytes) cut = cut.slice(0, Math.floor(cut.length / 2));
      return cut;
    });

describe.each(platforms)('the platform %s', (_, { prepareKey, md5, createMd5, utcText, plainTarget }) => {
  it.each(rfc2202)('gives the HMAC-SHA1 of RFC 2202 for the key %j', (key, message, expected) => {
    expect(hexOf(prepareKey(key).hmac(message))).toBe(expected);
  });

  it.each(rfc1321)('gives the MD5 of RFC 1321 for %j', (message, expected) => {
    expect(hexOf(md5(message))).toBe(expected);
    expect(hexOf(md5(Buffer.from(message)))).toBe(expected);
    const stream = createMd5();
    for (const byte of Buffer.from(message)) stream.update(Uint8Array.of(byte));
    expect(hexOf(stream.digest())).toBe(expected);
  });

  it('takes keys of any length around the block of 64 bytes', () => {
    for (let length = 0; length <= 200; length++) {
      const key = 'k'.repeat(length);
      expect(prepareKey(key).hmac('message')).toBe(createHmac('sha1', key).update('message').digest('base64'));
    }
  });

  it('takes messages of any length around the blocks and the room of a prepared key, in any order', () => {
    const key = prepareKey('testsecret');
    const lengths = [0, 1, 55, 56, 63, 64, 65, 959, 960, 961, 1023, 1024, 1025, 10_240, 960, 1, 0];
    for (const length of lengths) {
      const message = 'm'.repeat(length);
      expect(key.hmac(message)).toBe(createHmac('sha1', 'testsecret').update(message).digest('base64'));
    }
  });

  it('keeps keys apart that are used in turn', () => {
    const keys = ['one', 'two', '三'].map((secret) => ({ secret, key: prepareKey(secret) }));
    for (const message of ['a', 'bb', 'a'.repeat(2000), 'c']) {
      for (const { secret, key } of keys) {
        expect(key.hmac(message)).toBe(createHmac('sha1', secret).update(message).digest('base64'));
      }
    }
  });

  it('gives the text of an instant, one right after another', () => {
    const instants = [0, 999, 1000, -1, -0.5, -1000, -1000.5, -1001, 1462609192999.9, 1462609193000, NaN, 0];
    for (const instant of instants) expect(utcText(instant)).toBe(new Date(instant).toUTCString());
  });

  it('finds the target of a URL object by the parser only', () => {
    expect(plainTarget(new URL('https://h.example/p'))).toBeUndefined();
    expect(plainTarget(undefined)).toBeUndefined();
  });
});

describe('both platforms', () => {
  it('give the same HMAC for any key of 0 to 200 bytes and any message up to 10 KiB', () => {
    fc.assert(
      fc.property(texts(200), texts(10_240), (secret, text) => {
        const message = wire(text);
        const expected = createHmac('sha1', Buffer.from(secret)).update(message, 'latin1').digest('base64');
        expect(node.prepareKey(secret).hmac(message)).toBe(expected);
        expect(portable.prepareKey(secret).hmac(message)).toBe(expected);
      }),
    );
  });

  it('give the same MD5 for any bytes and any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 10_240 }), texts(2000), (bytes, text) => {
        expect(portable.md5(bytes)).toBe(node.md5(bytes));
        expect(portable.md5(text)).toBe(node.md5(text));
        expect(node.md5(text)).toBe(node.md5(Buffer.from(text)));
      }),
    );
  });

  it('give the same MD5 for bytes that arrive in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }), (pieces) => {
        const expected = node.md5(Buffer.concat(pieces));
        for (const [, { createMd5 }] of platforms) {
          const stream = createMd5();
          for (const piece of pieces) stream.update(piece);
          expect(stream.digest()).toBe(expected);
        }
      }),
    );
  });

  it('give the same text for any instant that a Date can hold', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: false }), fc.double(), (date, number) => {
        expect(node.utcText(date.getTime())).toBe(portable.utcText(date.getTime()));
        expect(node.utcText(number)).toBe(portable.utcText(number));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the HMAC-SHA256 that a diagnosis recognises', () => {
  it('is that of RFC 4231', () => {
    expect(hexOf(prepareSha256Key('Jefe').hmac('what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('is that of node:crypto for any key and message', () => {
    fc.assert(
      fc.property(texts(200), texts(1000), (secret, text) => {
        const expected = createHmac('sha256', Buffer.from(secret)).update(wire(text), 'latin1').digest('base64');
        expect(prepareSha256Key(secret).hmac(wire(text))).toBe(expected);
      }),
    );
  });
});
