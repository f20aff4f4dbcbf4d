import { expect, it } from 'vitest';
import { httpDate } from './http-date.ts';

it('writes the three forms of RFC 9110', () => {
  const instant = Date.parse('1994-11-06T08:49:37Z');
  expect(httpDate(instant, 'imf')).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
  expect(httpDate(instant, 'rfc850')).toBe('Sunday, 06-Nov-94 08:49:37 GMT');
  expect(httpDate(instant, 'asctime')).toBe('Sun Nov  6 08:49:37 1994');
});
