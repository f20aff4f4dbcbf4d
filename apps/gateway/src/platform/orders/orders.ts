import { dayOfInstant, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { quote, textOfMoney, wireOfMoney, type PricedOrder } from '@dataplus/billing-rules';
import type { Order } from '@dataplus/service-schemas';
import { loadAccount, loadSetting } from '../../billing/index.ts';
import { fail } from '../../errors/gateway-error.ts';
import { insertDocument, putDocument, updateDocument } from '../../store/documents.ts';
import type { OrderDetail } from '../../store/kinds/control-documents.ts';
import { insistOnBilling, needAccount } from '../money/tell-billing.ts';
import { need, needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Question, Work } from '../work.ts';
import { needAcceptances } from './need-acceptances.ts';
import { productName } from './product-name.ts';

/** What is ordered. */
export interface WantedOrder {
  type: Order['type'];
  service: string;
  /** Left out for an order that is paid by use. */
  item?: string | undefined;
  /** Whole units, such as CUs; default 1. */
  quantity?: string | undefined;
  /** Default 1. */
  months?: number | undefined;
  promotion?: string | undefined;
}

/** What an order costs; undefined without a published price. */
export async function priceOf(
  { queries, at }: Question,
  account: string,
  wanted: WantedOrder,
): Promise<PricedOrder | undefined> {
  const { type, service, item = '', quantity = '1', months = 1 } = wanted;
  if (type === 'pay-as-you-go') return { exact: { numerator: 0n, denominator: 1n }, amount: 0n };
  const [setting, state] = [await loadSetting(queries), await loadAccount(queries, account)];
  return quote({ kind: type, service, item, quantity: BigInt(quantity), months }, dayOfInstant(at), setting, state);
}

/**
 * Places an order; it awaits payment. One that is paid by use has no price and opens the service at once.
 *
 * @throws GatewayError `precondition-missing` without the acceptances that the service needs, or without a published price.
 */
export async function placeOrder(work: Work, account: string, wanted: WantedOrder): Promise<Order> {
  const { queries, at } = work;
  await needAccount(work, account);
  const { type, service, item = '', quantity = '1', months = 1, promotion } = wanted;
  await needAcceptances(work, account, service);
  const price = await priceOf(work, account, wanted);
  if (price === undefined)
    return fail('precondition-missing', `There is no published price of ${service} ${item}; publish a price book.`, {
      field: '/item',
    });
  const order: Order = {
    id: newId('order'),
    account,
    product: productName(service),
    type,
    state: 'awaiting-payment',
    createdAt: textOfInstant(at),
    amount: { ...wireOfMoney(price.amount) },
  };
  const detail: OrderDetail = {
    order: order.id,
    account,
    service,
    item: type === 'pay-as-you-go' ? '' : item,
    quantity,
    months: type === 'pay-as-you-go' ? 0 : months,
    ...(promotion !== undefined && { promotion }),
  };
  await insertDocument(queries, 'order', order);
  await insertDocument(queries, 'order-detail', detail);
  await record(work, {
    action: 'order-placed',
    subject: order.id,
    detail: { account, type, service, amount: order.amount },
  });
  return type === 'pay-as-you-go' ? payOrder(work, account, order.id) : order;
}

/**
 * Pays an order from the balance; the service opens, goes on or grows.
 *
 * @throws GatewayError `state-conflict` when it awaits no payment or its price has changed; `refused-by-rules` when the
 * balance does not reach, or an agreement forbids it.
 */
export async function payOrder(work: Work, account: string, id: string): Promise<Order> {
  const { queries, at } = work;
  const order = await needOwn(queries, 'order', id, (one) => one.account === account);
  if (order.state !== 'awaiting-payment') fail('state-conflict', `The order is ${order.state}.`);
  const detail = await need(queries, 'order-detail', id);
  await needAcceptances(work, account, detail.service);
  const event = `${id}:paid`;
  if (order.type === 'pay-as-you-go') {
    await insistOnBilling(work, account, { type: 'opening', id: event, service: detail.service, mode: 'pay-later' });
  } else {
    const price = await priceOf(work, account, { ...detail, type: order.type });
    if (price === undefined || textOfMoney(price.amount) !== order.amount.amount)
      fail('state-conflict', 'The price has changed since the order was placed; cancel it and place it anew.');
    const { service, item, months, promotion } = detail;
    await insistOnBilling(work, account, {
      type: 'order',
      id: event,
      kind: order.type,
      service,
      item,
      quantity: BigInt(detail.quantity),
      months,
      ...(promotion !== undefined && { promotion }),
    });
  }
  const paid: Order = { ...order, state: 'paid', paidOrOpenedAt: textOfInstant(at) };
  await putDocument(queries, 'order', paid);
  await putDocument(queries, 'order-detail', { ...detail, event });
  await record(work, {
    action: 'order-paid',
    subject: id,
    detail: { account, amount: order.amount },
    changesCalls: true,
  });
  return paid;
}

/** Cancels an order that awaits payment. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function cancelOrder(work: Work, account: string, id: string): Promise<Order> {
  await needOwn(work.queries, 'order', id, (one) => one.account === account);
  const cancelled = await updateDocument(work.queries, 'order', id, (order) => {
    if (order.state !== 'awaiting-payment') fail('state-conflict', `The order is ${order.state}.`);
    return { ...order, state: 'cancelled' };
  });
  await record(work, { action: 'order-cancelled', subject: id, detail: { account } });
  return cancelled;
}
