#!/usr/bin/env node
/**
 * Writes `src/calendar/generated/holidays.ts` from the table of the package `chinese-days`.
 *
 *     node scripts/write-calendar.mjs            writes the file
 *     node scripts/write-calendar.mjs --check    exits 1 when the committed file differs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const target = new URL('../src/calendar/generated/holidays.ts', import.meta.url);
const table = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

/** Days that the package has wrong, with the notice of the State Council's General Office that says so. */
const corrections = {
  holidays: { '2015-09-05': ['2015-09-04', '国发明电〔2015〕1号: 9月3日至5日调休放假'] },
  makeUpDays: { '2005-12-31': '国办发明电〔2005〕35号' },
};

const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Consecutive days of one holiday become `[name, first, last]`. */
function ranges(holidays) {
  const rows = [];
  for (const date of Object.keys(holidays).sort()) {
    const name = holidays[date].split(',')[1];
    const last = rows.at(-1);
    if (last && last[0] === name && dayOf(date) === dayOf(last[2]) + 1) last[2] = date;
    else rows.push([name, date, date]);
  }
  return rows;
}

/** A day that is missing inside of a holiday is named as the day before it. */
const daysOff = { ...table.holidays };
for (const [date, [before]] of Object.entries(corrections.holidays)) daysOff[date] = table.holidays[before];

const holidays = ranges(daysOff);
const makeUpDays = [...Object.keys(table.workdays), ...Object.keys(corrections.makeUpDays)].sort();
const years = [...new Set(holidays.map(([, first]) => Number(first.slice(0, 4))))].sort();
const lastYear = years.at(-1);

/** The notice for a year has reached back into the December before; so far into December a year may still change. */
const december = [...makeUpDays, ...Object.keys(table.holidays)]
  .map((date) => date.slice(5))
  .filter((day) => day > '12-');
const settledThrough = dateOf(dayOf(`${lastYear}-${december.sort()[0]}`) - 1);

const quoted = (values) => values.map((value) => `'${value}'`).join(', ');
const grouped = years.map((year) => `  ${quoted(makeUpDays.filter((date) => date.startsWith(year)))},\n`);
const text = `// Written by scripts/write-calendar.mjs from chinese-days. Do not edit.

/** The first day of the table, and the last that no notice still to come can change. */
export const firstDate = '${years[0]}-01-01';
export const settledThrough = '${settledThrough}';

/** Days off by the yearly notices: name, first day, last day. Weekends inside a holiday are part of it. */
export const holidays: readonly (readonly [name: string, first: string, last: string])[] = [
${holidays.map((row) => `  [${quoted(row)}],\n`).join('')}];

/** Saturdays and Sundays that are working days (调休), a line per year. */
export const makeUpDays: readonly string[] = [
${grouped.join('')}];
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/calendar/generated/holidays.ts differs from chinese-days: run node scripts/write-calendar.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
