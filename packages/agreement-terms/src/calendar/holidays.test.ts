import { spawnSync } from 'node:child_process';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { civilOfDay, dateOfDay, dayOfDate, weekdayOfDay } from './dates.ts';
import { holidays, makeUpDays } from './generated/holidays.ts';
import { describeDay, publishedDays } from './working-days.ts';

const first = dayOfDate(publishedDays.first);
const days = Array.from({ length: dayOfDate('2026-12-31') - first + 1 }, (_, index) => first + index);

function workingByTyme(day: number): boolean {
  const { year, month, day: dayOfMonth } = civilOfDay(day);
  return LegalHoliday.fromYmd(year, month, dayOfMonth)?.isWork() ?? weekdayOfDay(day) <= 5;
}

describe('the committed table of holidays', () => {
  it('is what the script writes from chinese-days', () => {
    const script = new URL('../../scripts/write-calendar.mjs', import.meta.url);
    const run = spawnSync(process.execPath, [script.pathname, '--check'], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
  });

  it('agrees with tyme4ts on every day since 2004 but two, which tyme4ts has wrong', () => {
    const disagreements = days.filter((day) => describeDay(day).working !== workingByTyme(day)).map(dateOfDay);
    expect(disagreements).toEqual([
      '2013-04-07', // Sunday, worked: notice 国办发明电〔2012〕33号, third point. tyme4ts has no entry.
      '2013-10-12', // Saturday, worked: the same notice, seventh point. tyme4ts has no entry.
    ]);
  });

  it('has 31 December 2005 as a working day, which chinese-days has not', () => {
    // Saturday, worked: notice 国办发明电〔2005〕35号, first point. tyme4ts has it too.
    expect(describeDay(dayOfDate('2005-12-31')).kind).toBe('make-up-day');
    expect(workingByTyme(dayOfDate('2005-12-31'))).toBe(true);
  });

  it('makes up only Saturdays and Sundays, and no day twice', () => {
    expect(makeUpDays.filter((date) => weekdayOfDay(dayOfDate(date)) < 6)).toEqual([]);
    expect(new Set(makeUpDays).size).toBe(makeUpDays.length);
    expect(makeUpDays.filter((date) => holidays.some(([, from, to]) => from <= date && date <= to))).toEqual([]);
  });

  it('takes from the weekdays of each year what the law gives, and makes up the rest on weekends', () => {
    // 全国年节及纪念日放假办法: 10 days a year, 11 from 2008, 13 from 2025.
    const lawful = (year: number): number => (year < 2008 ? 10 : year < 2025 ? 11 : 13);
    const moved: Record<number, number> = {
      2005: -1, // 31 December worked for January 2006
      2006: -1, // one day taken from 2005, two given to 2007
      2007: 2,
      2011: -1, // 31 December worked for January 2012
      2012: 1,
      2015: 1, // 3 September, by special notice
      2020: 2, // 31 January off and 1 February no longer worked, by the notice of January 2020
    };
    for (let year = 2004; year <= 2026; year += 1) {
      const ofYear = days.filter((day) => civilOfDay(day).year === year).map((day) => [day, describeDay(day)] as const);
      const off = ofYear.filter(([day, { working }]) => !working && weekdayOfDay(day) <= 5).length;
      const worked = ofYear.filter(([, { kind }]) => kind === 'make-up-day').length;
      expect([year, off - worked]).toEqual([year, lawful(year) + (moved[year] ?? 0)]);
    }
  });
});
