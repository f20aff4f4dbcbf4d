import { dayOfDate, endOfDay, instantOfText } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../ledger/create-ledger.ts';
import type { PriceBook } from '../prices/price-book.ts';
import type { Readings } from '../readings/readings.ts';

const hour = 3_600_000;
const at = (text: string): number => instantOfText(`${text}T12:00:00+08:00`);
const own = {
  sources: { ours: { title: 'our own', confidence: 'own' } },
  currency: 'CNY',
  effectiveFrom: '2016-01-01',
} as const;

const computeUnit = {
  service: 'maxcompute',
  item: 'cu',
  method: 'period',
  unit: 'CU-month',
  tiers: [{ price: '150' }],
  sources: ['ours'],
} as const;

const book: PriceBook = {
  ...own,
  id: 'ours',
  version: '1',
  prices: [
    {
      service: 'datav',
      item: 'basic',
      method: 'period',
      unit: 'licence-month',
      tiers: [{ price: '300' }],
      sources: ['ours'],
    },
    {
      service: 'ocr',
      item: 'id-card',
      method: 'marginal',
      unit: 'call',
      cycle: 'day',
      tiers: [{ price: '0.01' }],
      sources: ['ours'],
    },
  ],
};

function ledgerWith(choice: Partial<Readings> = {}, balance = 30_000n): Ledger {
  const ledger = createLedger({ priceBooks: [book], readings: choice });
  ledger.apply({ type: 'top-up', id: 'money', at: at('2016-03-01'), account: 'a1', amount: balance });
  return ledger;
}

const buy = (id: string, day: string, more: object = {}) =>
  ({
    type: 'order',
    kind: 'new-purchase',
    id,
    at: at(day),
    account: 'a1',
    service: 'datav',
    item: 'basic',
    quantity: 1n,
    months: 1,
    ...more,
  }) as const;

describe('a paid service', () => {
  it('is paid and opened by itself, and nothing is returned after opening (2.3, 2.4)', () => {
    const ledger = ledgerWith();
    expect(ledger.apply(buy('o1', '2016-03-01')).transactions.map(({ entries }) => entries)).toEqual([
      [
        { account: 'customer:a1:balance', amount: -30_000n },
        { account: 'platform:revenue:datav', amount: 30_000n },
      ],
    ]);
    expect(ledger.standing('a1', 'datav', at('2016-03-31')).capabilities).toEqual({ use: true });
    expect(ledger.standing('a1', 'datav', at('2016-04-02')).rung).toBe('expired');
    const { refusals } = ledger.apply({
      type: 'refund-requested',
      id: 'r1',
      at: at('2016-03-02'),
      account: 'a1',
      service: 'datav',
    });
    expect(refusals).toMatchObject([
      { code: 'no-refund-after-opening', clause: { agreement: 'datav', clause: '2.3' } },
    ]);
    expect(ledger.account('a1').balance).toBe(0n);
  });

  it('costs the same with a gift, which is not set off (2.6)', () => {
    const ledger = ledgerWith();
    const { transactions, refusals } = ledger.apply(buy('o1', '2016-03-01', { promotion: 'p1' }));
    expect(transactions[0]?.entries[0]?.amount).toBe(-30_000n);
    expect(refusals).toMatchObject([{ code: 'gift-not-set-off', clause: { clause: '2.6' } }]);
  });

  it('is upgraded for the days that are left', () => {
    const ledger = ledgerWith({}, 60_000n);
    ledger.apply(buy('o1', '2016-03-01'));
    const { transactions } = ledger.apply(buy('o2', '2016-03-22', { kind: 'upgrade' }));
    // 300 yuan × 10 of 31 days = 96.774…
    expect(transactions[0]?.entries[1]?.amount).toBe(9677n);
    expect(ledger.account('a1').services[0]?.quantity).toBe(2n);
  });

  it('is renewed by order without a gap', () => {
    const ledger = ledgerWith({}, 60_000n);
    ledger.apply(buy('o1', '2016-03-01'));
    ledger.apply(buy('o2', '2016-03-22', { kind: 'renewal', months: 1 }));
    expect(ledger.account('a1').services[0]?.endsAt).toBe(endOfDay(dayOfDate('2016-05-01')));
  });
});

