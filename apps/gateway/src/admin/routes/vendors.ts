import {
  deposit,
  exact,
  marketSettlement,
  money,
  vendor,
  vendorApplication,
  vendorDocument,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { depositOf, vendorStanding as standingOf } from '../../platform/market/deposit-of.ts';
import { settleVendor } from '../../platform/market/settle-vendor.ts';
import {
  addVendorDocuments,
  applyAsVendor,
  decideVendor,
  type VendorDecision,
} from '../../platform/market/vendor-applications.ts';
import {
  announceFee,
  breakConfidence,
  claimLoss,
  noteOfVendor,
  payDeposit,
  releaseDeposit,
  requestRelease,
  requireDeposit,
  setVendorState,
} from '../../platform/market/vendor-events.ts';
import { need } from '../../platform/need.ts';
import { listDocuments } from '../../store/documents.ts';
import { answerPage, documentPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { marketAnswer, vendorStanding } from '../schemas/billing.ts';
import { millisecondsOf, optionalInstant } from '../schemas/optional-instant.ts';
import { label, shareText } from '../schemas/values.ts';
import { wire } from '../wire.ts';
import { param } from './param.ts';

const tag = 'market';
const one = '/api/vendors/{vendor}';
const documents = z.array(vendorDocument).check(z.minLength(1));
const fee = z.strictObject({ fixed: money, share: shareText, waived: z.boolean() });
const payee = z.strictObject({ kind: z.enum(['bank', 'alipay']), holder: label });

const decision = exact(
  z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.enum(['documents-wanted', 'refused']) }),
    z.strictObject({
      verdict: z.literal('approved'),
      name: label,
      payee,
      entryFee: z.optional(money),
      deposit: money,
      fee,
    }),
  ]),
);

