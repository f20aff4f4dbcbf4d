import { vectorsOf } from '@dataplus/conformance/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../src/ledger/create-ledger.ts';
import { createMarket } from '../src/market/create-market.ts';
import {
  accountOfWire,
  accountToWire,
  eventOfWire,
  marketEventOfWire,
  newAccount,
  published2016To2018,
  type BillingError,
  type LedgerOptions,
} from '../src/index.ts';
import {
  newVendor,
  saleOfWire,
  saleToWire,
  vendorOfWire,
  vendorToWire,
  type MarketOptions,
} from '../src/market/index.ts';
import { choice, customerStory, draw, marketStory } from './stories/stories.ts';

const numRuns = Number(process.env.RUNS ?? 1000);
const priceBooks = [published2016To2018];
type Events = readonly { readonly id?: string }[];

/** What a row of a store gives back. */
const stored = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** Codes of refused events count as answers. */
function answerOf<T>(take: () => T): T | string {
  try {
    return take();
  } catch (error) {
    return (error as BillingError).code;
  }
}

/** Plays events in one ledger, and in ledgers that live for one event each and hand on what was stored. */
function expectAccountsToGoOn(events: Events, options: Partial<LedgerOptions>): void {
  const ledger = createLedger({ priceBooks, ...options });
  let rows: unknown[] = [];
  let platform: unknown[] = [];
  for (const wire of events) {
    const event = eventOfWire(wire);
    const next = createLedger({ priceBooks, ...options, accounts: rows.map(accountOfWire) });
    for (const earlier of platform) answerOf(() => next.apply(eventOfWire(earlier)));
    expect(answerOf(() => next.apply(event))).toEqual(answerOf(() => ledger.apply(event)));
    if (!('account' in event)) platform = [...platform, wire];
    rows = [...next.accounts()].map((state) => stored(accountToWire(state)));
    expect(rows).toEqual([...ledger.accounts()].map(accountToWire));
  }
}

function expectVendorsToGoOn(events: Events, options: MarketOptions): void {
  const market = createMarket(options);
  let vendors: unknown[] = [];
  let sales: unknown[] = [];
  for (const wire of events) {
    const event = marketEventOfWire(wire);
    const next = createMarket({ ...options, vendors: vendors.map(vendorOfWire), sales: sales.map(saleOfWire) });
    expect(answerOf(() => next.apply(event))).toEqual(answerOf(() => market.apply(event)));
    expect([...next.vendors()]).toStrictEqual([...market.vendors()]);
    expect([...next.sales()]).toStrictEqual([...market.sales()]);
    vendors = [...next.vendors()].map((state) => stored(vendorToWire(state)));
    sales = [...next.sales()].map((state) => stored(saleToWire(state)));
  }
}

describe('a state that was stored between any two events goes on as if it never was', () => {
  const inputs = (op: string) =>
    vectorsOf('billing-rules', { ops: [op] }).flatMap(({ input }) => {
      const {
        events,
        readings = {},
        priceBooks: own,
      } = input as unknown as Partial<LedgerOptions> & { events: Events };
      const known = events.every((event) => answerOf(() => eventOfWire(event)) !== 'invalid-event');
      // Ids are remembered by ledgers and markets, not by the states of accounts and vendors.
      const onlyOnce = events.filter(({ id }, index) => events.findIndex((event) => event.id === id) === index);
      return known || op.endsWith('market')
        ? [{ events: onlyOnce, options: { readings, ...(own && { priceBooks: own }) } }]
        : [];
    });

  it('in the stories of all vectors', () => {
    const stories = inputs('billing-rules.play');
    expect(stories.length).toBeGreaterThan(300);
    for (const { events, options } of stories) expectAccountsToGoOn(events, options);
  });

  it('in the market stories of all vectors', () => {
    const stories = inputs('billing-rules.market');
    expect(stories.length).toBeGreaterThan(50);
    for (const { events, options } of stories) expectVendorsToGoOn(events, options);
  });

  it('in any story', () => {
    const holds = fc.property(fc.array(draw, { maxLength: 30 }), choice, (draws, chosen) => {
      expectAccountsToGoOn(customerStory(draws, chosen).events, { readings: chosen, trace: false });
      expectVendorsToGoOn(marketStory(draws, chosen).events, { readings: chosen, trace: false });
    });
    fc.assert(holds, { numRuns: numRuns / 5 });
  });
});

describe('JSON that is no state is refused with the member at fault', () => {
  const account = accountToWire(newAccount('a1')) as object;
  const vendor = vendorToWire(newVendor('v1')) as object;

  it.each([
    [null, 'account'],
    [{ ...account, form: '2' }, 'account.form'],
    [{ ...account, balance: 1 }, 'account.balance'],
    [{ ...account, balance: '01' }, 'account.balance'],
    [{ ...account, balance: '1.5' }, 'account.balance'],
    [{ ...account, at: 1.5 }, 'account.at'],
    [{ ...account, account: undefined }, 'account.account'],
    [{ ...account, restriction: 'no' }, 'account.restriction'],
    [{ ...account, openBills: {} }, 'account.openBills'],
    [
      { ...account, openBills: [{ id: 'b', service: 's', arrearsFrom: 'never', left: '1' }] },
      'account.openBills[0].arrearsFrom',
    ],
    [{ ...account, surplus: true }, 'account.surplus'],
  ])('account %#', (json, field) => {
    expect(() => accountOfWire(stored(json))).toThrow(
      expect.objectContaining({ code: 'invalid-state', field }) as Error,
    );
  });

  it.each([
    [[], 'vendor.form'],
    [{ ...vendor, verified: 'yes' }, 'vendor.verified'],
    [{ ...vendor, depositDue: [] }, 'vendor.depositDue'],
  ])('vendor %#', (json, field) => {
    expect(() => vendorOfWire(stored(json))).toThrow(
      expect.objectContaining({ code: 'invalid-state', field }) as Error,
    );
  });
});
