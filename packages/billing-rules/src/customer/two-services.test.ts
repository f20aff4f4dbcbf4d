import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../prices/price-book.ts';
import type { Answer } from './answer.ts';
import { at, gigabyte, hour, Play } from '../../test/support/play.ts';

/** DataV by the year, and a fen for each view. */
const views: PriceBook = {
  id: 'views',
  version: '1',
  currency: 'CNY',
  effectiveFrom: '2016-01-01',
  sources: { own: { title: 'Our own', confidence: 'own' } },
  prices: [
    { service: 'datav', item: 'edition', method: 'period', unit: 'month', tiers: [{ price: '1' }], sources: ['own'] },
    {
      service: 'datav',
      item: 'view',
      method: 'marginal',
      unit: 'call',
      cycle: 'day',
      tiers: [{ price: '0.01' }],
      sources: ['own'],
    },
  ],
};

const day = dayOfDate('2016-03-10');
const settled = endOfDay(day) + 2 * hour;

/** Both services open, with a balance; 2.72 yuan of MaxCompute and 5 fen of DataV are used and settled. */
function settle(balance: bigint): { readonly play: Play; readonly answer: Answer } {
  const play = new Play({}, views).bought();
  const used = { type: 'usage', at: endOfDay(day), day } as const;
  const answer = play.do(
    { type: 'top-up', at: at('2016-03-10T10:00:00'), amount: 1200n + balance },
    {
      type: 'order',
      kind: 'new-purchase',
      at: at('2016-03-10T10:00:00'),
      service: 'datav',
      item: 'edition',
      quantity: 1n,
      months: 12,
    },
    { ...used, service: 'maxcompute', item: 'storage', quantity: 100n * gigabyte },
    { ...used, service: 'datav', item: 'view', quantity: 5n },
    { ...used, service: 'maxcompute', item: 'download', quantity: gigabyte },
    { type: 'day-closed', at: settled, day },
  );
  return { play, answer };
}

describe('a day of two services', () => {
  it('has a bill of each, with its own lines in the order of their usage', () => {
    const { play, answer } = settle(1000n);
    expect(answer.bills).toMatchObject([
      { service: 'maxcompute', total: 272n, lines: [{ item: 'storage' }, { item: 'download' }] },
      { service: 'datav', total: 5n, lines: [{ item: 'view' }] },
    ]);
    expect(answer.transactions.map(({ kind, bill }) => `${kind} of ${bill ?? ''}`)).toEqual([
      'charge of e8/maxcompute',
      'charge of e8/datav',
      'payment of e8/maxcompute',
      'payment of e8/datav',
    ]);
    expect(play.state.balance).toBe(1000n - 277n);
    expect(play.state.collected.map(({ amount }) => amount)).toEqual([15_000n + 272n, 1200n + 5n]);
  });

  it('brings into arrears only the service whose bill stays open, and its payment ends them', () => {
    const { play } = settle(272n);
    expect(play.state.services.map(({ arrearsSince }) => arrearsSince)).toEqual([undefined, settled]);
    expect(play.capabilities(settled + 25 * hour)).toEqual({ download: true, storage: true, compute: true });
    expect(play.capabilities(settled, 'datav')).toEqual({ use: 'unknown' });
    play.do({ type: 'top-up', at: settled + hour, amount: 5n });
    expect(play.state.services.map(({ arrearsSince }) => arrearsSince)).toEqual([undefined, undefined]);
    expect(play.capabilities(settled + hour, 'datav')).toEqual({ use: true });
  });
});
