import { instantOfText } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import { liability } from '../questions/liability.ts';
import { outageRight } from '../questions/outage-right.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { conditionWords, ruleWords, valueWords } from '../trace/names.ts';
import { accountToWire } from '../wire/state/account-wire.ts';
import { eventOfWire } from '../wire/event-of-wire.ts';
import { createJournal } from './journal.ts';
import { createLedger } from './create-ledger.ts';
import { replayReceipt, writeReceipt } from './receipt.ts';

const priceBooks = [published2016To2018];
const yuan = (amount: string) => ({ currency: 'CNY', amount });
const topUp = { type: 'top-up', id: 'e1', at: 0, account: 'a1', amount: 10_000n } as const;
const events = [
  { type: 'top-up', id: 'e1', at: '2016-03-10T09:00:00+08:00', account: 'a1', amount: yuan('150') },
  {
    type: 'order',
    kind: 'new-purchase',
    id: 'e2',
    at: '2016-03-10T09:00:00+08:00',
    account: 'a1',
    service: 'maxcompute',
    item: 'computation',
    quantity: '1',
    months: 1,
  },
  {
    type: 'usage',
    id: 'e3',
    at: '2016-03-10T23:00:00+08:00',
    account: 'a1',
    service: 'maxcompute',
    item: 'storage',
    quantity: '107374182400',
    day: '2016-03-10',
  },
  { type: 'day-closed', id: 'e4', at: '2016-03-11T02:00:00+08:00', account: 'a1', day: '2016-03-10' },
];

describe('a ledger', () => {
  it('gives the same answer to the same event and changes nothing', () => {
    const ledger = createLedger({ priceBooks });
    const first = ledger.apply(topUp);
    expect(ledger.apply({ ...topUp })).toBe(first);
    expect(ledger.account('a1').balance).toBe(10_000n);
  });

  it('refuses an id that comes again with another body', () => {
    const ledger = createLedger({ priceBooks });
    ledger.apply(topUp);
    expect(() => ledger.apply({ ...topUp, amount: 10_001n })).toThrow(
      expect.objectContaining({ code: 'event-id-reused' }) as Error,
    );
  });

  it('never counts an event twice, not even one that it has forgotten', () => {
    const ledger = createLedger({ priceBooks, rememberDays: 1 });
    const day = 86_400_000;
    ledger.apply(topUp);
    for (let index = 1; index < 9; index += 1) ledger.apply({ ...topUp, id: `f${index}`, at: index * day });
    expect(() => ledger.apply(topUp)).toThrow(expect.objectContaining({ code: 'event-out-of-order' }) as Error);
  });

  it('changes nothing when an event is refused as invalid', () => {
    const ledger = createLedger({ priceBooks });
    expect(() => ledger.apply({ ...topUp, amount: 0n })).toThrow(
      expect.objectContaining({ code: 'invalid-event' }) as Error,
    );
    expect(ledger.apply(topUp).transactions).toHaveLength(1);
  });

  it('goes on from the accounts of an earlier one', () => {
    const before = createLedger({ priceBooks });
    before.apply(topUp);
    expect(createLedger({ priceBooks, accounts: before.accounts() }).account('a1').balance).toBe(10_000n);
  });
});

describe('the wire form of events', () => {
  const report = { service: 'maxcompute', item: 'storage', quantity: '107374182400', day: '2016-03-10' };

  it('has usage told of with the close of a day, equal to reports of its own', () => {
    const [apart, together] = [createLedger({ priceBooks }), createLedger({ priceBooks })];
    for (const event of events) apart.apply(eventOfWire(event));
    for (const event of [events[0], events[1], { ...events[3], usage: [report] }]) together.apply(eventOfWire(event));
    expect(accountToWire(together.account('a1'))).toEqual(accountToWire(apart.account('a1')));
    expect(together.account('a1').openBills).toHaveLength(1);
  });

  it.each([
    ['an unknown type', { type: 'gift' }, 'type'],
    ['a member too many', { ...events[0], note: 'x' }, 'note'],
    ['a number as amount', { ...events[0], amount: 150 }, 'amount'],
    ['a tenth of a fen', { ...events[0], amount: yuan('0.001') }, 'amount'],
    ['a time without offset', { ...events[0], at: '2016-03-10T09:00:00' }, 'at'],
    ['a negative count', { ...events[1], quantity: '-1' }, 'quantity'],
    ['a day that there is not', { ...events[3], day: '2016-02-30' }, 'day'],
    ['a missing member', { ...events[3], account: undefined }, 'account'],
    ['a report that is no list', { ...events[3], usage: report }, 'usage'],
    ['a report that is no object', { ...events[3], usage: [report, 7] }, 'usage[1]'],
    ['a report with a member too many', { ...events[3], usage: [{ ...report, at: events[3]?.at }] }, 'usage[0].at'],
    ['a report without its day', { ...events[3], usage: [report, { ...report, day: undefined }] }, 'usage[1].day'],
  ])('lets not through %s', (_, wire, field) => {
    expect(() => eventOfWire(wire)).toThrow(expect.objectContaining({ field }) as Error);
  });
});

