import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOfUrl } from './index.ts';
import { plainTarget } from './platform/node.ts';

const schemes = [
  'https://',
  'http://',
  'HTTPS://',
  'https:/',
  'https:\\\\',
  'https:',
  '//',
  'ftp://',
  ' https://',
  'ws://',
];
const hosts = [
  'shujuapi.aliyun.com',
  'localhost',
  'h-1.example',
  'a.b-c.d',
  'A.example',
  '127.0.0.1',
  '1.2',
  '0x7f.1',
  'a.0x1',
  'a.1',
  'xn--fiqs8s',
  'xn--a',
  'ab--cd.example',
  '中.example',
  'a..b',
  'a-.b',
  '-a.b',
  'a.b.',
  '[::1]',
  'user@h',
  'user:password@h',
  'h%41',
  'h_a',
  'h a',
  '',
];
const ports = ['', '', '', ':', ':80', ':443', ':0', ':0443', ':8080', ':65536', ':99999', ':8a', ':-1'];
const pathPieces = ['/', '/', 'a', 'org_code', '-', '.', '..', '%2e', '%2E', '%2f', '\\', '~', '中', ' ', '\t', '\n', '"', "'", '<', '|', '^', '`', '{', '%', '%zz', ';', ':', '@', '=', '&', '+', ',', '*', '\0', '\ud800', '\u202e']; // prettier-ignore
const queryPieces = ['a', 'b=1', '=', '&', '%20', '+', '.', ',', ':', '/', '-', '?', "'", '"', '<', '`', '{', '|', '中', ' ', '\t', '\n', '%', '%zz', '\\', '~', '!', '*', '\ud800']; // prettier-ignore

const pieces = (list: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...list), { maxLength }).map((parts) => parts.join(''));

const urls = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom('https://', 'http://') }, fc.constantFrom(...schemes)),
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom('shujuapi.aliyun.com', 'localhost') }, fc.constantFrom(...hosts)),
    fc.constantFrom(...ports),
    fc.oneof(fc.constantFrom('/org_code/service_code/api_name', '/', '/a//b', ''), pieces(pathPieces, 6)),
    fc.oneof(
      fc.constantFrom('', '?', '?param1=xxx&param2=xxx'),
      pieces(queryPieces, 6).map((query) => `?${query}`),
    ),
    fc.constantFrom('', '', '', '#', '#top', '#a?b'),
  )
  .map((parts) => parts.join(''));

/** A plain URL with one character put in, taken out or replaced: on the border of what is plain. */
const nearlyPlain = fc
  .tuple(
    fc.constantFrom(
      'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx',
      'http://localhost:8080/a/b?c=%20',
      'http://h-1.example/',
    ),
    fc.nat(),
    fc.integer({ min: 0, max: 1 }),
    fc.oneof(
      fc.constantFrom('', '.', '/', '-', '@', ':', '?', '#', '%', '\\', '\t', '\n', ' ', '_', '0', 'A', '..', '中'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  )
  .map(([url, at, out, put]) => {
    const place = at % (url.length + 1);
    return url.slice(0, place) + put + url.slice(place + out);
  });

const parsedTarget = (url: string) => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

describe('the target that is cut out of a plain URL', () => {
  it('is what the URL parser gives, or is left to the parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(urls, nearlyPlain), (url) => {
        const target = plainTarget(url);
        if (target === undefined) return;
        plain++;
        const { protocol, username, password } = new URL(url);
        expect(target).toBe(parsedTarget(url));
        expect([username, password]).toEqual(['', '']);
        expect(protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 10_000 },
    );
    // Enough of both, or the property says nothing.
    expect(plain).toBeGreaterThan(500);
    expect(plain).toBeLessThan(9500);
  });
});

describe('targetOfUrl', () => {
  it('gives what the URL parser gives, or refuses', () => {
    fc.assert(
      fc.property(fc.oneof(urls, nearlyPlain), (url) => {
        let target: string;
        try {
          target = targetOfUrl(url);
        } catch (error) {
          expect(['invalid-url', 'ambiguous-target']).toContain((error as { code: unknown }).code);
          return;
        }
        expect(target).toBe(parsedTarget(url));
        expect(target).toMatch(/^\/[!"$-~]*$/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['https://h.example', '/'],
    ['https://h.example?a', '/?a'],
    ['https://h.example/p#f', '/p'],
    ['https://h.example/p#a?', '/p'],
    ['https://h.example/p??', '/p??'],
    ['https://h.example/%7Ea/./b/../c', '/%7Ea/c'],
    ["https://h.example/p?q='中'", '/p?q=%27%E4%B8%AD%27'],
  ])('gives for %s the target %s, as text and as URL', (url, target) => {
    expect(targetOfUrl(url)).toBe(target);
    expect(targetOfUrl(new URL(url))).toBe(target);
  });

  it.each([
    ['https://h.example/p?', 'ambiguous-target'],
    ['https://h.example?#f', 'ambiguous-target'],
    ['ftp://h.example/', 'invalid-url'],
    ['https://user@h.example/', 'invalid-url'],
    ['https://:password@h.example/', 'invalid-url'],
    ['/p', 'invalid-url'],
    ['', 'invalid-url'],
    [undefined, 'invalid-url'],
    [{}, 'invalid-url'],
  ])('refuses %j with %s', (url, code) => {
    expect(() => targetOfUrl(url as string)).toThrow(expect.objectContaining({ code, field: 'url' }));
  });
});