/** Vendors: entry, fee, deposit, settlement. */
export const vendorRoutes: readonly Route[] = [
  writing({
    id: 'applyAsVendor',
    method: 'POST',
    path: '/api/accounts/{account}/vendor-applications',
    tag,
    summary: 'Apply for entry into the market',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ alipayVerified: z.boolean(), documents })),
    answer: vendorApplication,
    handle: (work, { params, body }) => applyAsVendor(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listVendorApplicationsOfAccount',
    path: '/api/accounts/{account}/vendor-applications',
    tag,
    summary: 'List the vendor applications of an account',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(vendorApplication),
    handle: async ({ queries }, { params, query }) => {
      const wanted = { owner: param(params, 'account'), ...sliceOf(query) };
      return documentPage(await listDocuments(queries, 'vendor-application', wanted));
    },
  }),
  writing({
    id: 'addVendorDocuments',
    method: 'POST',
    path: '/api/accounts/{account}/vendor-applications/{application}/documents',
    tag,
    summary: 'Hand in further documents',
    audience: 'account',
    body: exact(z.strictObject({ documents })),
    answer: vendorApplication,
    handle: (work, { params, body }) =>
      addVendorDocuments(work, param(params, 'account'), param(params, 'application'), body.documents),
  }),
  reading({
    id: 'listVendorApplications',
    path: '/api/vendor-applications',
    tag,
    summary: 'List all vendor applications',
    audience: 'operator',
    query: pageQuery,
    answer: pageOf(vendorApplication),
    handle: async ({ queries }, { query }) =>
      documentPage(await listDocuments(queries, 'vendor-application', sliceOf(query))),
  }),
  writing({
    id: 'decideVendor',
    method: 'POST',
    path: '/api/vendor-applications/{application}/decision',
    tag,
    summary: 'Decide on a vendor application; who is approved is a vendor, on the terms that the decision names',
    audience: 'operator',
    body: decision,
    answer: exact(z.strictObject({ application: vendorApplication, vendor: z.nullable(vendor) })),
    handle: (work, { params, body }) => decideVendor(work, param(params, 'application'), decisionOf(body)),
  }),
  reading({
    id: 'listVendors',
    path: '/api/vendors',
    tag,
    summary: 'List the vendors',
    audience: 'signed-in',
    query: pageQuery,
    answer: pageOf(vendor),
    // Who is paid, and where, is the vendor's own affair.
    handle: async ({ queries }, { session, query }) =>
      answerPage(await listDocuments(queries, 'vendor', sliceOf(query)), (one) =>
        session.role === 'operator' || one.account === session.account
          ? one
          : { ...one, payee: { ...one.payee, holder: 'not shown' } },
      ),
  }),
  reading({
    id: 'getVendor',
    path: one,
    tag,
    summary: 'Show a vendor with where it stands',
    audience: 'vendor',
    answer: exact(z.strictObject({ vendor, standing: vendorStanding })),
    handle: async (question, { params }) => {
      const id = param(params, 'vendor');
      return { vendor: await need(question.queries, 'vendor', id), standing: wire(await standingOf(question, id)) };
    },
  }),
  writing({
    id: 'setVendorState',
    method: 'PUT',
    path: `${one}/state`,
    tag,
    summary: 'Suspend a vendor, let it go on, or remove it',
    audience: 'operator',
    body: exact(z.strictObject({ state: z.enum(['active', 'suspended', 'removed']) })),
    answer: vendor,
    handle: (work, { params, body }) => setVendorState(work, param(params, 'vendor'), body.state),
  }),
  writing({
    id: 'noteOfVendor',
    method: 'POST',
    path: `${one}/notes`,
    tag,
    summary:
      'Note that the payee is verified, a breach, its correction, the end of the agreement, or renewals after it',
    audience: 'operator',
    body: exact(
      z.strictObject({
        type: z.enum([
          'payee-verified',
          'breach-noted',
          'breach-corrected',
          'vendor-agreement-ended',
          'continued-renewal-applied',
        ]),
      }),
    ),
    answer: marketAnswer,
    handle: async (work, { params, body }) => wire(await noteOfVendor(work, param(params, 'vendor'), body)),
  }),
  writing({
    id: 'announceFee',
    method: 'PUT',
    path: `${one}/fee`,
    tag,
    summary: 'Announce what the platform takes of each settlement',
    audience: 'operator',
    body: exact(fee),
    answer: marketAnswer,
    handle: async (work, { params, body }) =>
      wire(await announceFee(work, param(params, 'vendor'), { ...body, fixed: body.fixed.amount })),
  }),
  reading({
    id: 'getDeposit',
    path: `${one}/deposit`,
    tag,
    summary: 'Show the deposit of a vendor with all that changed it',
    audience: 'vendor',
    answer: deposit,
    handle: (question, { params }) => depositOf(question, param(params, 'vendor')),
  }),
  writing({
    id: 'requireDeposit',
    method: 'PUT',
    path: `${one}/deposit/requirement`,
    tag,
    summary: 'Set or adjust the size of the deposit',
    audience: 'operator',
    body: exact(z.strictObject({ amount: money })),
    answer: marketAnswer,
    handle: async (work, { params, body }) =>
      wire(await requireDeposit(work, param(params, 'vendor'), body.amount.amount)),
  }),
  writing({
    id: 'payDeposit',
    method: 'POST',
    path: `${one}/deposit/payments`,
    tag,
    summary: 'Note that money for the deposit has come',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ amount: money })),
    answer: marketAnswer,
    handle: async (work, { params, body }) => wire(await payDeposit(work, param(params, 'vendor'), body.amount.amount)),
  }),
  writing({
    id: 'requestRelease',
    method: 'POST',
    path: `${one}/deposit/release-request`,
    tag,
    summary: 'Ask for the deposit; all conditions of 6.5 have to hold',
    audience: 'operator',
    body: exact(
      z.strictObject({
        noBreach: z.boolean(),
        conditionsOfRules: z.boolean(),
        servicesOver: z.boolean(),
        servicesDelivered: z.boolean(),
        disputesOver: z.boolean(),
        receiptReceived: z.boolean(),
      }),
    ),
    answer: marketAnswer,
    handle: async (work, { params, body }) => wire(await requestRelease(work, param(params, 'vendor'), body)),
  }),
  writing({
    id: 'releaseDeposit',
    method: 'POST',
    path: `${one}/deposit/release`,
    tag,
    summary: 'Give the deposit back',
    audience: 'operator',
    answer: marketAnswer,
    handle: async (work, { params }) => wire(await releaseDeposit(work, param(params, 'vendor'))),
  }),
  writing({
    id: 'claimLoss',
    method: 'POST',
    path: `${one}/losses`,
    tag,
    summary: 'Make a loss good from its sources in the order of the clause',
    audience: 'operator',
    status: 201,
    body: exact(
      z.strictObject({
        loss: z.enum(['of-platform', 'of-buyers', 'at-early-termination']),
        amount: money,
        noticedAt: optionalInstant,
      }),
    ),
    answer: marketAnswer,
    handle: async (work, { params, body }) => {
      const { loss, amount, noticedAt } = body;
      const claimed = { loss, amount: amount.amount, noticedAt: millisecondsOf(noticedAt) };
      return wire(await claimLoss(work, param(params, 'vendor'), claimed));
    },
  }),
  writing({
    id: 'breakConfidence',
    method: 'POST',
    path: `${one}/confidence-breaches`,
    tag,
    summary: 'Note that a vendor broke confidence (7.6)',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ damage: money })),
    answer: marketAnswer,
    handle: async (work, { params, body }) =>
      wire(await breakConfidence(work, param(params, 'vendor'), body.damage.amount)),
  }),
  writing({
    id: 'settleVendor',
    method: 'POST',
    path: `${one}/settlements`,
    tag,
    summary: 'Settle with a vendor: sales less refunds, fee and losses',
    audience: 'operator',
    status: 201,
    answer: marketSettlement,
    handle: (work, { params }) => settleVendor(work, param(params, 'vendor')),
  }),
  reading({
    id: 'listSettlements',
    path: `${one}/settlements`,
    tag,
    summary: 'List the settlements with a vendor',
    audience: 'vendor',
    query: pageQuery,
    answer: pageOf(marketSettlement),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'settlement', { owner: param(params, 'vendor'), ...sliceOf(query) })),
  }),
];

type DecisionBody =
  | { verdict: 'documents-wanted' | 'refused' }
  | {
      verdict: 'approved';
      name: string;
      payee: { kind: 'bank' | 'alipay'; holder: string };
      entryFee?: { amount: string } | undefined;
      deposit: { amount: string };
      fee: { fixed: { amount: string }; share: string; waived: boolean };
    };

function decisionOf(body: DecisionBody): VendorDecision {
  if (body.verdict !== 'approved') return body;
  return {
    ...body,
    entryFee: body.entryFee?.amount,
    deposit: body.deposit.amount,
    fee: { ...body.fee, fixed: body.fee.fixed.amount },
  };
}