describe('an explanation', () => {
  it('cites the clauses of a charge, of its payment and of the rung that follows, in both languages', () => {
    const ledger = createLedger({ priceBooks });
    const journal = createJournal();
    for (const event of events) journal.record(ledger.apply(eventOfWire(event)));
    expect(journal.explain('e4/1')).toMatch(
      /maxcompute 2\.2 .*maxcompute 2\.1 .*107374182400 × 0\.0192.*exact 1\.92/su,
    );
    expect(journal.explain('e4/change/1', 'zh')).toMatch(
      /服务状态 \[maxcompute 2\.4\.1 #[0-9a-f]{8}\].*\+ 处于欠费状态.*− 欠费超过24小时/su,
    );
    expect(() => journal.explain('e9/1')).toThrow(expect.objectContaining({ code: 'unknown-explanation' }) as Error);
  });

  it('has words for every name in two languages', () => {
    for (const table of [ruleWords, conditionWords, valueWords])
      for (const { en, zh } of Object.values(table))
        expect([en, zh]).toEqual([expect.stringMatching(/[a-z]/u), expect.stringMatching(/\p{Script=Han}/u)]);
  });
});

describe('a receipt', () => {
  const receipt = writeReceipt({ priceBooks, events });

  it('replays to the same bytes', () => {
    expect(replayReceipt(receipt)).toEqual({ ok: true, sameRules: true, receipt });
  });

  it('does not replay once an amount was changed', () => {
    const changed = receipt.replace('"amount":"1.92"', '"amount":"1.93"');
    expect(changed).not.toBe(receipt);
    expect(replayReceipt(changed)).toMatchObject({ ok: false, receipt });
  });

  it('tells of other agreements', () => {
    expect(replayReceipt(receipt.replace(/"agreements":"[0-9a-f]{4}/u, '"agreements":"0000')).sameRules).toBe(false);
  });

  it.each(['', '[]', '{"receipt":2}'])('is not %j', (text) => {
    expect(() => replayReceipt(text)).toThrow(expect.objectContaining({ code: 'invalid-receipt' }) as Error);
  });
});

describe('an outage', () => {
  const from = instantOfText('2016-03-10T09:00:00+08:00');
  const outage = { service: 'datav', from, causedByProvider: true, outsideProvidersControl: false };

  it.each([
    [72 * 3_600_000 - 1, {}, false],
    [72 * 3_600_000, {}, true],
    [72 * 3_600_000, { 'outage-boundary': 'more-than' }, false],
  ] as const)('of %i ms, %j: %s', (length, choice, right) => {
    expect(outageRight({ ...outage, until: from + length }, choice).right).toBe(right);
  });

  it('gives no right when it was outside of the provider’s control or not caused by the provider', () => {
    const until = from + 100 * 3_600_000;
    expect(outageRight({ ...outage, until, outsideProvidersControl: true }).right).toBe(false);
    expect(outageRight({ ...outage, until, causedByProvider: false }).right).toBe(false);
    expect(outageRight({ ...outage, until, service: 'ocr' }).right).toBe('silent');
  });
});

describe('liability', () => {
  const claims = [
    { kind: 'direct', amount: 100n },
    { kind: 'special', amount: 50n },
    { kind: 'lost-profit', amount: 500n },
  ] as const;

  it.each([
    ['datav', 1000n, {}, 100n],
    ['datav', 60n, {}, 60n],
    ['maxcompute', 1000n, {}, 650n],
    ['maxcompute', 1000n, { 'broken-exclusion': 'as-in-look-alikes' }, 100n],
    ['public-trend', 1000n, {}, 150n],
    ['public-trend', 1000n, { 'omitted-kinds': 'covered-by-wider-words' }, 100n],
    ['ocr', 1000n, {}, 'silent'],
  ] as const)('of %s with %s fen collected, %j: %s', (service, collected, choice, amount) => {
    expect(liability(service, claims, collected, choice).amount).toBe(amount);
  });
});
