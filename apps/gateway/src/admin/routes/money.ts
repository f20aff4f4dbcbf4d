import { exact, identifier, instant, money, calendarDate } from '@dataplus/service-schemas';
import { moneyOfText, explainTrace, wireOfMoney, type Trace } from '@dataplus/billing-rules';
import { dayOfDate, dateOfDay } from '@dataplus/agreement-terms/calendar';
import * as z from 'zod/mini';
import { balanceOf } from '../../platform/money/balance.ts';
import { explainBill, showBill } from '../../platform/money/bills.ts';
import { forecastOf, timelineOf } from '../../platform/money/outlook.ts';
import { settlePayment, topUp } from '../../platform/money/payments.ts';
import { reportUsage } from '../../platform/money/report-usage.ts';
import { statementOf } from '../../platform/money/statement.ts';
import { listBills } from '../../store/bills.ts';
import { listUsage } from '../../store/daily-usage.ts';
import { listDocuments } from '../../store/documents.ts';
import { payment } from '../../store/kinds/control-documents.ts';
import { answerPage, documentPage, pageFields, pageOf, pageQuery, sliceOf } from '../page.ts';
import { acting, reading, writing, type Route } from '../route.ts';
import { billingAnswer, forecastStep, shownBill, standingChange } from '../schemas/billing.ts';
import { balance, movement, usageSum } from '../schemas/money.ts';
import { wholeText } from '../schemas/values.ts';
import { wire, wireList } from '../wire.ts';
import { param } from './param.ts';

const tag = 'money';
const one = '/api/accounts/{account}';
const language = z.optional(z.enum(['zh', 'en']));

