import { afterEach, describe, expect, it } from 'vitest';
import { addMonths } from './add-periods.ts';
import { dateOfDay, dayOfDate } from './dates.ts';
import { dayOfInstant } from './days.ts';
import { deadline } from './deadline.ts';
import { instantOfText, textOfInstant } from './instant-text.ts';
import { describeDay } from './working-days.ts';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Offsets west and east, half hours, daylight saving at local midnight (Havana), and a skipped day (Apia, 30 December 2011). */
const zones: [zone: string, minutesInJanuary2016: number][] = [
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
  ['America/Havana', 300],
  ['Pacific/Apia', -840],
  ['Australia/Lord_Howe', -660],
  ['Asia/Kolkata', -330],
];

describe('under every time zone of the host', () => {
  it.each(zones)('the answers are the same: TZ=%s', (zone, minutes) => {
    process.env.TZ = zone;
    expect(new Date(Date.UTC(2016, 0, 15)).getTimezoneOffset()).toBe(minutes);

    const days = Array.from({ length: 800 }, (_, index) => dayOfDate('2011-01-01') + index * 3);
    expect(days.map((day) => dayOfDate(dateOfDay(day)))).toEqual(days);
    expect(dateOfDay(dayOfInstant(Date.parse('2011-12-29T16:00:00Z')))).toBe('2011-12-30');
    expect(dateOfDay(addMonths(dayOfDate('2016-01-31'), 2))).toBe('2016-03-31');
    expect(describeDay(dayOfDate('2015-10-10')).kind).toBe('make-up-day');
    const from = instantOfText('2016-02-05T23:30:00+08:00');
    expect(textOfInstant(deadline(from, { amount: 3, unit: 'working-day' }).ends)).toBe(
      '2016-02-16T00:00:00.000+08:00',
    );
    expect(textOfInstant(deadline(from, { amount: 72, unit: 'hour' }).ends)).toBe('2016-02-08T23:30:00.000+08:00');
  });
});
