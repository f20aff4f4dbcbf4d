import { describe, expect, it } from 'vitest';
import { retryAfterMilliseconds } from './retry-after.ts';

const now = Date.parse('1994-11-06T08:49:37Z');
const wait = (retryAfter: string, date?: string) =>
  retryAfterMilliseconds(new Headers({ 'retry-after': retryAfter, ...(date === undefined ? {} : { date }) }), now);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['007', 7000],
  ])('in seconds: %s', (value, expected) => {
    expect(wait(value)).toBe(expected);
  });

  it.each([
    ['IMF-fixdate', 'Sun, 06 Nov 1994 08:49:40 GMT'],
    ['the rfc850 form', 'Sunday, 06-Nov-94 08:49:40 GMT'],
    ['the asctime form', 'Sun Nov  6 08:49:40 1994'],
  ])('as a date, %s', (_, value) => {
    expect(wait(value)).toBe(3000);
  });

  it('as a date counts from the Date of the same answer, however wrong our clock is', () => {
    expect(wait('Sat, 07 May 2016 08:20:00 GMT', 'Sat, 07 May 2016 08:19:52 GMT')).toBe(8000);
  });

  it('as a date in the past asks for no wait', () => {
    expect(wait('Sun, 06 Nov 1994 08:49:30 GMT')).toBe(0);
  });

  it.each(['', 'soon', '-1', '1.5', '1e3', '0x10', 'Sun, 07 Nov 1994 08:49:40 GMT', '1994-11-06T08:49:40Z'])(
    'that is none of these counts as not there: %j',
    (value) => {
      expect(wait(value)).toBeUndefined();
    },
  );

  it('may be absent', () => {
    expect(retryAfterMilliseconds(new Headers(), now)).toBeUndefined();
  });
});
