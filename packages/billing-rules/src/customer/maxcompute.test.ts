import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import { at, gigabyte, hour, Play } from '../../test/support/play.ts';

const service = 'maxcompute';

const all = { download: true, storage: true, compute: true };
const none = { download: false, storage: false, compute: false };
const failed = at('2016-03-11T02:00:00');

describe('MaxCompute', () => {
  it('opens by itself once the month of compute is paid (2.2)', () => {
    const play = new Play().bought();
    expect(play.state.balance).toBe(0n);
    expect(play.capabilities(at('2016-03-10T09:00:00'))).toEqual(all);
    expect(play.state.services[0]?.endsAt).toBe(at('2016-04-11T00:00:00'));
  });

  it('does not open when the balance does not cover the month (2.2)', () => {
    const play = new Play();
    const { refusals } = play.do(
      { type: 'top-up', at: 0, amount: 14_999n },
      {
        type: 'order',
        kind: 'new-purchase',
        at: at('2016-03-10T09:00:00'),
        service,
        item: 'computation',
        quantity: 1n,
        months: 1,
      },
    );
    expect(refusals.map(({ code }) => code)).toEqual(['insufficient-balance']);
    expect(play.capabilities(at('2016-03-10T09:00:00'))).toEqual(none);
  });

  it('is not opened pay-later by its agreement, and is by the guide', () => {
    const open = { type: 'opening', at: at('2016-03-10T09:00:00'), service, mode: 'pay-later' } as const;
    expect(new Play().do(open).refusals).toMatchObject([{ code: 'prepaid-only', clause: { clause: '2.2' } }]);
    const guided = new Play({ 'maxcompute-opening': 'guide' });
    expect(guided.do(open).refusals).toEqual([]);
    expect(guided.capabilities(open.at)).toEqual(all);
  });

  it('settles storage and download daily for the day before (2.2)', () => {
    const play = new Play().bought();
    play.do({ type: 'top-up', at: at('2016-03-10T10:00:00'), amount: 10_000n });
    play.do({
      type: 'usage',
      at: at('2016-03-10T23:00:00'),
      service,
      item: 'download',
      quantity: 3n * gigabyte,
      day: dayOfDate('2016-03-10'),
    });
    const { bills, transactions } = play.day('2016-03-10', 100n);
    expect(bills.map(({ total, lines }) => [total, lines.map(({ item, amount }) => [item, amount])])).toEqual([
      [
        432n,
        [
          ['download', 240n],
          ['storage', 192n],
        ],
      ],
    ]);
    expect(transactions.map(({ kind }) => kind)).toEqual(['charge', 'payment']);
    expect(play.state.balance).toBe(10_000n - 432n);
  });
});

