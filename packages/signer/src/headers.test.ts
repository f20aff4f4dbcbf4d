import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wire } from '../test/support/by-hand.ts';
import { headerValues } from '../test/support/requests.ts';
import { sign, type HeadersInput } from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const signed = (headers: HeadersInput) => sign({ method: 'GET', target: '/', headers }, key, { date: null });
const codeOf = (headers: HeadersInput): unknown => {
  try {
    signed(headers);
    return 'no error';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('headers', () => {
  it('give the same as a record, as pairs, as a Map and as Headers', () => {
    const visible = fc.constantFrom('application/json', 'a, b', 'text/plain; charset=utf-8', '*/*');
    fc.assert(
      fc.property(visible, visible, visible, (accept, contentType, own) => {
        const record = { Accept: accept, 'Content-Type': contentType, 'X-Own': own };
        const expected = signed(record);
        expect(signed(Object.entries(record))).toEqual(expected);
        expect(signed(new Map(Object.entries(record)))).toEqual(expected);
        expect(signed(new Headers(record))).toEqual(expected);
        expect(expected.stringToSign).toBe(`GET\n${accept}\n\n${contentType}\n\n/`);
        expect({ ...expected.headers }).toEqual({
          accept,
          'content-type': contentType,
          'x-own': own,
          authorization: expected.authorization,
        });
      }),
    );
  });

  it('give the same from any text as from Headers that hold its UTF-8', () => {
    fc.assert(
      fc.property(headerValues, (value) => {
        const fromText = signed({ accept: value });
        expect(signed(new Headers({ accept: wire(value) }))).toEqual(fromText);
        expect(fromText.headers.accept).toBe(wire(value.replace(/^[ \t]+|[ \t]+$/g, '')));
      }),
    );
  });

  it('given more than once are one Accept, in any form', () => {
    const expected = signed({ accept: 'a, b, c' });
    expect(signed({ accept: ['a', 'b', 'c'] })).toEqual(expected);
    expect(signed({ Accept: 'a', ACCEPT: ' b', accept: 'c ' })).toEqual(expected);
    expect(
      signed([
        ['accept', 'a'],
        ['Accept', '\tb'],
        ['accept', 'c'],
      ]),
    ).toEqual(expected);
    const own = new Headers();
    for (const value of ['a', 'b', 'c']) own.append('accept', value);
    expect(signed(own)).toEqual(expected);
  });

  it('that are undefined are left out', () => {
    expect(signed({ accept: undefined, 'content-type': [] })).toEqual(signed({}));
    expect(signed([])).toEqual(signed({}));
  });

  it('may be named like a member of every object', () => {
    const { headers } = signed([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
    expect(Object.entries(headers).slice(0, 3)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasownproperty', 'c'],
    ]);
  });

  it('are refused when they are not text or not one line', () => {
    expect(codeOf({ accept: 7 as unknown as string })).toBe('invalid-header');
    expect(codeOf({ accept: null as unknown as string })).toBe('invalid-header');
    expect(codeOf({ 'x-own': 'a\r\nauthorization: b' })).toBe('invalid-header');
    expect(codeOf({ 'a b': 'c' })).toBe('invalid-header');
    expect(codeOf([['', 'c']])).toBe('invalid-header');
    expect(codeOf({ date: ['a', 'b'] })).toBe('repeated-header');
  });

  it('are named by the error', () => {
    expect(() => signed({ 'X-Own': 'a\n' })).toThrow('headers.x-own: must hold no CR, LF or NUL');
    expect(() =>
      signed([
        ['date', 'a'],
        ['Date', 'b'],
      ]),
    ).toThrow('headers.date: must be there once');
  });

  it('of much inner white space are read in no time', () => {
    const value = `a${' '.repeat(200_000)}b${'\t'.repeat(200_000)}`;
    const start = performance.now();
    expect(signed({ accept: value }).headers.accept).toHaveLength(200_002);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
