import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Fen } from '../money/money.ts';
import { mayList } from './deposit.ts';
import type { MarketSetting, VendorState } from './vendor.ts';

/** Where a vendor stands at an instant. */
export interface VendorStanding {
  readonly paidListing: boolean;
  readonly freeListing: boolean;
  /** Studios may be closed when the deposit was not made good in time (6.3). */
  readonly studios: 'open' | 'may-be-closed';
  readonly settlement: 'running' | 'suspended';
  readonly unsettled: Fen;
  readonly deposit: Fen;
  readonly pendingLoss: Fen;
}

/** Where a vendor stands at an instant, as far as time alone brings it. */
export function standingOfVendor(vendor: VendorState, at: Instant, setting: MarketSetting): VendorStanding {
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
