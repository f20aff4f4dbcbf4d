import { exact, identifier, order, productCard, subscription } from '@dataplus/service-schemas';
import { explainTrace } from '@dataplus/billing-rules';
import * as z from 'zod/mini';
import { fail } from '../../errors/gateway-error.ts';
import { need, needOwn } from '../../platform/need.ts';
import {
  endService,
  grantPromotion,
  openService,
  requestRefund,
  switchRenewal,
} from '../../platform/orders/open-service.ts';
import { cancelOrder, payOrder, placeOrder, priceOf } from '../../platform/orders/orders.ts';
import { productCards } from '../../platform/orders/product-cards.ts';
import { listStandings, listSubscriptions } from '../../platform/orders/subscriptions.ts';
import { listDocuments } from '../../store/documents.ts';
import { orderDetail } from '../../store/kinds/control-documents.ts';
import { documentPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { billingAnswer, quotation, standing } from '../schemas/billing.ts';
import { millisecondsOf, optionalInstant } from '../schemas/optional-instant.ts';
import { label, wholeText } from '../schemas/values.ts';
import { wire, wireList } from '../wire.ts';
import { param } from './param.ts';

const tag = 'orders';
const one = '/api/accounts/{account}';

const wanted = {
  type: z.enum(['new-purchase', 'renewal', 'upgrade', 'pay-as-you-go']),
  service: identifier,
  item: z.optional(identifier),
  quantity: z.optional(wholeText),
  months: z.optional(z.int().check(z.minimum(1), z.maximum(120))),
};

/** Quotes, orders, subscriptions, standing. */
export const orderRoutes: readonly Route[] = [
  reading({
    id: 'quote',
    path: `${one}/quote`,
    tag,
    summary: 'Say what an order would cost, and why',
    audience: 'account',
    query: exact(
      z.strictObject({ ...wanted, months: z.optional(wholeText), language: z.optional(z.enum(['zh', 'en'])) }),
    ),
    answer: quotation,
    handle: async (question, { params, query }) => {
      const { months, language = 'en', ...rest } = query;
      const asked = { ...rest, ...(months !== undefined && { months: Number(months) }) };
      const price = await priceOf(question, param(params, 'account'), asked);
      if (price === undefined) return fail('no-such-record', `There is no published price of ${rest.service}.`);
      return wire({ ...price, explanation: explainTrace(price.trace ?? [], language) });
    },
  }),
  writing({
    id: 'placeOrder',
    method: 'POST',
    path: `${one}/orders`,
    tag,
    summary: 'Place an order; it awaits payment, or opens at once where it is paid by use',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ ...wanted, promotion: z.optional(label) })),
    answer: order,
    handle: (work, { params, body }) => placeOrder(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listOrders',
    path: `${one}/orders`,
    tag,
    summary: 'List the orders of an account',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(order),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'order', { owner: param(params, 'account'), ...sliceOf(query) })),
  }),
  reading({
    id: 'getOrder',
    path: `${one}/orders/{order}`,
    tag,
    summary: 'Show an order with what it asks for',
    audience: 'account',
    answer: exact(z.strictObject({ order, detail: orderDetail })),
    handle: async ({ queries }, { params }) => {
      const account = param(params, 'account');
      const found = await needOwn(queries, 'order', param(params, 'order'), (found_) => found_.account === account);
      return { order: found, detail: await need(queries, 'order-detail', found.id) };
    },
  }),
  writing({
    id: 'payOrder',
    method: 'POST',
    path: `${one}/orders/{order}/payment`,
    tag,
    summary: 'Pay an order from the balance',
    audience: 'account',
    answer: order,
    handle: (work, { params }) => payOrder(work, param(params, 'account'), param(params, 'order')),
  }),
  writing({
    id: 'cancelOrder',
    method: 'POST',
    path: `${one}/orders/{order}/cancellation`,
    tag,
    summary: 'Cancel an order that awaits payment',
    audience: 'account',
    answer: order,
    handle: (work, { params }) => cancelOrder(work, param(params, 'account'), param(params, 'order')),
  }),
  reading({
    id: 'listSubscriptions',
    path: `${one}/subscriptions`,
    tag,
    summary: 'List what an account may use now',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(subscription) })),
    handle: async (question, { params }) => ({ items: await listSubscriptions(question, param(params, 'account')) }),
  }),
  reading({
    id: 'listProductCards',
    path: `${one}/product-cards`,
    tag,
    summary: 'Show the cards of the first page of the console',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(productCard) })),
    handle: async (question, { params }) => ({ items: await productCards(question, param(params, 'account')) }),
  }),
  reading({
    id: 'listStandings',
    path: `${one}/standings`,
    tag,
    summary: 'Say where the services of an account stand, per capability, with the clause',
    audience: 'account',
    query: exact(z.strictObject({ service: z.optional(identifier) })),
    answer: exact(z.strictObject({ items: z.array(standing) })),
    handle: async (question, { params, query }) => ({
      items: wireList(await listStandings(question, param(params, 'account'), query.service)),
    }),
  }),
  writing({
    id: 'openService',
    method: 'POST',
    path: `${one}/services`,
    tag,
    summary: 'Open a service that is free for now, or one that is paid by use',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ service: identifier, mode: z.enum(['pay-later', 'free-beta']) })),
    answer: billingAnswer,
    handle: async (work, { params, body }) => wire(await openService(work, param(params, 'account'), body)),
  }),
  writing({
    id: 'switchRenewal',
    method: 'PUT',
    path: `${one}/services/{service}/auto-renew`,
    tag,
    summary: 'Tick or untick automatic renewal (自动续费)',
    audience: 'account',
    body: exact(z.strictObject({ on: z.boolean() })),
    answer: billingAnswer,
    handle: async (work, { params, body }) =>
      wire(await switchRenewal(work, param(params, 'account'), param(params, 'service'), body.on)),
  }),
  writing({
    id: 'endService',
    method: 'POST',
    path: `${one}/services/{service}/ending`,
    tag,
    summary: 'End a service before its time',
    audience: 'operator',
    body: exact(
      z.strictObject({
        path: z.enum(['agreed', 'unused', 'policy-change', 'breach', 'attack']),
        noticedAt: optionalInstant,
      }),
    ),
    answer: billingAnswer,
    handle: async (work, { params, body }) => {
      const { path, noticedAt } = body;
      const ending = { service: param(params, 'service'), path, noticedAt: millisecondsOf(noticedAt) };
      return wire(await endService(work, param(params, 'account'), ending));
    },
  }),
  writing({
    id: 'requestRefund',
    method: 'POST',
    path: `${one}/services/{service}/refund-request`,
    tag,
    summary: 'Ask for the fee of a service back; the answer says what the agreement says',
    audience: 'account',
    answer: billingAnswer,
    handle: async (work, { params }) =>
      wire(await requestRefund(work, param(params, 'account'), param(params, 'service'))),
  }),
  writing({
    id: 'grantPromotion',
    method: 'POST',
    path: `${one}/services/{service}/promotions`,
    tag,
    summary: 'Note that a gift was granted; it never lowers a price',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ promotion: label })),
    answer: billingAnswer,
    handle: async (work, { params, body }) =>
      wire(await grantPromotion(work, param(params, 'account'), param(params, 'service'), body.promotion)),
  }),
];
