import { moneyOfText } from '@dataplus/billing-rules';
import type { MarketAnswer } from '@dataplus/billing-rules/market';
import type { Vendor } from '@dataplus/service-schemas';
import { updateDocument } from '../../store/documents.ts';
import { need } from '../need.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { insistOnMarket, type NewMarketEvent } from './tell-market.ts';

/** What the operator notes of a vendor. */
export type VendorNote =
  | { type: 'payee-verified' | 'breach-noted' | 'breach-corrected' | 'continued-renewal-applied' }
  | { type: 'vendor-agreement-ended' };

/** Notes something of a vendor that settlement or renewals depend on. @throws GatewayError `no-such-record`. */
export async function noteOfVendor(work: Work, vendor: string, { type }: VendorNote): Promise<MarketAnswer> {
  if (type === 'vendor-agreement-ended') await setVendorState(work, vendor, 'withdrawn');
  return tell(work, vendor, { type });
}

/** Announces what the platform takes of each settlement (`market-vendor` 3.2.2.1). */
export function announceFee(
  work: Work,
  vendor: string,
  { fixed, share, waived }: { fixed: string; share: string; waived: boolean },
): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'fee-announced', fixed: moneyOfText(fixed, 'fixed'), share, waived });
}

/** Sets or adjusts the size of the deposit (`market-vendor` 6.1). */
export function requireDeposit(work: Work, vendor: string, amount: string): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'deposit-required', amount: moneyOfText(amount, 'amount') });
}

/** Money for the deposit has come. */
export function payDeposit(work: Work, vendor: string, amount: string): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'deposit-paid', amount: moneyOfText(amount, 'amount') });
}

/** A loss that the vendor has to make good. */
export interface Loss {
  loss: 'of-platform' | 'of-buyers' | 'at-early-termination';
  /** Yuan. */
  amount: string;
  /** When the vendor was told; now, when left out. */
  noticedAt?: number | undefined;
}

/** Makes a loss good from its sources in the order of the clause (`market-vendor` 3.4.6, 6.2, 6.4). */
export function claimLoss(work: Work, vendor: string, { loss, amount, noticedAt }: Loss): Promise<MarketAnswer> {
  return tell(work, vendor, {
    type: 'loss-claimed',
    loss,
    amount: moneyOfText(amount, 'amount'),
    ...(noticedAt !== undefined && { noticedAt }),
  });
}

/** The vendor broke confidence (`market-vendor` 7.6). */
export function breakConfidence(work: Work, vendor: string, damage: string): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'confidence-broken', damage: moneyOfText(damage, 'damage') });
}

/** The conditions of `market-vendor` 6.5. */
export interface ReleaseConditions {
  noBreach: boolean;
  conditionsOfRules: boolean;
  servicesOver: boolean;
  servicesDelivered: boolean;
  disputesOver: boolean;
  receiptReceived: boolean;
}

/** The vendor asks for the deposit. @throws GatewayError `refused-by-rules` unless all conditions hold. */
export function requestRelease(work: Work, vendor: string, conditions: ReleaseConditions): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'deposit-release-requested', ...conditions });
}

/** The deposit is given back. @throws GatewayError `refused-by-rules` before the release was granted. */
export function releaseDeposit(work: Work, vendor: string): Promise<MarketAnswer> {
  return tell(work, vendor, { type: 'deposit-released' });
}

/** Suspends a vendor, lets it go on, or removes it. */
export async function setVendorState(work: Work, vendor: string, state: Vendor['state']): Promise<Vendor> {
  const changed = await updateDocument(work.queries, 'vendor', vendor, (one) => ({ ...one, state }));
  await record(work, { action: `vendor-${state}`, subject: vendor });
  return changed;
}

async function tell(work: Work, vendor: string, event: NewMarketEvent): Promise<MarketAnswer> {
  await need(work.queries, 'vendor', vendor);
  const answer = await insistOnMarket(work, vendor, event);
  await record(work, { action: event.type, subject: vendor });
  return answer;
}
