import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../validate.ts';
import { calendarDate, instant } from './time.ts';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Whether the Gregorian calendar has the day, as the platform's own calendar knows it. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const anyDay = fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }));
const endOfFebruary = fc.tuple(fc.nat({ max: 9999 }), fc.constant(2), fc.integer({ min: 28, max: 30 }));

describe('calendar days and instants', () => {
  it('are those that the calendar has', () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, endOfFebruary), ([year, month, day]) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        expect(validate(calendarDate, text).ok).toBe(exists(year, month, day));
        expect(validate(instant, `${text}T00:00:00Z`).ok).toBe(exists(year, month, day));
      }),
      { numRuns: 2000 },
    );
  });

  it('take every instant that a program writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        expect(validate(instant, date.toISOString()).ok).toBe(true);
      }),
    );
  });
});
