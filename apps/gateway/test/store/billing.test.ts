import { dayOfDate, endOfDay, instantOfText, startOfDay } from '@dataplus/agreement-terms/calendar';
import {
  applyEvent,
  createLedger,
  createSetting,
  eventOfWire,
  newAccount,
  published2016To2018,
  toWire,
  type CustomerEvent,
} from '@dataplus/billing-rules';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  applyCustomerEvent,
  applyMarketEvent,
  catchUp,
  closeDay,
  loadAccount,
  loadVendor,
} from '../../src/billing/index.ts';
import { noticesOf } from '../../src/billing/notices-of.ts';
import type { Database } from '../../src/database/database.ts';
import { createMeter } from '../../src/metering/create-meter.ts';
import { listBillingEvents } from '../../src/store/billing-events.ts';
import { listBills } from '../../src/store/bills.ts';
import { listUsage } from '../../src/store/daily-usage.ts';
import { putDocument } from '../../src/store/documents.ts';
import { listNotices } from '../../src/store/notices.ts';
import { balances } from '../../src/store/postings.ts';
import { readRevision } from '../../src/store/revision.ts';
import { writeSetting } from '../../src/store/settings.ts';
import { engines, type TestDatabase } from '../support/engines.ts';
import { sampleCall } from '../support/sample-call.ts';
import { sampleService } from '../support/sample-service.ts';

const day = dayOfDate('2016-03-10');
const morning = startOfDay(day) + 9 * 3_600_000;
const clockAt = (now: number) => ({ now: () => now });
const gibibyte = 1024 ** 3;

