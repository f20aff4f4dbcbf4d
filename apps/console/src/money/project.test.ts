import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { type CustomerEvent, forecast, published2016To2018, textOfMoney } from '@dataplus/billing-rules';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../format.ts';
import { chartData, spansOf } from './chart-data.ts';
import { futureOf, lastUsage, pastOf, replay } from './project.ts';
import { accountsOf, readEvents } from './read-events.ts';
import { sampleEvents } from './sample-events.ts';
import { firstFreeze, frozenAfter, turnsOfSteps } from './turn.ts';

const read = readEvents(sampleEvents());
const events = read.ok ? read.events : [];
const past = pastOf(events, 'example', published2016To2018);
const until = dayOfDate('2016-04-25');
const usage = lastUsage(events, 'example');

describe('the days to come', () => {
  test('are those of the billing rules’ own forecast', () => {
    const ours = futureOf(past.state, { until, usage }, past.setting).steps;
    const theirs = forecast(past.state, { until, usage }, past.setting);
    const bills = ours.filter((step) => step.what === 'bill');
    const changes = ours.filter((step) => step.what === 'change');
    expect(bills.map(({ at, day, amount }) => [at, day, amount])).toEqual(
      theirs.flatMap((step) => (step.what === 'bill' ? [[step.at, step.day, step.total]] : [])),
    );
    expect(changes.map(({ at, to }) => [at, to])).toEqual(
      theirs.flatMap((step) => (step.what === 'change' ? [[step.at, step.to]] : [])),
    );
    expect(bills.length).toBeGreaterThan(40);
  });

  test('begin with what is left after ten days of 45.20 yuan', () => {
    expect(textOfMoney(past.state.balance)).toBe('348.00');
  });

  test('a top-up of what is owed brings the service back', () => {
    const day = dayOfDate('2016-03-25');
    const { steps } = futureOf(past.state, { until, usage, topUp: { day, amount: 100_000n } }, past.setting);
    const back = steps.find((step) => step.what === 'change' && step.to === 'in-service');
    expect(back?.at).toBe(instantOfText('2016-03-25T12:00:00+08:00'));
  });

  test('are drawn as steps and spans, one after the other', () => {
    const future = futureOf(past.state, { until, usage }, past.setting);
    const data = chartData([past, future]);
    expect(data.times).toEqual([...new Set(data.times)].sort((a, b) => a - b));
    const spans = spansOf([past, future], until * 86_400_000).get('maxcompute') ?? [];
    expect(spans.map(({ rung }) => rung)).toEqual(['in-service', 'download-stopped', 'frozen']);
    expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map((span) => span.until));
  });
});

test('the last usage is found where it was told of with the close of its day', () => {
  const day = dayOfDate('2016-03-20');
  const report = { service: 'maxcompute', item: 'storage', quantity: 5n, day };
  const told: CustomerEvent = { type: 'day-closed', id: 'c', at: 0, account: 'a1', day, usage: [report, report] };
  expect(lastUsage([...events, told], 'a1')).toEqual([{ service: 'maxcompute', item: 'storage', quantity: 10n }]);
});

test('a replay by a setting that holds throughout comes to what the ledger comes to', () => {
  const own = events.filter((event): event is CustomerEvent => 'account' in event);
  const again = replay('example', own, past.setting);
  expect(again.state).toEqual(past.state);
  expect(again.points.map(({ at, balance }) => [at, balance])).toEqual(
    past.points.map(({ at, balance }) => [at, balance]),
  );
});

test('days that are closed at their end bring the freeze two hours earlier than those closed two hours later', () => {
  const freezeOf = (settledAfter?: number) =>
    firstFreeze(turnsOfSteps(futureOf(past.state, { until, usage, settledAfter }, past.setting).steps));
  // 348.00 yuan pay seven days of 45.20: the bill of 18 March is not covered.
  expect(freezeOf(0)?.freeze.at).toBe(instantOfText('2016-03-20T00:00:00.001+08:00'));
  expect(freezeOf()?.freeze.at).toBe(instantOfText('2016-03-20T02:00:00.001+08:00'));
  expect(freezeOf()?.way.map(({ to }) => to)).toEqual(['download-stopped', 'frozen']);
  expect(frozenAfter(turnsOfSteps(past.steps))).toEqual([]);
  expect(frozenAfter(turnsOfSteps(futureOf(past.state, { until, usage }, past.setting).steps))).toMatchObject([
    { service: 'maxcompute', clauses: [{ agreement: 'maxcompute', clause: '2.4.2' }] },
  ]);
});

describe('events', () => {
  test('are of the accounts that they name', () => {
    expect(accountsOf(events)).toEqual(['example']);
  });

  test.each([
    ['{"type":"top-up"}', 1, expect.stringContaining('id') as string],
    [`${sampleEvents()}\n\nnonsense`, 24, undefined],
  ])('that cannot be read name their line', (text, line, message) => {
    expect(readEvents(text)).toEqual({ ok: false, line, message });
  });
});

test('a spreadsheet takes no cell for a formula', () => {
  expect(csvOf([['=1+1', '-5.00', 'a"b', '中,文', -3n]])).toBe(`'=1+1,-5.00,"a""b","中,文",-3\r\n`);
});
