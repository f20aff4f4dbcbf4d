import type { DepositDue, SaleState, VendorState } from '../../market/vendor.ts';
import type { Json } from '../to-wire.ts';
import { count, flag, keptState, members, optional, text, whole, type Codec } from './codec.ts';

const due: Codec<DepositDue> = members({ ends: whole, lastDay: whole, provisional: flag });

const vendor: Codec<VendorState> = keptState(
  members({
    vendor: text,
    at: whole,
    verified: flag,
    inBreach: flag,
    inDispute: flag,
    fixedFee: count,
    share: text,
    waived: flag,
    unsettled: count,
    feeBase: count,
    pendingLoss: count,
    depositRequired: count,
    deposit: count,
    depositDue: optional(due),
    releaseGranted: flag,
    ended: flag,
    renewalGoesOn: flag,
    settlements: whole,
  }),
);

const sale: Codec<SaleState> = keptState(
  members({
    vendor: text,
    sale: text,
    amount: count,
    paidAt: whole,
    deliveredAt: optional(whole),
    completed: flag,
    refunded: count,
    settlementsBefore: whole,
  }),
);

/**
 * Writes the state of a vendor as JSON, to keep it between events: instants are milliseconds since 1970-01-01 UTC, days
 * are counted from then in Asia/Shanghai, amounts are whole fen as text.
 *
 * @example
 * ```ts
 * import { newVendor, vendorOfWire, vendorToWire } from '@dataplus/billing-rules/market';
 * const row = JSON.stringify(vendorToWire(newVendor('v1')));
 * vendorOfWire(JSON.parse(row)).deposit; // 0n
 * ```
 */
export function vendorToWire(state: VendorState): Json {
  return vendor.write(state);
}

/**
 * Reads what {@link vendorToWire} wrote.
 *
 * @throws BillingError `invalid-state`; `field` is the path of the member at fault.
 */
export function vendorOfWire(json: unknown): VendorState {
  return vendor.read(json, 'vendor');
}

/** Writes the state of a sale as JSON, with the forms of {@link vendorToWire}. */
export function saleToWire(state: SaleState): Json {
  return sale.write(state);
}

/**
 * Reads what {@link saleToWire} wrote.
 *
 * @throws BillingError `invalid-state`; `field` is the path of the member at fault.
 */
export function saleOfWire(json: unknown): SaleState {
  return sale.read(json, 'sale');
}
