import { addHours, type Instant } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import type { SaleMade, SaleProgress, SaleRefund } from '../events/market-events.ts';
import { textOfMoney } from '../money/money.ts';
import { cite } from '../trace/citation.ts';
import { move, refuseMarket } from './post-market.ts';
import type { MarketAnswer, MarketDraft, MarketSetting, SaleState } from './vendor.ts';

const collected = cite('market-vendor', '3.4.1');
const refundDeducted = cite('market-vendor', '3.4.4');
const fullRefund = cite('market-vendor', '4.4.7');
const ruled = cite('market-vendor', '4.8');
const continued = cite('market-vendor', '10.4');
const notServed = cite('market-vendor', '10.2');
const noReasonHours = 24;

/** A sale is collected on behalf of the vendor (3.4.1). After the end only renewals that were asked for in writing (10.4). */
export function makeSale(draft: MarketDraft, event: SaleMade, setting: MarketSetting, out: MarketAnswer): void {
  const { vendor } = draft;
  const { sale, amount, kind } = event;
  if (amount <= 0n) fail('invalid-event', 'amount', 'is not more than 0; a sale brings money.');
  if (draft.sale !== undefined) fail('invalid-event', 'sale', `${sale} was made before; give every sale its own id.`);
  if (vendor.ended && !(kind === 'renewal' && vendor.renewalGoesOn)) {
    const conditions = { 'agreement-over': true, 'application-filed': vendor.renewalGoesOn };
    refuseMarket(out, setting, 'agreement-over', kind === 'renewal' ? continued : notServed, {
      rule: 'continued-renewal',
      conditions,
    });
    return;
  }
  draft.sale = {
    vendor: vendor.vendor,
    sale,
    amount,
    paidAt: event.at,
    deliveredAt: undefined,
    completed: false,
    refunded: 0n,
    settlementsBefore: vendor.settlements,
  };
  vendor.unsettled += amount;
  vendor.feeBase += amount;
  const ground = {
    rule: vendor.ended ? 'continued-renewal' : 'collection',
    clauses: [vendor.ended ? continued : collected],
  } as const;
  move(out, setting, 'sale', amount, ['buyers', `vendor:${vendor.vendor}:unsettled`], ground);
}

/** Notes delivery or completion. */
export function progressSale(
  { sale }: MarketDraft,
  event: SaleProgress,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  if (sale === undefined) refuseMarket(out, setting, 'unknown-sale', collected, { rule: 'collection' });
  else if (event.type === 'sale-delivered') sale.deliveredAt ??= event.at;
  else sale.completed = true;
}

/**
 * Money goes back to a buyer: in full within 24 hours without reason or before completion (4.4.7), otherwise as agreed or
 * ruled (4.8). It is taken from what is to be settled, and what was settled already from later settlements (3.4.4).
 */
export function refundSale(
  { vendor, sale }: MarketDraft,
  event: SaleRefund,
  setting: MarketSetting,
  out: MarketAnswer,
): void {
  const byRight = event.ground === 'no-reason' || event.ground === 'dissatisfied';
  const clause = byRight ? fullRefund : ruled;
  if (sale === undefined) {
    refuseMarket(out, setting, 'unknown-sale', clause, { rule: 'refund' });
    return;
  }
  const left = sale.amount - sale.refunded;
  const settled = vendor.settlements > sale.settlementsBefore;
  const inTime = isInTime(sale, event.at, setting);
  const conditions = {
    'within-24-hours': inTime,
    'before-completion': !sale.completed,
    'already-settled': settled,
  };
  const readings = [setting.readings, 'refund-window-start', 'refund-window-boundary'] as const;
  const code =
    event.ground === 'no-reason' && !inTime
      ? 'refund-too-late'
      : event.ground === 'dissatisfied' && sale.completed
        ? 'refund-after-completion'
        : left === 0n
          ? 'nothing-left-to-refund'
          : undefined;
  if (code !== undefined) {
    refuseMarket(out, setting, code, clause, { rule: 'refund', conditions, readings });
    return;
  }
  const asked = byRight
    ? left
    : (event.amount ?? fail('invalid-event', 'amount', 'is missing; a refund as agreed or ruled names one.'));
  if (asked <= 0n || asked > left)
    fail('invalid-event', 'amount', `is not between 0.01 and ${textOfMoney(left)}, what is left of the sale.`);
  sale.refunded += asked;
  vendor.unsettled -= asked;
  if (setting.readings['service-fee-base'] === 'sales-less-refunds') vendor.feeBase -= asked;
  const carried = vendor.unsettled < 0n ? { values: { carried: textOfMoney(-vendor.unsettled) } } : {};
  const ground = {
    rule: settled ? 'refund-carried' : 'refund',
    clauses: [clause, refundDeducted],
    conditions,
    readings,
    ...carried,
  } as const;
  move(out, setting, 'refund', asked, [`vendor:${vendor.vendor}:unsettled`, 'buyers'], ground);
}

/** Whether 24 hours are not over; from delivery they have not begun before it. */
function isInTime(sale: SaleState, at: Instant, { readings }: MarketSetting): boolean {
  const from = readings['refund-window-start'] === 'from-payment' ? sale.paidAt : sale.deliveredAt;
  if (from === undefined) return true;
  const ends = addHours(from, noReasonHours);
  return readings['refund-window-boundary'] === 'in-time' ? at <= ends : at < ends;
}
