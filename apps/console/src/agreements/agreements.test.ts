import { compare, agreementIds } from '@dataplus/agreement-terms';
import { dayOfDate, deadline, instantOfText } from '@dataplus/agreement-terms/calendar';
import { describe, expect, test } from 'vitest';
import { calendarOf } from './counted-days.ts';
import { isAt } from './agreement-data.ts';
import { commonStatement, sharedItems } from './matrix.tsx';
import { periodsOf } from './periods.ts';

describe('a calendar', () => {
  const from = instantOfText('2016-09-29T10:00:00+08:00');

  test('numbers the working days, make-up days among them', () => {
    const period = {
      from,
      unit: 'working-day',
      firstDay: 'skip',
      deadline: deadline(from, { amount: 3, unit: 'working-day' }),
    } as const;
    const { months, leftOut } = calendarOf(period);
    const counted = months.flatMap(({ days }) => days).filter((day) => day.counted !== undefined);
    expect(leftOut).toBe(0);
    expect(counted.map(({ day, kind }) => [day, kind])).toEqual([
      [dayOfDate('2016-09-30'), 'weekday'],
      [dayOfDate('2016-10-08'), 'make-up-day'],
      [dayOfDate('2016-10-09'), 'make-up-day'],
    ]);
  });

  test('leaves the middle of a long period out', () => {
    const period = {
      from,
      unit: 'month',
      firstDay: 'skip',
      deadline: deadline(from, { amount: 24, unit: 'month' }),
    } as const;
    const { months, leftOut } = calendarOf(period);
    expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual(['2016-9', '2016-10', '2018-8', '2018-9']);
    expect(leftOut).toBe(21);
  });
});

test('periods are those that an agreement states', () => {
  expect(periodsOf('market-vendor').find(({ id }) => id === 'market-deposit-top-up-period')).toMatchObject({
    amount: 3,
    unit: 'working-day',
    clauses: ['6.3'],
  });
});

test('what most agreements say is told from what few say', () => {
  const [row] = compare(agreementIds, ['court']).rows;
  expect(commonStatement(row?.terms ?? [])).toContain('hangzhou-xihu');
  const [pair] = compare(['rule-engine', 'dashu'], ['court']).rows;
  expect(sharedItems(pair?.terms ?? [])).toEqual(new Set());
});

test.each([
  ['2.4', '2.4', true],
  ['2.4.1', '2.4', true],
  ['2.4(1)', '2.4', true],
  ['2.41', '2.4', false],
])('%s is at %s: %s', (cited, clause, is) => {
  expect(isAt(cited, clause)).toBe(is);
});