/** Payments, bills, postings, forecasts. */
export const moneyRoutes: readonly Route[] = [
  reading({
    id: 'getBalance',
    path: `${one}/balance`,
    tag,
    summary: 'Show what an account has and owes',
    audience: 'account',
    answer: balance,
    handle: (question, { params }) => balanceOf(question, param(params, 'account')),
  }),
  writing({
    id: 'topUp',
    method: 'POST',
    path: `${one}/top-ups`,
    tag,
    summary: 'Put money on the balance through the payment provider',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ amount: money, simulate: z.optional(z.enum(['paid', 'pending', 'failed'])) })),
    answer: payment,
    handle: (work, { params, body }) =>
      topUp(work, param(params, 'account'), { amount: body.amount.amount, simulate: body.simulate }),
  }),
  reading({
    id: 'listPayments',
    path: `${one}/payments`,
    tag,
    summary: 'List the payments of an account',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(payment),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'payment', { owner: param(params, 'account'), ...sliceOf(query) })),
  }),
  writing({
    id: 'settlePayment',
    method: 'POST',
    path: '/api/payments/{payment}/notification',
    tag,
    summary: 'Take the word of the payment provider of what became of a payment',
    audience: 'operator',
    body: exact(z.strictObject({ outcome: z.enum(['paid', 'failed']), reference: z.string() })),
    answer: payment,
    handle: (work, { params, body }) => settlePayment(work, param(params, 'payment'), body),
  }),
  writing({
    id: 'reportUsage',
    method: 'POST',
    path: `${one}/usage-reports`,
    tag,
    summary: 'Report usage that the gateway does not meter itself, such as stored bytes',
    audience: 'operator',
    status: 201,
    body: exact(
      z.strictObject({
        id: z.optional(identifier),
        service: identifier,
        item: identifier,
        project: z.optional(identifier),
        quantity: wholeText,
        day: calendarDate,
        factor: z.optional(z.string()),
        correction: z.optional(z.boolean()),
      }),
    ),
    answer: billingAnswer,
    handle: async (work, { params, body }) => wire(await reportUsage(work, param(params, 'account'), body)),
  }),
  reading({
    id: 'listUsage',
    path: `${one}/usage`,
    tag,
    summary: 'List what calls used, by day, service, item and project',
    audience: 'account',
    query: exact(
      z.strictObject({
        from: z.optional(calendarDate),
        through: z.optional(calendarDate),
        service: z.optional(identifier),
      }),
    ),
    answer: exact(z.strictObject({ items: z.array(usageSum) })),
    handle: async ({ queries }, { params, query }) => {
      const rows = await listUsage(queries, {
        account: param(params, 'account'),
        service: query.service,
        fromDay: query.from === undefined ? undefined : dayOfDate(query.from),
        throughDay: query.through === undefined ? undefined : dayOfDate(query.through),
      });
      return {
        items: rows.map(({ day, service, item, project, quantity, settled, unbilled }) => ({
          day: dateOfDay(day),
          service,
          item,
          project,
          quantity: String(quantity),
          settled: String(settled),
          unbilled: String(unbilled),
        })),
      };
    },
  }),
  reading({
    id: 'listBills',
    path: `${one}/bills`,
    tag,
    summary: 'List the bills of an account, each line with its exact amount and clauses',
    audience: 'account',
    query: exact(z.strictObject({ ...pageFields, service: z.optional(identifier), day: z.optional(calendarDate) })),
    answer: pageOf(shownBill),
    handle: async (question, { params, query }) => {
      const { service, day } = query;
      const account = param(params, 'account');
      const show = await showBill(question, account);
      const wanted = { account, service, day: day === undefined ? undefined : dayOfDate(day), ...sliceOf(query) };
      return answerPage(await listBills(question.queries, wanted), show);
    },
  }),
  reading({
    id: 'explainBill',
    path: `${one}/bills/{bill}/explanation`,
    tag,
    summary: 'Explain a bill, step by step with the clauses, in Chinese or English',
    audience: 'account',
    query: exact(z.strictObject({ language })),
    answer: exact(z.strictObject({ bill: z.string(), language: z.enum(['zh', 'en']), text: z.string() })),
    handle: async ({ queries }, { params, query }) => {
      const chosen = query.language ?? 'en';
      const bill = param(params, 'bill');
      const text = await explainBill(queries, { account: param(params, 'account'), bill, language: chosen });
      return { bill, language: chosen, text };
    },
  }),
  acting({
    id: 'explainTrace',
    path: '/api/explanations',
    tag,
    summary: 'Explain the trace of a posting, a refusal or a change of standing',
    audience: 'signed-in',
    body: exact(z.strictObject({ language, trace: z.array(z.record(z.string(), z.unknown())) })),
    answer: exact(z.strictObject({ text: z.string() })),
    handle: (_, { body }) =>
      Promise.resolve({ text: explainGiven(body.trace as unknown as Trace, body.language ?? 'en') }),
  }),
  reading({
    id: 'getStatement',
    path: `${one}/statement`,
    tag,
    summary: 'List what came to and went from the balance, each with the balance after it',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(movement),
    handle: async (question, { params, query }) =>
      documentPage(await statementOf(question, param(params, 'account'), sliceOf(query))),
  }),
  reading({
    id: 'getTimeline',
    path: `${one}/timeline`,
    tag,
    summary: 'Say how standing changes until an instant by time alone',
    audience: 'account',
    query: exact(z.strictObject({ until: instant })),
    answer: exact(z.strictObject({ items: z.array(standingChange) })),
    handle: async (question, { params, query }) => ({
      items: wireList(await timelineOf(question, param(params, 'account'), query.until)),
    }),
  }),
  acting({
    id: 'forecast',
    path: `${one}/forecasts`,
    tag,
    summary: 'Say what happens until a day, and when: bills, renewals, changes of standing; nothing is written',
    audience: 'account',
    body: exact(
      z.strictObject({
        until: calendarDate,
        topUp: z.optional(money),
        usage: z.optional(
          z.array(
            z.strictObject({
              service: identifier,
              item: identifier,
              quantity: wholeText,
              project: z.optional(identifier),
              factor: z.optional(z.string()),
            }),
          ),
        ),
      }),
    ),
    answer: exact(z.strictObject({ items: z.array(forecastStep), balance: money })),
    handle: async ({ database, clock, parts }, { params, body }) => {
      const work = { queries: database.queries, at: clock.now(), parts };
      const { until, usage, topUp: more } = body;
      const account = param(params, 'account');
      const added = more === undefined ? undefined : moneyOfText(more.amount, 'topUp');
      const steps = await forecastOf(work, account, { until, usage, topUp: added });
      const { balance: now } = await balanceOf(work, account);
      return { items: wireList(steps), balance: { ...wireOfMoney(moneyOfText(now.amount) + (added ?? 0n)) } };
    },
  }),
];

/** A trace that was tampered with may name rules that there are none of. */
function explainGiven(trace: Trace, language_: 'zh' | 'en'): string {
  try {
    return explainTrace(trace, language_);
  } catch {
    return '';
  }
}