describe('auto-renewal of DataV (2.5)', () => {
  const switchOn = {
    type: 'renewal-switched',
    id: 's1',
    at: at('2016-03-01'),
    account: 'a1',
    service: 'datav',
    on: true,
  } as const;
  const close = (day: string) =>
    ({
      type: 'day-closed',
      id: `c${day}`,
      at: endOfDay(dayOfDate(day)) + hour,
      account: 'a1',
      day: dayOfDate(day),
    }) as const;

  it('takes the fee within the 30 days, and tries every day', () => {
    const ledger = ledgerWith({}, 30_000n);
    ledger.apply(buy('o1', '2016-03-01'));
    ledger.apply(switchOn);
    // The period ends with 2016-04-01, so the window begins with 2016-03-03.
    expect(ledger.apply(close('2016-03-01')).refusals).toEqual([]);
    expect(ledger.apply(close('2016-03-02')).refusals).toMatchObject([
      { code: 'renewal-failed', clause: { clause: '2.5' } },
    ]);
    ledger.apply({ type: 'top-up', id: 'more', at: at('2016-03-20'), account: 'a1', amount: 30_000n });
    expect(ledger.apply(close('2016-03-20')).transactions.map(({ kind }) => kind)).toEqual(['renewal']);
    expect(ledger.account('a1').services[0]?.endsAt).toBe(endOfDay(dayOfDate('2016-05-01')));
    expect(ledger.apply(close('2016-03-21')).transactions).toEqual([]);
  });

  it.each([
    ['first-day', ['2016-03-02']],
    ['last-day', ['2016-03-31']],
  ] as const)('is tried on the %s only, where read so', (reading, days) => {
    const ledger = ledgerWith({ 'renewal-window': reading }, 30_000n);
    ledger.apply(buy('o1', '2016-03-01'));
    ledger.apply(switchOn);
    const tried = ['2016-03-01', '2016-03-02', '2016-03-03', '2016-03-30', '2016-03-31', '2016-04-01'].filter(
      (day) => ledger.apply(close(day)).refusals.length > 0,
    );
    expect(tried).toEqual(days);
    expect(ledger.standing('a1', 'datav', at('2016-04-02')).capabilities).toEqual({ use: false });
  });

  it('is not in any other agreement', () => {
    const ledger = ledgerWith();
    expect(ledger.apply({ ...switchOn, service: 'dashu' }).refusals).toMatchObject([{ code: 'no-auto-renewal' }]);
  });
});

describe('an account', () => {
  const restrict = (type: 'account-restricted' | 'account-restriction-lifted' | 'account-banned', day: string) =>
    ({ type, id: `${type}${day}`, at: at(day), account: 'a1' }) as const;

  it('that is restricted cannot be used while the period runs on (2.7.3)', () => {
    const ledger = ledgerWith();
    ledger.apply(buy('o1', '2016-03-01'));
    const ends = ledger.account('a1').services[0]?.endsAt;
    expect(ledger.apply(restrict('account-restricted', '2016-03-05')).changes).toMatchObject([
      { to: 'restricted', trace: [{ clauses: [{ agreement: 'datav', clause: '2.7.3' }] }] },
    ]);
    expect(ledger.standing('a1', 'datav', at('2016-03-06')).capabilities).toEqual({ use: false });
    ledger.apply(restrict('account-restriction-lifted', '2016-03-10'));
    expect(ledger.standing('a1', 'datav', at('2016-03-11')).capabilities).toEqual({ use: true });
    expect(ledger.account('a1').services[0]?.endsAt).toBe(ends);
  });

  it('that is banned loses the service without refund (2.7.4, 2.7.5)', () => {
    const ledger = ledgerWith();
    ledger.apply(buy('o1', '2016-03-01'));
    const { changes, transactions } = ledger.apply(restrict('account-banned', '2016-03-05'));
    expect(changes).toMatchObject([{ from: 'in-service', to: 'ended' }]);
    expect(transactions).toEqual([]);
    ledger.apply(restrict('account-restriction-lifted', '2016-03-06'));
    expect(ledger.standing('a1', 'datav', at('2016-03-06')).rung).toBe('ended');
  });

  it('leaves it unknown for MaxCompute, whose agreement is silent, unless a reading decides', () => {
    const order = { service: 'maxcompute', item: 'cu' };
    const capabilities = (choice: Partial<Readings>) => {
      const ledger = createLedger({ priceBooks: [{ ...book, prices: [computeUnit] }], readings: choice });
      ledger.apply({ type: 'top-up', id: 'money', at: at('2016-03-01'), account: 'a1', amount: 30_000n });
      ledger.apply(buy('o1', '2016-03-01', order));
      ledger.apply(restrict('account-restricted', '2016-03-05'));
      return ledger.standing('a1', 'maxcompute', at('2016-03-05')).capabilities;
    };
    expect(capabilities({})).toEqual({ download: 'unknown', storage: 'unknown', compute: 'unknown' });
    expect(capabilities({ 'restriction-elsewhere': 'stopped' })).toEqual({
      download: false,
      storage: false,
      compute: false,
    });
  });
});