describe('arrears', () => {
  it('stop download at once and leave storage and compute for 24 hours (2.4.1)', () => {
    const play = new Play().bought();
    const { changes } = play.day('2016-03-10', 100n);
    expect(changes).toMatchObject([
      { at: failed, from: 'in-service', to: 'download-stopped', trace: [{ clauses: [{ clause: '2.4.1' }] }] },
    ]);
    const stopped = { download: false, storage: true, compute: true };
    expect(play.capabilities(failed)).toEqual(stopped);
    expect(play.capabilities(failed + 24 * hour - 1)).toEqual(stopped);
  });

  it.each([
    ['more-than', { download: false, storage: true, compute: true }],
    ['at-least', none],
  ] as const)('of exactly 24 hours, read as %s', (reading, capabilities) => {
    const play = new Play({ 'arrears-boundary': reading }).bought();
    play.day('2016-03-10', 100n);
    expect(play.capabilities(failed + 24 * hour)).toEqual(capabilities);
    expect(play.capabilities(failed + 24 * hour + 1)).toEqual(none);
  });

  it('run from the end of the day by the other reading', () => {
    const play = new Play({ 'arrears-clock': 'day-end' }).bought();
    play.day('2016-03-10', 100n);
    expect(play.capabilities(at('2016-03-12T00:00:00'))).toEqual({ download: false, storage: true, compute: true });
    expect(play.capabilities(at('2016-03-12T00:00:00') + 1)).toEqual(none);
  });

  it('pass every rung even when they are told of late', () => {
    const play = new Play({ 'arrears-clock': 'day-end' }).bought();
    const day = dayOfDate('2016-03-10');
    const { changes } = play.do(
      { type: 'usage', at: endOfDay(day), service, item: 'storage', quantity: gigabyte, day },
      { type: 'day-closed', at: endOfDay(day) + 30 * hour, day },
    );
    expect(changes.map(({ to }) => to)).toEqual(['download-stopped', 'frozen']);
  });

  it('charge storage while frozen, other items not, and nothing once the compute month is over (2.4.2)', () => {
    const play = new Play().bought();
    play.day('2016-03-10', 100n);
    play.day('2016-03-11', 100n);
    const day = dayOfDate('2016-03-13');
    play.do({ type: 'usage', at: endOfDay(day), service, item: 'download', quantity: gigabyte, day });
    expect(
      play.day('2016-03-13', 100n).bills[0]?.lines.map(({ item, basis, amount }) => [item, basis, amount]),
    ).toEqual([
      ['download', 'not-charged', 0n],
      ['storage', 'charged', 192n],
    ]);
    expect(play.day('2016-04-10', 100n).bills[0]?.total).toBe(192n);
    expect(play.day('2016-04-11', 100n).bills[0]?.total).toBe(0n);
    expect(play.answers.flatMap(({ changes }) => changes.map(({ at: when, to }) => [when, to]))).toEqual([
      [at('2016-03-10T09:00:00'), 'in-service'],
      [failed, 'download-stopped'],
      [failed + 24 * hour + 1, 'frozen'],
      [at('2016-04-11T00:00:00'), 'frozen-not-charged'],
    ]);
  });

  it('are not left by a partial top-up, and are by a full one (2.4.1, 2.4.2)', () => {
    const play = new Play().bought();
    play.day('2016-03-10', 100n);
    const partial = play.do({ type: 'top-up', at: failed + 30 * hour, amount: 191n });
    expect(partial.transactions.map(({ kind }) => kind)).toEqual(['top-up']);
    expect(play.capabilities(failed + 30 * hour)).toEqual(none);
    const full = play.do({ type: 'top-up', at: failed + 30 * hour, amount: 1n });
    expect(full.transactions.map(({ kind }) => kind)).toEqual(['top-up', 'payment']);
    expect(full.changes).toMatchObject([
      { from: 'frozen', to: 'in-service', trace: [{ clauses: [{ clause: '2.4.2' }] }] },
    ]);
    expect(play.capabilities(failed + 30 * hour)).toEqual(all);
  });

  it.each([
    ['whole-bills', 'oldest-first', ['192'], 8n],
    ['whole-bills', 'newest-first', ['96'], 104n],
    ['none', 'oldest-first', [], 200n],
    ['part', 'oldest-first', ['192', '8'], 0n],
  ] as const)('with two open bills, %s, %s', (collection, order, paid, left) => {
    const play = new Play({ 'partial-collection': collection, 'open-bill-order': order }).bought();
    play.day('2016-03-10', 100n);
    play.day('2016-03-11', 50n);
    const { transactions } = play.do({ type: 'top-up', at: failed + 25 * hour, amount: 200n });
    const payments = transactions.filter(({ kind }) => kind === 'payment');
    expect(payments.map(({ entries }) => String(entries[1]?.amount))).toEqual(paid);
    expect(play.state.balance).toBe(left);
    expect(play.capabilities(failed + 25 * hour)).toEqual(none);
  });

  it.each([
    ['part', 'oldest-first', ['150']],
    ['part', 'newest-first', ['48', '96', '6']],
    ['whole-bills', 'newest-first', ['48', '96']],
  ] as const)('with three open bills, %s, %s', (collection, order, paid) => {
    const play = new Play({ 'partial-collection': collection, 'open-bill-order': order }).bought();
    play.day('2016-03-10', 100n);
    play.day('2016-03-11', 50n);
    play.day('2016-03-12', 25n);
    const { transactions } = play.do({ type: 'top-up', at: failed + 50 * hour, amount: 150n });
    const payments = transactions.filter(({ kind }) => kind === 'payment');
    expect(payments.map(({ entries }) => String(entries[1]?.amount))).toEqual(paid);
  });

  it('in which charges went on are left by paying the bill in arrears, by the other reading', () => {
    const play = new Play({ 'arrears-bill-extent': 'bill-in-arrears' }).bought();
    play.day('2016-03-10', 100n);
    play.day('2016-03-12', 100n);
    const { changes } = play.do({ type: 'top-up', at: failed + 60 * hour, amount: 192n });
    expect(changes).toMatchObject([{ from: 'frozen', to: 'download-stopped' }]);
    expect(play.capabilities(failed + 84 * hour)).toMatchObject({ compute: true });
    expect(play.capabilities(failed + 84 * hour + 1)).toEqual(none);
  });

  it('freeze orders for MaxCompute too (2.4.2)', () => {
    const play = new Play().bought();
    play.day('2016-03-10', 100n);
    const order = {
      type: 'order',
      kind: 'renewal',
      at: failed + 25 * hour,
      service,
      item: 'computation',
      quantity: 1n,
      months: 1,
    } as const;
    expect(play.do(order).refusals).toMatchObject([{ code: 'service-frozen', clause: { clause: '2.4.2' } }]);
  });
});

