import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { moneyOfText } from '@dataplus/billing-rules';
import { fail } from '../../errors/gateway-error.ts';
import { insertDocument, updateDocument } from '../../store/documents.ts';
import type { Payment } from '../../store/kinds/control-documents.ts';
import { collectSale } from '../market/collect-sale.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { simulatedProvider, type Simulation } from './simulated-provider.ts';
import { needAccount, tellBilling } from './tell-billing.ts';

/** A payment to begin. */
export interface NewPayment {
  readonly account: string;
  readonly purpose: Payment['purpose'];
  /** Yuan with at most two decimal places. */
  readonly amount: string;
  /** For the simulated provider: what becomes of it. */
  readonly simulate?: Simulation | undefined;
}

/** An account puts money on its balance. */
export async function topUp(
  work: Work,
  account: string,
  wanted: Pick<NewPayment, 'amount' | 'simulate'>,
): Promise<Payment> {
  await needAccount(work, account);
  if (moneyOfText(wanted.amount, 'amount') <= 0n)
    fail('invalid-request', 'amount: is not more than 0.', { field: '/amount/amount' });
  return beginPayment(work, { account, purpose: { kind: 'top-up' }, ...wanted });
}

/** Begins a payment with the provider; what is paid at once takes effect at once. */
export async function beginPayment(work: Work, { account, purpose, amount, simulate }: NewPayment): Promise<Payment> {
  const { parts, queries, at } = work;
  if (simulate !== undefined && parts.payments.name !== 'simulated')
    fail('not-permitted', `simulate: payments go through ${parts.payments.name}; nothing is simulated.`, {
      field: '/simulate',
    });
  const provider = simulate === undefined ? parts.payments : simulatedProvider(simulate);
  const base = { id: newId('pay'), account, amount: { currency: 'CNY' as const, amount } };
  const begun = provider.begin(base);
  const payment: Payment = {
    ...base,
    purpose,
    provider: provider.name,
    state: begun.state,
    createdAt: textOfInstant(at),
    ...(begun.state === 'pending'
      ? { payAt: begun.payAt }
      : { reference: begun.reference, settledAt: textOfInstant(at) }),
  };
  await insertDocument(queries, 'payment', payment);
  await record(work, {
    action: `payment-${payment.state}`,
    subject: account,
    detail: { payment: payment.id, purpose, amount },
  });
  if (payment.state === 'paid') await takeEffect(work, payment);
  return payment;
}

/** What the provider tells of a payment afterwards. */
export interface PaymentNotification {
  outcome: 'paid' | 'failed';
  reference: string;
}

/**
 * Takes the provider's word of what became of a payment. The same word again changes nothing.
 *
 * @throws GatewayError `no-such-record`; `state-conflict` when it contradicts what was told before.
 */
export async function settlePayment(work: Work, id: string, told: PaymentNotification): Promise<Payment> {
  let again = false;
  const payment = await updateDocument(work.queries, 'payment', id, (body) => {
    again = body.state === told.outcome;
    if (again) return body;
    if (body.state !== 'pending') fail('state-conflict', `The payment is ${body.state} already.`);
    const settled = { state: told.outcome, reference: told.reference, settledAt: textOfInstant(work.at) };
    return { ...body, ...settled, payAt: undefined };
  });
  if (again) return payment;
  await record(work, { action: `payment-${payment.state}`, subject: payment.account, detail: { payment: id } });
  if (payment.state === 'paid') await takeEffect(work, payment);
  return payment;
}

async function takeEffect(work: Work, payment: Payment): Promise<void> {
  const { purpose, account, amount, id } = payment;
  if (purpose.kind === 'top-up')
    await tellBilling(work, account, { type: 'top-up', id, amount: moneyOfText(amount.amount) });
  else await collectSale(work, { ...purpose, amount: moneyOfText(amount.amount) });
}
