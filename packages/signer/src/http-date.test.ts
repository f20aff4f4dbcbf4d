import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imfDate } from './date.ts';
import { parseHttpDate } from './http-date.ts';
import { parseImfDate } from './imf-date.ts';

const now = Date.UTC(2016, 4, 7, 8, 19, 52);
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const seconds = (first: number, last: number) =>
  fc.integer({ min: first / 1000, max: last / 1000 }).map((second) => second * 1000);
const yearZero = new Date(0).setUTCFullYear(0, 0, 1);
const anyInstant = seconds(yearZero - (yearZero % 1000), Date.UTC(9999, 11, 31, 23, 59, 59));
/** The instants whose two-digit year means just this one as seen from 2016. */
const nearInstant = seconds(Date.UTC(1967, 0, 1), Date.UTC(2066, 11, 31, 23, 59, 59));

const two = (number: number) => String(number).padStart(2, '0');
function partsOf(instant: number) {
  const date = new Date(instant);
  return {
    weekday: weekdays[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: months[date.getUTCMonth()] ?? '',
    year: String(date.getUTCFullYear()).padStart(4, '0'),
    time: [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':'),
  };
}
const imf = (instant: number) => {
  const { weekday, day, month, year, time } = partsOf(instant);
  return `${weekday.slice(0, 3)}, ${two(day)} ${month} ${year} ${time} GMT`;
};

describe('a Date that is written', () => {
  it('is the IMF-fixdate of its instant, and is read as that instant', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 999 }), (instant, milliseconds) => {
        const text = imfDate(instant + milliseconds);
        expect(text).toBe(imf(instant));
        expect(parseHttpDate(text, 'imf', now)).toBe(instant);
        expect(parseHttpDate(text, 'lenient', now)).toBe(instant);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a Date that is read', () => {
  it('may be of the obsolete forms, if the verifier takes them', () => {
    fc.assert(
      fc.property(nearInstant, (instant) => {
        const { weekday, day, month, year, time } = partsOf(instant);
        const forms = [
          `${weekday}, ${two(day)}-${month}-${year.slice(2)} ${time} GMT`,
          `${weekday.slice(0, 3)} ${month} ${String(day).padStart(2)} ${time} ${year}`,
        ];
        for (const text of forms) {
          expect(parseHttpDate(text, 'lenient', now)).toBe(instant);
          expect(parseHttpDate(text, 'imf', now)).toBeNaN();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may call September "Sept", if the verifier takes that', () => {
    const text = 'Sun, 04 Sept 2016 08:05:52 GMT';
    expect(parseHttpDate(text, 'lenient', now)).toBe(Date.UTC(2016, 8, 4, 8, 5, 52));
    expect(parseHttpDate(text, 'imf', now)).toBeNaN();
  });

  it('is of the century before when its two digits lie more than 50 years ahead', () => {
    expect(parseHttpDate('Friday, 31-Dec-66 00:00:00 GMT', 'lenient', now)).toBe(Date.UTC(2066, 11, 31));
    expect(parseHttpDate('Sunday, 01-Jan-67 00:00:00 GMT', 'lenient', now)).toBe(Date.UTC(1967, 0, 1));
  });

  it('is nothing once a single character is another', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat({ max: 28 }), fc.integer({ min: 0x20, max: 0x7e }), (instant, at, code) => {
        const text = imf(instant);
        const other = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        const read = parseHttpDate(other, 'imf', now);
        // Another digit of the time may be another time.
        if (!Number.isNaN(read)) expect(imf(read)).toBe(other);
        else expect(other).not.toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'Sat, 07 May 2016 08:19:60 GMT',
    'Sat, 07 May 2016 24:00:00 GMT',
    'Sun, 07 May 2016 08:19:52 GMT',
    'Thu, 30 Feb 2017 08:19:52 GMT',
    'sat, 07 May 2016 08:19:52 GMT',
    'Sat, 07 May 2016 08:19:52 UTC',
    'Sat,  7 May 2016 08:19:52 GMT',
    'Sat, 07 May 2016 08:19:52 GMT ',
    '2016-05-07T08:19:52.000Z',
    '',
  ])('is nothing when it is %j', (text) => {
    expect(parseHttpDate(text, 'imf', now)).toBeNaN();
    expect(parseHttpDate(text, 'lenient', now)).toBeNaN();
    expect(parseImfDate(text)).toBeNaN();
  });

  it('is not mistaken for the one that was read before', () => {
    const read = (text: string) => parseHttpDate(text, 'imf', now);
    expect(read('Sat, 07 May 2016 08:19:52 GMT')).toBe(now);
    expect(read('Sat, 07 May 2016 08:19:53 GMT')).toBe(now + 1000);
    expect(read('nothing')).toBeNaN();
    expect(read('Sat, 07 May 2016 08:19:53 GMT')).toBe(now + 1000);
    expect(read('')).toBeNaN();
  });
});

it('a date is read the same however many others were read before', () => {
  const instants = Array.from({ length: 300 }, (_, second) => now + second * 1000);
  for (const instant of [...instants, ...instants.toReversed()]) {
    expect(parseHttpDate(imf(instant), 'imf', now)).toBe(instant);
  }
});
