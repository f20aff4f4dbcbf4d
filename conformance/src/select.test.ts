import { expect, it } from 'vitest';
import { parseKnownFailing } from './known-failing.ts';
import { globToTest } from './select.ts';

it.each([
  ['signer/query/*', 'signer/query/plus-stays', true],
  ['*plus*', 'signer/query/plus-stays', true],
  ['signer/*', 'signer/query/plus-stays', true],
  ['signer/query/plus', 'signer/query/plus-stays', false],
  ['signer/query/plus-stay?', 'signer/query/plus-stays', true],
  ['signer.query*', 'signer/query/plus-stays', false],
  ['', 'signer/query/plus-stays', false],
])('the glob %j on %j: %s', (glob, id, takes) => {
  expect(globToTest(glob)(id)).toBe(takes);
});

const ids = new Set(['a/b/c', 'a/b/d']);

it('a known-failing list has ids, comments and empty lines', () => {
  expect(parseKnownFailing('# why\na/b/c # because\n\n  a/b/d\r\n', ids)).toEqual(new Set(['a/b/c', 'a/b/d']));
});

it('a known-failing list that names what is not there is refused by file and line', () => {
  expect(() => parseKnownFailing('a/b/c\na/b/x\n', ids, 'known.txt')).toThrow(
    'known.txt:2: no vector has the id a/b/x; remove the line',
  );
  expect(() => parseKnownFailing('a/b/c\na/b/c\n', ids, 'known.txt')).toThrow('known.txt:2: a/b/c is listed twice');
});
