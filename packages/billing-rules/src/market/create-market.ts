import type { Instant } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import type { ConfidenceBroken, FeeAnnounced, MarketEvent, VendorAdmitted } from '../events/market-events.ts';
import { Memory } from '../ledger/memory.ts';
import { exactOfDecimal } from '../money/exact.ts';
import { textOfMoney } from '../money/money.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { cite } from '../trace/citation.ts';
import { mayList, payDeposit, releaseDeposit, requestListing, requestRelease } from './deposit.ts';
import { takeLoss } from './loss.ts';
import { move } from './post-market.ts';
import { makeSale, progressSale, refundSale } from './sale.ts';
import { settle } from './settle.ts';
import { newVendor, type MarketAnswer, type MarketSetting, type Vendor } from './vendor.ts';

const entryFee = cite('market-vendor', '3.2.1');
const confidence = cite('market-vendor', '7.6');
/** RMB 1,000,000 (7.6). */
const penalty = 100_000_000n;

export interface MarketOptions {
  readonly readings?: Partial<Readings>;
  /** Whether answers carry traces. Default true. */
  readonly trace?: boolean;
  /** For how many days at least an id is remembered. Default 7. */
  readonly rememberDays?: number;
}

/** Where a vendor stands at an instant. */
export interface VendorStanding {
  readonly paidListing: boolean;
  readonly freeListing: boolean;
  /** Studios may be closed when the deposit was not made good in time (6.3). */
  readonly studios: 'open' | 'may-be-closed';
  readonly settlement: 'running' | 'suspended';
  readonly unsettled: bigint;
  readonly deposit: bigint;
  readonly pendingLoss: bigint;
}

/** The money of the market's vendors. Postings are handed out, not kept. */
export interface Market {
  /**
   * Takes one event. The same id with the same body gives the same answer and changes nothing.
   *
   * @throws BillingError `event-id-reused`, `event-out-of-order`, `invalid-event`.
   */
  apply(event: MarketEvent): MarketAnswer;
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
export function createMarket({ readings, trace = true, rememberDays = 7 }: MarketOptions = {}): Market {
  const setting: MarketSetting = { readings: chooseReadings(readings), trace };
  const memory = new Memory<MarketEvent, MarketAnswer>(rememberDays);
  const vendors = new Map<string, Vendor>();
  return {
    apply: (event) => {
      const known = memory.recall(event);
      if (known !== undefined) return known;
      const vendor = vendors.get(event.vendor) ?? newVendor(event.vendor);
      if (event.at < vendor.at)
        fail('event-out-of-order', 'at', 'is before the last event of the vendor; order events by time.');
      const answer: MarketAnswer = { event: event.id, at: event.at, transactions: [], refusals: [], dates: [] };
      runRule(vendor, event, setting, answer);
      vendor.at = event.at;
      vendors.set(event.vendor, vendor);
      memory.keep(event, answer);
      return answer;
    },
    standing: (id, at) => standingOfVendor(vendors.get(id) ?? newVendor(id), at, setting),
  };
}

function standingOfVendor(vendor: Vendor, at: Instant, setting: MarketSetting): VendorStanding {
  const { unsettled, deposit, pendingLoss, depositDue } = vendor;
  return {
    paidListing: mayList(vendor, true, setting),
    freeListing: mayList(vendor, false, setting),
    studios: depositDue !== undefined && at >= depositDue.ends ? 'may-be-closed' : 'open',
    settlement: vendor.verified && !vendor.inBreach && !vendor.inDispute ? 'running' : 'suspended',
    unsettled,
    deposit,
    pendingLoss,
  };
}

function runRule(vendor: Vendor, event: MarketEvent, setting: MarketSetting, out: MarketAnswer): void {
  switch (event.type) {
    case 'vendor-admitted':
      admit(vendor, event, setting, out);
      break;
    case 'fee-announced':
      announceFee(vendor, event);
      break;
    case 'deposit-required':
      vendor.depositRequired = event.amount;
      break;
    case 'deposit-paid':
      payDeposit(vendor, event, setting, out);
      break;
    case 'listing-requested':
      requestListing(vendor, event, setting, out);
      break;
    case 'sale-made':
      makeSale(vendor, event, setting, out);
      break;
    case 'sale-delivered':
    case 'sale-completed':
      progressSale(vendor, event, setting, out);
      break;
    case 'sale-refund':
      refundSale(vendor, event, setting, out);
      break;
    case 'payee-verified':
      vendor.verified = true;
      break;
    case 'breach-noted':
    case 'breach-corrected':
      vendor.inBreach = event.type === 'breach-noted';
      break;
    case 'dispute-opened':
    case 'dispute-closed':
      vendor.inDispute = event.type === 'dispute-opened';
      break;
    case 'settlement-run':
      settle(vendor, setting, out);
      break;
    case 'loss-claimed':
      if (event.amount <= 0n) fail('invalid-event', 'amount', 'is not more than 0.');
      takeLoss(vendor, event, setting, out);
      break;
    case 'confidence-broken':
      punish(vendor, event, setting, out);
      break;
    case 'vendor-agreement-ended':
      vendor.ended = true;
      break;
    case 'continued-renewal-applied':
      vendor.renewalGoesOn = true;
      break;
    case 'deposit-release-requested':
      requestRelease(vendor, event, setting, out);
      break;
    case 'deposit-released':
      releaseDeposit(vendor, setting, out);
      break;
  }
}

function admit(vendor: Vendor, event: VendorAdmitted, setting: MarketSetting, out: MarketAnswer): void {
  const ways = [`vendor:${vendor.id}:bank`, 'platform:market-fees'] as const;
  move(out, setting, 'entry-fee', event.entryFee, ways, { rule: 'entry-fee', clauses: [entryFee] });
}

function announceFee(vendor: Vendor, { fixed, share, waived }: FeeAnnounced): void {
  const { numerator, denominator } = exactOfDecimal(share);
  if (fixed < 0n || numerator < 0n || numerator > denominator)
    fail('invalid-event', 'share', 'is not from 0 to 1, or the fixed fee is negative.');
  Object.assign(vendor, { fixedFee: fixed, share, waived });
}

/** RMB 1,000,000, and what the damage exceeds it by (7.6). */
function punish(vendor: Vendor, { damage }: ConfidenceBroken, setting: MarketSetting, out: MarketAnswer): void {
  const ways = [`vendor:${vendor.id}:owes`, 'platform:penalties'] as const;
  const ground = { rule: 'penalty', clauses: [confidence], values: { total: textOfMoney(damage) } } as const;
  move(out, setting, 'penalty', penalty, ways, ground);
  if (damage > penalty) move(out, setting, 'loss', damage - penalty, [ways[0], 'platform:losses'], ground);
}