describe('the end of the compute month', () => {
  it('stops compute only, and storage goes on being charged', () => {
    const play = new Play().bought();
    play.do({ type: 'top-up', at: at('2016-03-10T10:00:00'), amount: 10_000n });
    const end = at('2016-04-11T00:00:00');
    expect(play.capabilities(end - 1)).toEqual(all);
    expect(play.capabilities(end)).toEqual({ download: true, storage: true, compute: false });
    expect(play.day('2016-04-11', 100n).bills[0]?.total).toBe(192n);
  });

  it.each([
    ['2016-01-31T12:00:00', {}, '2016-03-01'],
    ['2016-01-31T12:00:00', { 'prepaid-month': 'calendar-month' }, '2016-02-01'],
    ['2016-03-10T12:00:00', { 'prepaid-first-day': 'count' }, '2016-04-10'],
    ['2016-03-03T12:00:00', { 'prepaid-last-day-off': 'next-working-day' }, '2016-04-06'],
  ] as const)('of a purchase at %s, %j, is 00:00 of %s', (bought, choice, ends) => {
    const play = new Play(choice);
    const order = {
      type: 'order',
      kind: 'new-purchase',
      at: at(bought),
      service,
      item: 'computation',
      quantity: 1n,
      months: 1,
    } as const;
    play.do({ type: 'top-up', at: 0, amount: 15_000n }, order);
    expect(play.state.services[0]?.endsAt).toBe(at(`${ends}T00:00:00`));
  });
});

describe('late and corrected usage', () => {
  it('posts the difference to the day on which it is settled, and leaves the booked bill alone', () => {
    const play = new Play().bought();
    play.do({ type: 'top-up', at: at('2016-03-10T10:00:00'), amount: 10_000n });
    const first = play.day('2016-03-10', 100n);
    const day = dayOfDate('2016-03-10');
    play.do({ type: 'usage', at: at('2016-03-11T12:00:00'), service, item: 'storage', quantity: gigabyte, day });
    const { bills } = play.day('2016-03-11', 100n);
    expect(bills[0]?.lines.map(({ basis, period, amount }) => [basis, period - day, amount])).toEqual([
      ['adjustment', 0, 1n],
      ['charged', 1, 192n],
    ]);
    expect(first.bills[0]?.total).toBe(192n);
  });

  it('gives back what was charged too much', () => {
    const play = new Play().bought();
    play.do({ type: 'top-up', at: at('2016-03-10T10:00:00'), amount: 10_000n });
    play.day('2016-03-10', 100n);
    const day = dayOfDate('2016-03-10');
    play.do({
      type: 'usage',
      at: at('2016-03-11T12:00:00'),
      service,
      item: 'storage',
      quantity: 50n * gigabyte,
      day,
      correction: true,
    });
    const { transactions } = play.do({ type: 'day-closed', at: at('2016-03-12T02:00:00'), day: day + 1 });
    expect(transactions.map(({ kind }) => kind)).toEqual(['charge', 'credit']);
    expect(play.state.balance).toBe(10_000n - 96n);
    expect(play.state.collected).toEqual([{ service: 'maxcompute', amount: 15_000n + 96n }]);
  });

  it('is refused after the declared limit', () => {
    const play = new Play().bought();
    const day = dayOfDate('2016-03-10');
    const late = { type: 'usage', service, item: 'storage', quantity: 1n, day } as const;
    expect(play.do({ ...late, at: endOfDay(day + 31) - 1 }).refusals).toEqual([]);
    expect(play.do({ ...late, at: endOfDay(day + 31) }).refusals).toMatchObject([{ code: 'usage-too-late' }]);
  });
});

it('a day is closed once, and not before it is over', () => {
  const play = new Play().bought();
  const day = dayOfDate('2016-03-10');
  expect(() => play.do({ type: 'day-closed', at: endOfDay(day) - 1, day })).toThrow(
    expect.objectContaining({ code: 'day-not-over' }) as Error,
  );
  play.do({ type: 'day-closed', at: endOfDay(day), day });
  expect(() => play.do({ type: 'day-closed', at: endOfDay(day), day })).toThrow(
    expect.objectContaining({ code: 'day-already-closed' }) as Error,
  );
});
