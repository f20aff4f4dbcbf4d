import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { MarketEvent } from '../events/market-events.ts';
import { Memory } from '../ledger/memory.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { applyMarketEvent } from './apply-market-event.ts';
import { standingOfVendor, type VendorStanding } from './standing-of-vendor.ts';
import { newVendor, type MarketAnswer, type MarketSetting, type SaleState, type VendorState } from './vendor.ts';

/** What a market starts with. */
export interface MarketOptions {
  readonly readings?: Partial<Readings>;
  /** Whether answers carry traces. Default true. */
  readonly trace?: boolean;
  /** For how many days at least an id is remembered. Default 7. */
  readonly rememberDays?: number;
  /** Vendors to begin with, as `vendors()` of an earlier market gave them. */
  readonly vendors?: Iterable<VendorState>;
  /** Sales to begin with, as `sales()` of an earlier market gave them. */
  readonly sales?: Iterable<SaleState>;
}

/** Keeps the states of many vendors and their sales, and takes every event once. Postings are handed out, not kept. */
export interface Market {
  /**
   * Takes one event. The same id with the same body gives the same answer and changes nothing.
   *
   * @throws BillingError `event-id-reused`, `event-out-of-order`, `invalid-event`.
   */
  apply(event: MarketEvent): MarketAnswer;
  /** The state of a vendor; a new one when nothing happened to it. */
  vendor(id: string): VendorState;
  /** The states of all vendors, to keep or to hand to another market. */
  vendors(): IterableIterator<VendorState>;
  /** All sales: a ruling may refund one at any time, so none is forgotten. */
  sales(): IterableIterator<SaleState>;
  standing(vendor: string, at: Instant): VendorStanding;
}

/**
 * Makes a market: fees, collection on behalf, settlement, refunds, losses and deposits of vendors by the vendor agreement.
 *
 * @example
 * ```ts
 * import { createMarket } from '@dataplus/billing-rules/market';
 * const market = createMarket();
 * market.apply({ type: 'sale-made', id: 'e1', at: 0, vendor: 'v1', sale: 's1', kind: 'purchase', amount: 10_000n });
 * market.standing('v1', 0).unsettled; // 10000n
 * ```
 */
export function createMarket(options: MarketOptions = {}): Market {
  const { readings, trace = true, rememberDays = 7 } = options;
  const setting: MarketSetting = { readings: chooseReadings(readings), trace };
  const memory = new Memory<MarketEvent, MarketAnswer>(rememberDays);
  const vendors = new Map<string, VendorState>();
  const sales = new Map<string, SaleState>();
  for (const state of options.vendors ?? []) vendors.set(state.vendor, state);
  for (const state of options.sales ?? []) sales.set(keyOf(state.vendor, state.sale), state);
  const vendor = (id: string): VendorState => vendors.get(id) ?? newVendor(id);

  const take = (event: MarketEvent): MarketAnswer => {
    const key = 'sale' in event ? keyOf(event.vendor, event.sale) : undefined;
    const state = { vendor: vendor(event.vendor), sale: key === undefined ? undefined : sales.get(key) };
    const after = applyMarketEvent(state, event, setting);
    vendors.set(event.vendor, after.vendor);
    if (key !== undefined && after.sale !== undefined) sales.set(key, after.sale);
    return after.answer;
  };

  return {
    apply: (event) => memory.once(event, take),
    vendor,
    vendors: () => vendors.values(),
    sales: () => sales.values(),
    standing: (id, at) => standingOfVendor(vendor(id), at, setting),
  };
}

/** Ids are any text, so that a separator could be part of one; JSON keeps the two apart. */
const keyOf = (vendor: string, sale: string): string => JSON.stringify([vendor, sale]);
