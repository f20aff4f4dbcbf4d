import { exact, identifier, money, refund, sale } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { closeDispute, openDispute } from '../../platform/market/disputes.ts';
import { buy, complete, deliver, refundSale } from '../../platform/market/sales.ts';
import { need, needOwn } from '../../platform/need.ts';
import { allDocuments, listDocuments } from '../../store/documents.ts';
import { dispute, payment } from '../../store/kinds/control-documents.ts';
import { documentPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { prose } from '../schemas/values.ts';
import { param } from './param.ts';

const tag = 'market';
const buyer = '/api/accounts/{account}/purchases';
const vendor = '/api/vendors/{vendor}';
const refunded = exact(z.strictObject({ refund, sale }));

/** Sales: buying, delivery, completion, refunds, disputes. */
export const saleRoutes: readonly Route[] = [
  writing({
    id: 'buy',
    method: 'POST',
    path: buyer,
    tag,
    summary: 'Buy what is listed; the contract is with the vendor, the platform collects the money',
    audience: 'account',
    status: 201,
    body: exact(
      z.strictObject({
        listing: identifier,
        kind: z.optional(z.enum(['purchase', 'renewal'])),
        units: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
        simulate: z.optional(z.enum(['paid', 'pending', 'failed'])),
      }),
    ),
    answer: exact(z.strictObject({ sale, payment: z.nullable(payment) })),
    handle: (work, { params, body }) => buy(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listPurchases',
    path: buyer,
    tag,
    summary: 'List what an account has bought in the market',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(sale),
    handle: async ({ queries }, { params, query }) => {
      const wanted = { owner: param(params, 'account'), ...sliceOf(query) };
      const page = documentPage(await listDocuments(queries, 'purchase', wanted));
      return { ...page, items: await Promise.all(page.items.map((one) => need(queries, 'sale', one.sale))) };
    },
  }),
  writing({
    id: 'completeSale',
    method: 'POST',
    path: `${buyer}/{sale}/completion`,
    tag,
    summary: 'Say that the deal is completed',
    audience: 'account',
    answer: sale,
    handle: (work, { params }) => complete(work, param(params, 'account'), param(params, 'sale')),
  }),
  writing({
    id: 'requestSaleRefund',
    method: 'POST',
    path: `${buyer}/{sale}/refund`,
    tag,
    summary: 'Ask for the money back: within 24 hours without reason, or dissatisfied before completion',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ ground: z.enum(['no-reason', 'dissatisfied']), note: z.optional(prose) })),
    answer: refunded,
    handle: async (work, { params, body }) => {
      const account = param(params, 'account');
      const { id } = await needOwn(work.queries, 'sale', param(params, 'sale'), (one) => one.buyer === account);
      return refundSale(work, id, body);
    },
  }),
  writing({
    id: 'openDispute',
    method: 'POST',
    path: `${buyer}/{sale}/disputes`,
    tag,
    summary: 'Open a dispute about a sale; settlement with the vendor is held up',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ reason: prose })),
    answer: dispute,
    handle: (work, { params, body }) => openDispute(work, param(params, 'account'), param(params, 'sale'), body.reason),
  }),
  reading({
    id: 'listSales',
    path: `${vendor}/sales`,
    tag,
    summary: 'List the sales of a vendor',
    audience: 'vendor',
    query: pageQuery,
    answer: pageOf(sale),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'sale', { owner: param(params, 'vendor'), ...sliceOf(query) })),
  }),
  writing({
    id: 'deliver',
    method: 'POST',
    path: `${vendor}/sales/{sale}/delivery`,
    tag,
    summary: 'Note that a sale is delivered',
    audience: 'vendor',
    answer: sale,
    handle: (work, { params }) => deliver(work, param(params, 'vendor'), param(params, 'sale')),
  }),
  writing({
    id: 'refundSale',
    method: 'POST',
    path: `${vendor}/sales/{sale}/refund`,
    tag,
    summary: 'Give money back as agreed, or as the platform rules',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ ground: z.enum(['agreed', 'ruled']), amount: money, note: z.optional(prose) })),
    answer: refunded,
    handle: async (work, { params, body }) => {
      const id = param(params, 'vendor');
      const found = await needOwn(work.queries, 'sale', param(params, 'sale'), (one) => one.vendor === id);
      return refundSale(work, found.id, { ...body, amount: body.amount.amount });
    },
  }),
  reading({
    id: 'listRefunds',
    path: `${vendor}/sales/{sale}/refunds`,
    tag,
    summary: 'List the refunds of a sale',
    audience: 'vendor',
    answer: exact(z.strictObject({ items: z.array(refund) })),
    handle: async ({ queries }, { params }) => {
      const id = param(params, 'vendor');
      const found = await needOwn(queries, 'sale', param(params, 'sale'), (one) => one.vendor === id);
      return { items: await allDocuments(queries, 'refund', found.id) };
    },
  }),
  reading({
    id: 'listDisputes',
    path: `${vendor}/disputes`,
    tag,
    summary: 'List the disputes about sales of a vendor',
    audience: 'vendor',
    query: pageQuery,
    answer: pageOf(dispute),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'dispute', { owner: param(params, 'vendor'), ...sliceOf(query) })),
  }),
  writing({
    id: 'closeDispute',
    method: 'POST',
    path: '/api/disputes/{dispute}/closing',
    tag,
    summary: 'Close a dispute; settlement goes on once none is open',
    audience: 'operator',
    body: exact(z.strictObject({ outcome: prose })),
    answer: dispute,
    handle: (work, { params, body }) => closeDispute(work, param(params, 'dispute'), body.outcome),
  }),
];
