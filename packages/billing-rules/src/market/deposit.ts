import { deadline } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import type {
  DepositPaid,
  DepositReleaseRequested,
  DepositRequired,
  ListingRequested,
} from '../events/market-events.ts';
import { cite } from '../trace/citation.ts';
import { move, refuseMarket } from './post-market.ts';
import type { Draft } from '../customer/draft.ts';
import type { MarketAnswer, MarketSetting, VendorState } from './vendor.ts';

const required = cite('market-vendor', '6.1');
const released = cite('market-vendor', '6.5');
const workingDays = 20;

/** The size of the deposit is set or adjusted (6.1); one that is large enough by now need not be made good any more. */
export function requireDeposit(vendor: Draft<VendorState>, { amount }: DepositRequired): void {
  vendor.depositRequired = amount;
  if (vendor.deposit >= amount) vendor.depositDue = undefined;
}

/** Money for the deposit; once it is whole again nothing is due (6.3). */
export function payDeposit(
  vendor: Draft<VendorState>,
  { amount }: DepositPaid,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  if (amount <= 0n) fail('invalid-event', 'amount', 'is not more than 0.');
  vendor.deposit += amount;
  if (vendor.deposit >= vendor.depositRequired) vendor.depositDue = undefined;
  move(out, setting, 'deposit', amount, [`vendor:${vendor.vendor}:bank`, `vendor:${vendor.vendor}:deposit`], {
    rule: 'deposit',
    clauses: [required],
  });
}

/** Paid goods are not listed before the deposit is paid (6.1). */
export function requestListing(
  vendor: VendorState,
  { paid }: ListingRequested,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  if (mayList(vendor, paid, setting)) return;
  refuseMarket(out, setting, 'deposit-missing', required, {
    rule: 'listing',
    readings: [setting.readings, 'deposit-obliged'],
    conditions: { 'deposit-paid': false },
  });
}

/** Whether goods may be listed: free ones without deposit, unless the reading obliges all vendors. */
export function mayList(vendor: VendorState, paid: boolean, { readings }: MarketSetting): boolean {
  const obliged = paid || readings['deposit-obliged'] === 'all-vendors';
  return !vendor.ended && (!obliged || vendor.deposit >= vendor.depositRequired);
}

/** The deposit is given back under all conditions of 6.5, within twenty working days of the receipt and without interest. */
export function requestRelease(
  vendor: Draft<VendorState>,
  event: DepositReleaseRequested,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  const conditions = {
    'agreement-over': vendor.ended,
    'no-breach': event.noBreach,
    'conditions-of-rules': event.conditionsOfRules,
    'services-over': event.servicesOver,
    'services-delivered': event.servicesDelivered,
    'disputes-over': event.disputesOver,
    'receipt-received': event.receiptReceived,
  };
  if (!Object.values(conditions).every(Boolean)) {
    refuseMarket(out, setting, 'release-conditions-missing', released, { rule: 'deposit-release', conditions });
    return;
  }
  const { ends, lastDay, provisional } = deadline(event.at, { amount: workingDays, unit: 'working-day' });
  vendor.releaseGranted = true;
  out.dates.push({ what: 'deposit-given-back', at: ends, lastDay, provisional, clause: released });
}

/** The deposit goes back to the vendor. */
export function releaseDeposit(vendor: Draft<VendorState>, setting: MarketSetting, out: MarketAnswer): void {
  if (!vendor.releaseGranted) {
    refuseMarket(out, setting, 'release-not-granted', released, { rule: 'deposit-release' });
    return;
  }
  const { deposit } = vendor;
  vendor.deposit = 0n;
  vendor.releaseGranted = false;
  move(out, setting, 'deposit-release', deposit, [`vendor:${vendor.vendor}:deposit`, `vendor:${vendor.vendor}:bank`], {
    rule: 'deposit-release',
    clauses: [released],
  });
}
