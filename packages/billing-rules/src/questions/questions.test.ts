import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../ledger/create-ledger.ts';
import { solutionDue } from '../market/service-clock.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { forecast, timeline } from './forecast.ts';
import { quote } from './quote.ts';
import { owed, runway } from './runway.ts';

const at = (text: string): number => instantOfText(`${text}+08:00`);
const service = 'maxcompute';
const usage = [{ service, item: 'storage', quantity: 100n * 1_073_741_824n }];

function ledgerWith(amount: bigint) {
  const ledger = createLedger({ priceBooks: [published2016To2018] });
  const base = { at: at('2016-03-10T09:00:00'), account: 'a1' };
  ledger.apply({ type: 'top-up', id: 'm', ...base, amount });
  ledger.apply({
    type: 'order',
    id: 'o',
    kind: 'new-purchase',
    ...base,
    service,
    item: 'computation',
    quantity: 1n,
    months: 1,
  });
  return ledger;
}

describe('a forecast', () => {
  it('tells what happens, and when, if nobody pays', () => {
    const ledger = ledgerWith(15_192n);
    const steps = forecast(ledger.account('a1'), { until: dayOfDate('2016-04-11'), usage }, ledger.setting());
    const changes = steps.flatMap((step) => (step.what === 'change' ? [[step.at, step.to]] : []));
    expect(changes).toEqual([
      [at('2016-03-12T02:00:00'), 'download-stopped'],
      [at('2016-03-13T02:00:00') + 1, 'frozen'],
      [at('2016-04-11T00:00:00'), 'frozen-not-charged'],
    ]);
    const bills = steps.flatMap((step) => (step.what === 'bill' ? [step] : []));
    // 10 March to 10 April: 32 days at 1.92 yuan, of which one is paid.
    expect(bills).toHaveLength(32);
    expect(bills.at(-1)).toMatchObject({ total: 192n, balance: 0n, owed: 31n * 192n });
    expect(ledger.account('a1').openBills).toEqual([]);
  });

  it('of time alone knows the end of the compute month', () => {
    const ledger = ledgerWith(15_000n);
    const changes = timeline(ledger.account('a1'), at('2016-12-31T00:00:00'), ledger.setting());
    expect(changes.map(({ at: when, to }) => [when, to])).toEqual([[at('2016-04-11T00:00:00'), 'compute-expired']]);
  });
});

describe('a quote', () => {
  const setting = ledgerWith(15_000n).setting();
  const order = { kind: 'new-purchase', service, item: 'computation', quantity: 10n, months: 3 } as const;

  it('prices an order without making it', () => {
    expect(quote(order, dayOfDate('2016-06-01'), setting)).toMatchObject({
      exact: { numerator: 4500n, denominator: 1n },
      amount: 450_000n,
    });
  });

  it('is unknown without a published price', () => {
    expect(quote(order, dayOfDate('2015-06-01'), setting)).toBeUndefined();
    expect(quote({ ...order, item: 'storage' }, dayOfDate('2016-06-01'), setting)).toBeUndefined();
  });
});

describe('what is owed and how long the balance lasts', () => {
  it.each([
    [1000n, 192n, 5n],
    [191n, 192n, 0n],
    [0n, 192n, 0n],
    [1000n, 0n, undefined],
  ])('%s fen at %s a day: %s days', (left, perDay, days) => {
    const state = ledgerWith(15_000n + left).account('a1');
    expect(runway(state, perDay)).toEqual({ days, balance: left, owed: 0n });
  });

  it('counts open bills first', () => {
    const ledger = ledgerWith(15_100n);
    const day = dayOfDate('2016-03-10');
    ledger.apply({
      type: 'usage',
      id: 'u',
      at: at('2016-03-10T23:00:00'),
      account: 'a1',
      ...(usage[0] ?? { service, item: '', quantity: 0n }),
      day,
    });
    ledger.apply({ type: 'day-closed', id: 'c', at: at('2016-03-11T02:00:00'), account: 'a1', day });
    expect(owed(ledger.account('a1'))).toBe(192n);
    expect(runway(ledger.account('a1'), 50n).days).toBe(0n);
  });
});

it('a vendor has 24 hours when nothing runs and 48 when it runs badly', () => {
  expect(solutionDue('cannot-run', 0)).toMatchObject({ at: 24 * 3_600_000, clause: { clause: '4.4.5' } });
  expect(solutionDue('degraded', 0)).toMatchObject({ at: 48 * 3_600_000, clause: { clause: '4.4.6' } });
});