describe('a free beta', () => {
  const open = {
    type: 'opening',
    id: 'b1',
    at: at('2016-03-01'),
    account: 'a1',
    service: 'ocr',
    mode: 'free-beta',
  } as const;
  const used = (day: string, calls: bigint) =>
    [
      {
        type: 'usage',
        id: `u${day}`,
        at: at(day),
        account: 'a1',
        service: 'ocr',
        item: 'id-card',
        quantity: calls,
        day: dayOfDate(day),
      },
      { type: 'day-closed', id: `d${day}`, at: endOfDay(dayOfDate(day)), account: 'a1', day: dayOfDate(day) },
    ] as const;
  const announce = (firstDay: string) =>
    ({
      type: 'charging-announced',
      id: `n${firstDay}`,
      at: at('2016-03-02'),
      service: 'ocr',
      firstDay: dayOfDate(firstDay),
    }) as const;
  const totals = (ledger: Ledger, day: string) =>
    used(day, 100n)
      .map((event) => ledger.apply(event))
      .flatMap(({ bills }) => bills.map(({ total }) => total));

  it('is charged from the announced day on, ten natural days after the notice (7.1)', () => {
    const ledger = ledgerWith();
    ledger.apply(open);
    expect(ledger.apply(announce('2016-03-12')).refusals).toMatchObject([
      { code: 'notice-too-short', clause: { agreement: 'ocr', clause: '7.1' } },
    ]);
    expect(ledger.apply(announce('2016-03-13')).refusals).toEqual([]);
    expect(totals(ledger, '2016-03-12')).toEqual([0n]);
    expect(totals(ledger, '2016-03-13')).toEqual([100n]);
  });

  it('stays free without an announcement', () => {
    const ledger = ledgerWith();
    ledger.apply(open);
    expect(totals(ledger, '2016-12-12')).toEqual([0n]);
  });

  it('leaves it unknown whether it goes on when a bill is open', () => {
    const ledger = createLedger({ priceBooks: [book] });
    ledger.apply(open);
    ledger.apply(announce('2016-03-13'));
    totals(ledger, '2016-03-13');
    expect(ledger.standing('a1', 'ocr', at('2016-03-20'))).toMatchObject({
      rung: 'unpaid',
      capabilities: { use: 'unknown' },
    });
  });
});

describe('a service ends', () => {
  const end = (path: 'agreed' | 'policy-change' | 'breach', more: object = {}) =>
    ({
      type: 'service-ended',
      id: 'end',
      at: at('2016-03-20'),
      account: 'a1',
      service: 'datav',
      path,
      ...more,
    }) as const;

  it('by a change of policy only after 30 days of notice (7.2.3)', () => {
    const ledger = ledgerWith();
    ledger.apply(buy('o1', '2016-03-01'));
    expect(ledger.apply(end('policy-change', { noticedAt: at('2016-02-19') })).refusals).toMatchObject([
      { code: 'notice-too-short' },
    ]);
    expect(ledger.apply(end('policy-change', { id: 'end2', noticedAt: at('2016-02-18') })).changes).toMatchObject([
      { to: 'ended' },
    ]);
  });

  it('with the money unknown where MaxCompute does not say, and not returned after a breach (7.2.4)', () => {
    const unknowns = (path: 'agreed' | 'breach') => {
      const ledger = createLedger({ priceBooks: [{ ...book, prices: [computeUnit] }] });
      ledger.apply({ type: 'top-up', id: 'money', at: at('2016-03-01'), account: 'a1', amount: 30_000n });
      ledger.apply(buy('o1', '2016-03-01', { service: 'maxcompute', item: 'cu' }));
      return ledger.apply(end(path, { service: 'maxcompute' })).unknowns.map(({ question }) => question);
    };
    expect(unknowns('agreed')).toEqual(['money-after-end']);
    expect(unknowns('breach')).toEqual([]);
  });
});
