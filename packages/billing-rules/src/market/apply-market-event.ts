import { fail } from '../errors/billing-error.ts';
import type { ConfidenceBroken, FeeAnnounced, MarketEvent, VendorAdmitted } from '../events/market-events.ts';
import type { Draft } from '../customer/draft.ts';
import { exactOfDecimal } from '../money/exact.ts';
import { textOfMoney } from '../money/money.ts';
import { cite } from '../trace/citation.ts';
import { payDeposit, releaseDeposit, requestListing, requestRelease, requireDeposit } from './deposit.ts';
import { takeLoss } from './loss.ts';
import { move } from './post-market.ts';
import { makeSale, progressSale, refundSale } from './sale.ts';
import { settle } from './settle.ts';
import type { MarketAnswer, MarketDraft, MarketSetting, MarketState, VendorState } from './vendor.ts';

const entryFee = cite('market-vendor', '3.2.1');
const confidence = cite('market-vendor', '7.6');
/** RMB 1,000,000 (7.6). */
const penalty = 100_000_000n;

/** A vendor and the sale after an event, and all that followed from it. */
export interface MarketApplied extends MarketState {
  readonly answer: MarketAnswer;
}

/**
 * Applies one event to a vendor and the sale that the event names: pure, and the same for the same input for ever. Events of
 * a vendor come in the order of `at`. Nothing is checked for having come before; `createMarket` does that. Both states are
 * plain records, so that many processes can keep each in a row of a store.
 *
 * @throws BillingError `event-out-of-order`, `invalid-event`.
 *
 * @example
 * ```ts
 * import { chooseReadings } from '@dataplus/billing-rules';
 * import { applyMarketEvent, newVendor } from '@dataplus/billing-rules/market';
 * const setting = { readings: chooseReadings(), trace: true };
 * const event = { type: 'sale-made', id: 'e1', at: 0, vendor: 'v1', sale: 's1', kind: 'purchase', amount: 10_000n } as const;
 * const { vendor, sale } = applyMarketEvent({ vendor: newVendor('v1'), sale: undefined }, event, setting);
 * console.log(vendor.unsettled, sale?.amount); // 10000n 10000n
 * ```
 */
export function applyMarketEvent(state: MarketState, event: MarketEvent, setting: MarketSetting): MarketApplied {
  if (event.at < state.vendor.at)
    fail('event-out-of-order', 'at', 'is before the last event of the vendor; order events by time.');
  const draft: MarketDraft = { vendor: { ...state.vendor, at: event.at }, sale: state.sale && { ...state.sale } };
  const answer: MarketAnswer = { event: event.id, at: event.at, transactions: [], refusals: [], dates: [] };
  runRule(draft, event, setting, answer);
  return { ...draft, answer };
}

function runRule(draft: MarketDraft, event: MarketEvent, setting: MarketSetting, out: MarketAnswer): void {
  const { vendor } = draft;
  switch (event.type) {
    case 'vendor-admitted':
      admit(vendor, event, setting, out);
      break;
    case 'fee-announced':
      announceFee(vendor, event);
      break;
    case 'deposit-required':
      requireDeposit(vendor, event);
      break;
    case 'deposit-paid':
      payDeposit(vendor, event, setting, out);
      break;
    case 'listing-requested':
      requestListing(vendor, event, setting, out);
      break;
    case 'sale-made':
      makeSale(draft, event, setting, out);
      break;
    case 'sale-delivered':
    case 'sale-completed':
      progressSale(draft, event, setting, out);
      break;
    case 'sale-refund':
      refundSale(draft, event, setting, out);
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

function admit({ vendor }: VendorState, event: VendorAdmitted, setting: MarketSetting, out: MarketAnswer): void {
  const ways = [`vendor:${vendor}:bank`, 'platform:market-fees'] as const;
  move(out, setting, 'entry-fee', event.entryFee, ways, { rule: 'entry-fee', clauses: [entryFee] });
}

function announceFee(vendor: Draft<VendorState>, { fixed, share, waived }: FeeAnnounced): void {
  const { numerator, denominator } = exactOfDecimal(share);
  if (fixed < 0n || numerator < 0n || numerator > denominator)
    fail('invalid-event', 'share', 'is not from 0 to 1, or the fixed fee is negative.');
  vendor.fixedFee = fixed;
  vendor.share = share;
  vendor.waived = waived;
}

/** RMB 1,000,000, and what the damage exceeds it by (7.6). */
function punish(
  { vendor }: VendorState,
  { damage }: ConfidenceBroken,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  const ways = [`vendor:${vendor}:owes`, 'platform:penalties'] as const;
  const ground = { rule: 'penalty', clauses: [confidence], values: { total: textOfMoney(damage) } } as const;
  move(out, setting, 'penalty', penalty, ways, ground);
  if (damage > penalty) move(out, setting, 'loss', damage - penalty, [ways[0], 'platform:losses'], ground);
}
