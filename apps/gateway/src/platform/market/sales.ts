import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { moneyOfText, textOfMoney } from '@dataplus/billing-rules';
import type { Refund, Sale } from '@dataplus/service-schemas';
import { loadSale, loadVendor } from '../../billing/index.ts';
import { fail } from '../../errors/gateway-error.ts';
import { insertDocument, putDocument } from '../../store/documents.ts';
import type { Payment } from '../../store/kinds/control-documents.ts';
import { beginPayment } from '../money/payments.ts';
import type { Simulation } from '../money/simulated-provider.ts';
import { needAccount } from '../money/tell-billing.ts';
import { need, needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { insistOnMarket } from './tell-market.ts';

/** What is bought. */
export interface NewSale {
  listing: string;
  kind?: Sale['kind'] | undefined;
  /** How many units of sale; default 1. */
  units?: number | undefined;
  /** For the simulated payment provider. */
  simulate?: Simulation | undefined;
}

/** A sale and its payment; none for what is free. */
export interface Bought {
  sale: Sale;
  payment: Payment | null;
}

/**
 * A buyer buys what is listed. The contract is between buyer and vendor; the platform collects the money.
 *
 * @throws GatewayError `no-such-record`; `state-conflict` for goods that are not listed; `refused-by-rules`.
 */
export async function buy(work: Work, buyer: string, wanted: NewSale): Promise<Bought> {
  const { queries, at } = work;
  const { listing: id, kind = 'purchase', units = 1, simulate } = wanted;
  await needAccount(work, buyer);
  const listing = await need(queries, 'data-service', id);
  if (listing.state !== 'listed' && kind === 'purchase')
    fail('state-conflict', `The listing is ${listing.state}; it cannot be bought.`);
  const { vendor } = await need(queries, 'studio', listing.studio);
  const fen = listing.price.kind === 'free' ? 0n : moneyOfText(listing.price.amount) * BigInt(units);
  const sale: Sale = {
    id: newId('sale'),
    dataService: id,
    vendor,
    buyer,
    kind,
    amount: { currency: 'CNY', amount: textOfMoney(fen) },
    at: textOfInstant(at),
    state: 'paid',
  };
  await insertDocument(queries, 'sale', sale);
  await insertDocument(queries, 'purchase', { sale: sale.id, buyer, vendor });
  await record(work, { action: 'sale-placed', subject: buyer, detail: { sale: sale.id, vendor, amount: sale.amount } });
  if (fen === 0n) return { sale, payment: null };
  const payment = await beginPayment(work, {
    account: buyer,
    purpose: { kind: 'sale', sale: sale.id, vendor },
    amount: sale.amount.amount,
    simulate,
  });
  return { sale, payment };
}

/** The vendor delivers. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function deliver(work: Work, vendor: string, id: string): Promise<Sale> {
  const sale = await needOpen(work, id, (one) => one.vendor === vendor);
  if (!isFree(sale)) await insistOnMarket(work, vendor, { type: 'sale-delivered', sale: id });
  await record(work, { action: 'sale-delivered', subject: vendor, detail: { sale: id } });
  return sale;
}

/** The buyer says that the deal is completed. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function complete(work: Work, buyer: string, id: string): Promise<Sale> {
  const sale = await needOpen(work, id, (one) => one.buyer === buyer);
  if (!isFree(sale)) await insistOnMarket(work, sale.vendor, { type: 'sale-completed', sale: id });
  const completed: Sale = { ...sale, completedAt: textOfInstant(work.at), state: 'completed' };
  await putDocument(work.queries, 'sale', completed);
  await record(work, { action: 'sale-completed', subject: sale.vendor, detail: { sale: id } });
  return completed;
}

/** On which ground money goes back; agreed and ruled refunds name an amount. */
export interface WantedRefund {
  ground: 'no-reason' | 'dissatisfied' | 'agreed' | 'ruled';
  /** Yuan. */
  amount?: string | undefined;
  note?: string | undefined;
}

const grounds = {
  'no-reason': 'within-24-hours',
  dissatisfied: 'before-completion',
  agreed: 'agreed',
  ruled: 'ruled',
} as const;

/**
 * Money goes back to the buyer (`market-vendor` 4.4.7, 4.8).
 *
 * @throws GatewayError `no-such-record`; `refused-by-rules` when it is too late; BillingError `invalid-event` for an amount
 * that is more than what is left.
 */
export async function refundSale(
  work: Work,
  id: string,
  wanted: WantedRefund,
): Promise<{ refund: Refund; sale: Sale }> {
  const { queries, at } = work;
  const sale = await need(queries, 'sale', id);
  if (isFree(sale)) fail('state-conflict', 'The sale was free; there is nothing to give back.');
  const settled = await isSettled(work, sale);
  const answer = await insistOnMarket(work, sale.vendor, {
    type: 'sale-refund',
    sale: id,
    ground: wanted.ground,
    ...(wanted.amount !== undefined && { amount: moneyOfText(wanted.amount, 'amount') }),
  });
  const back = answer.transactions
    .filter(({ kind }) => kind === 'refund')
    .flatMap(({ entries }) => entries)
    .reduce((sum, { amount }) => (amount > 0n ? sum + amount : sum), 0n);
  const refund: Refund = {
    id: newId('refund'),
    sale: id,
    amount: { currency: 'CNY', amount: textOfMoney(back) },
    ground: grounds[wanted.ground],
    requestedAt: textOfInstant(at),
    refundedAt: textOfInstant(at),
    takenFrom: settled ? 'later-settlements' : 'unsettled',
    ...(wanted.note !== undefined && { note: wanted.note }),
  };
  await insertDocument(queries, 'refund', refund);
  const left = await loadSale(queries, sale.vendor, id);
  const whole = left !== undefined && left.refunded === left.amount;
  const changed: Sale = whole ? { ...sale, state: 'refunded' } : sale;
  await putDocument(queries, 'sale', changed);
  await record(work, {
    action: 'sale-refunded',
    subject: sale.vendor,
    detail: { sale: id, amount: refund.amount, ground: refund.ground },
  });
  return { refund, sale: changed };
}

async function isSettled({ queries }: Work, { id, vendor }: Sale): Promise<boolean> {
  const [state, sale] = [await loadVendor(queries, vendor), await loadSale(queries, vendor, id)];
  return sale !== undefined && state.settlements > sale.settlementsBefore;
}

const isFree = ({ amount }: Sale): boolean => moneyOfText(amount.amount) === 0n;

async function needOpen(work: Work, id: string, isOwn: (sale: Sale) => boolean): Promise<Sale> {
  const sale = await needOwn(work.queries, 'sale', id, isOwn);
  return sale.state === 'paid' ? sale : fail('state-conflict', `The sale is ${sale.state}.`);
}