describe.each(engines)('billing on $engine', ({ available, create }) => {
  let home: TestDatabase;
  let database: Database;
  const apply = (event: CustomerEvent, on = database) =>
    on.transaction((queries) => applyCustomerEvent(queries, event));
  const open = async (account: string, at = morning) => {
    await apply({ type: 'opening', id: 'open', at, account, service: 'maxcompute', mode: 'pay-later' });
  };

  beforeEach(async ({ skip }) => {
    if (!available) skip('PostgreSQL could not be started');
    home = await create();
    database = await home.open();
    await writeSetting(database.queries, 'price-books', JSON.stringify([published2016To2018]));
    await writeSetting(database.queries, 'readings', JSON.stringify({ 'maxcompute-opening': 'guide' }));
    await putDocument(database.queries, 'service', sampleService());
  });
  afterEach(() => home?.remove());

  test('takes an event once, whenever it is told again, and gives its first answer', async () => {
    const event = { type: 'top-up', id: 'e1', at: morning, account: 'a1', amount: 15_000n } as const;
    const first = await apply(event);
    expect(await apply({ ...event, at: morning + 5000 })).toEqual(first);
    expect((await loadAccount(database.queries, 'a1')).balance).toBe(15_000n);
    await expect(apply({ ...event, amount: 15_001n })).rejects.toMatchObject({ code: 'event-id-reused' });
    expect((await listBillingEvents(database.queries, 'a1')).items).toHaveLength(1);
  });

  test('gives an answer with bills again as it was', async () => {
    await open('a1');
    await apply({
      type: 'usage',
      id: 'u1',
      at: morning,
      account: 'a1',
      service: 'maxcompute',
      item: 'download',
      quantity: 1_500_000_000n,
      day,
    });
    await closeDay({ database, clock: clockAt(endOfDay(day)), day });
    const event = { type: 'day-closed', id: 'day:a1:2016-03-10', at: endOfDay(day), account: 'a1', day } as const;
    const first = await apply(event);
    const setting = createSetting({ priceBooks: [published2016To2018], readings: { 'maxcompute-opening': 'guide' } });
    const ledger = createLedger({ priceBooks: [published2016To2018], readings: setting.readings });
    const { items } = await listBillingEvents(database.queries, 'a1');
    const answers = items.map((item) => ledger.apply(eventOfWire(JSON.parse(item.event))));
    // Exact numbers are kept in lowest terms.
    expect(toWire(first)).toEqual(toWire(answers.at(-1)));
    expect(first.bills[0]?.total).toBe(112n);
  });

  test('takes events that came at once one after the other', async () => {
    const tops = Array.from({ length: 20 }, (_, n) =>
      apply({ type: 'top-up', id: `e${n}`, at: morning + ((n * 7) % 20), account: 'a1', amount: 100n }),
    );
    await Promise.all(tops);
    expect((await loadAccount(database.queries, 'a1')).balance).toBe(2_000n);
  });

  test('bills what was metered on a day, per project, with the usage of that day', async () => {
    await open('a1');
    const meter = createMeter(database);
    const metered = (project: string, quantity: number) =>
      meter.write(sampleCall({ day, project, quantity: String(quantity) }));
    await Promise.all([metered('p1', gibibyte), metered('p1', gibibyte), metered('p2', 3 * gibibyte)]);
    await closeDay({ database, clock: clockAt(endOfDay(day)), day });
    const { items } = await listBills(database.queries, { account: 'a1' });
    // 0.8 yuan a gigabyte: 1.60 for p1 and 2.40 for p2.
    expect(items).toMatchObject([{ service: 'maxcompute', day, total: '4.00' }]);
    const { lines } = JSON.parse(items[0]?.body ?? '') as { lines: { project: string; amount: { amount: string } }[] };
    expect(lines.map(({ project, amount }) => [project, amount.amount])).toEqual([
      ['p1', '1.60'],
      ['p2', '2.40'],
    ]);
    expect((await balances(database.queries)).total).toBe(0n);
  });

  test('takes calls that came late as usage of their own day with the next close', async () => {
    await open('a1');
    const meter = createMeter(database);
    await meter.write(sampleCall({ day, quantity: String(gibibyte) }));
    await closeDay({ database, clock: clockAt(endOfDay(day)), day });
    await meter.write(sampleCall({ day, quantity: String(gibibyte) }));
    await closeDay({ database, clock: clockAt(endOfDay(day + 1)), day: day + 1 });
    const { items } = await listBills(database.queries, { account: 'a1' });
    expect(items.map(({ total }) => total)).toEqual(['0.80', '0.80']);
    const { lines } = JSON.parse(items[1]?.body ?? '') as {
      lines: { period: string; basis: string; quantity: string }[];
    };
    expect(lines).toMatchObject([{ period: '2016-03-10', basis: 'adjustment', quantity: String(2 * gibibyte) }]);
    expect(await listUsage(database.queries)).toMatchObject([
      { quantity: 2 * gibibyte, settled: 2 * gibibyte, unbilled: 0 },
    ]);
  });

  test('tells of usage that came with the close of its day and that no bill can have', () => {
    const before = newAccount('stranger');
    const usage = [{ service: 'maxcompute', item: 'storage', quantity: 7n, day }];
    const event = { type: 'day-closed', id: 'c', at: endOfDay(day), account: 'stranger', day, usage } as const;
    const { state, answer } = applyEvent(before, event, createSetting({ priceBooks: [published2016To2018] }));
    expect(noticesOf(event, answer, before, state)).toMatchObject([
      { kind: 'usage-not-billed', body: { code: 'service-not-open', service: 'maxcompute' } },
    ]);
  });

  test('notes usage that no bill can have, since the service was never opened', async () => {
    const meter = createMeter(database);
    await meter.write(sampleCall({ day, account: 'stranger', quantity: '7' }));
    await closeDay({ database, clock: clockAt(endOfDay(day)), day });
    expect(await listUsage(database.queries)).toMatchObject([{ quantity: 7, settled: 7, unbilled: 7 }]);
    const { items } = await listNotices(database.queries, { subject: 'stranger' });
    expect(items).toMatchObject([
      { kind: 'usage-not-billed', body: { code: 'service-not-open', service: 'maxcompute' } },
    ]);
    expect((await listBills(database.queries)).items).toEqual([]);
  });

  test('leaves usage of services that are not charged alone', async () => {
    await putDocument(database.queries, 'service', sampleService({ id: 'own', code: 'own', billedAs: null }));
    await createMeter(database).write(sampleCall({ day, service: 'own', quantity: '7' }));
    await closeDay({ database, clock: clockAt(endOfDay(day)), day });
    expect(await listUsage(database.queries)).toMatchObject([{ settled: 7, unbilled: 0 }]);
    expect((await listNotices(database.queries)).items).toEqual([]);
  });

  test('does not close a day that is not over', async () => {
    const closing = closeDay({ database, clock: clockAt(endOfDay(day) - 1), day });
    await expect(closing).rejects.toMatchObject({ code: 'day-not-over' });
  });

  test('closes the days that are over before it takes a later event, as of their ends', async () => {
    await open('a1');
    await createMeter(database).write(sampleCall({ day, quantity: String(100 * gibibyte) }));
    await apply({ type: 'top-up', id: 'e1', at: startOfDay(day + 3) + 1000, account: 'a1', amount: 5_000n });
    const closes = await database.queries.selectFrom('day_closes').selectAll().orderBy('day').execute();
    expect(closes.map((close) => close.day)).toEqual([day, day + 1, day + 2]);
    const [arrears] = (await listNotices(database.queries, { subject: 'a1', kind: 'arrears' })).items;
    expect(arrears).toMatchObject({ at: endOfDay(day), body: { service: 'maxcompute', owed: { amount: '80.00' } } });
    const changes = (await listNotices(database.queries, { subject: 'a1', kind: 'standing-changed' })).items;
    expect(changes.map(({ at, body }) => [at, (body as { to: string }).to])).toEqual([
      [morning, 'in-service'],
      [endOfDay(day), 'download-stopped'],
      // Later than 24 hours after it (maxcompute 2.4).
      [endOfDay(day) + 24 * 3_600_000 + 1, 'frozen-not-charged'],
    ]);
  });

  test('raises the revision when standing changes, and not for money alone', async () => {
    await open('a1');
    const opened = await readRevision(database.queries);
    await apply({ type: 'top-up', id: 'e1', at: morning, account: 'a1', amount: 100n });
    expect(await readRevision(database.queries)).toBe(opened);
    await apply({ type: 'account-restricted', id: 'e2', at: morning, account: 'a1' });
    expect(await readRevision(database.queries)).toBe(opened + 1);
  });

  test('closes a month of many accounts from one process or several, each day of each once, and the ledger sums to zero', async () => {
    const accounts = Array.from({ length: 12 }, (_, n) => `a${n}`);
    const meter = createMeter(database);
    for (const account of accounts) {
      await apply({ type: 'top-up', id: 'money', at: morning, account, amount: 100_000n });
      await open(account);
      for (let later = 0; later < 30; later += 3)
        await meter.write(sampleCall({ account, day: day + later, quantity: String(gibibyte) }));
    }
    const clock = clockAt(endOfDay(day + 29));
    const databases = database.engine === 'sqlite' ? [database] : [database, await home.open(), await home.open()];
    const runs = await Promise.all([...databases, ...databases].map((one) => catchUp({ database: one, clock })));
    expect(runs.reduce((sum, { closed }) => sum + closed, 0)).toBe(12 * 30);
    expect(new Set(runs.map(({ through }) => through))).toEqual(new Set([day + 29]));
    for (const account of accounts) {
      expect((await listBills(database.queries, { account })).items).toHaveLength(10);
      expect((await loadAccount(database.queries, account)).balance).toBe(100_000n - 10n * 80n);
    }
    const { accounts: ledger, total } = await balances(database.queries);
    expect(total).toBe(0n);
    expect(ledger.get('platform:revenue:maxcompute')).toBe(12n * 10n * 80n);
  }, 60_000);

  test('goes on after a close that broke off in the middle, and counts nothing twice', async () => {
    const accounts = Array.from({ length: 20 }, (_, n) => `a${String(n).padStart(2, '0')}`);
    const meter = createMeter(database);
    for (const account of accounts) {
      await open(account);
      await meter.write(sampleCall({ account, day, quantity: String(gibibyte) }));
    }
    const clock = clockAt(endOfDay(day));
    let seen = 0;
    const broken = closeDay({
      database: breaking(database, () => seen >= 8),
      clock,
      day,
      onClosed: () => {
        seen += 1;
      },
    });
    await expect(broken).rejects.toThrow('power cut');
    expect(seen).toBe(8);
    expect(await database.queries.selectFrom('day_closes').selectAll().execute()).toHaveLength(8);
    const { closed } = await closeDay({ database, clock, day });
    expect(closed).toBe(12);
    const bills = (await listBills(database.queries)).items;
    expect(bills.map(({ account }) => account).sort()).toEqual(accounts);
    expect(await closeDay({ database, clock, day })).toEqual({ through: day, closed: 0 });
  });

  test('moves the money of a vendor: sale, refund, settlement, each once', async () => {
    const at = instantOfText('2016-03-10T09:00:00+08:00');
    const market = (event: Parameters<typeof applyMarketEvent>[1]) =>
      database.transaction((queries) => applyMarketEvent(queries, event));
    await market({ type: 'payee-verified', id: 'm1', at, vendor: 'v1' });
    const sold = {
      type: 'sale-made',
      id: 'm2',
      at,
      vendor: 'v1',
      sale: 's1',
      kind: 'purchase',
      amount: 10_000n,
    } as const;
    const first = await market(sold);
    expect(await market({ ...sold, at: at + 1 })).toEqual(first);
    await market({ ...sold, id: 'm3', sale: 's2' });
    await market({ type: 'sale-refund', id: 'm4', at, vendor: 'v1', sale: 's1', ground: 'no-reason' });
    await market({ type: 'settlement-run', id: 'm5', at, vendor: 'v1' });
    expect(await loadVendor(database.queries, 'v1')).toMatchObject({ unsettled: 0n, settlements: 1 });
    const { accounts, total } = await balances(database.queries, 'v1');
    expect(total).toBe(0n);
    expect(accounts.get('vendor:v1:bank')).toBe(10_000n);
  });
});

/** A database whose process ends in the middle of a transaction, once `isTime` says so. */
function breaking(database: Database, isTime: () => boolean): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (queries) => {
        const result = await work(queries);
        if (isTime()) throw new Error('power cut');
        return result;
      }),
  };
}
