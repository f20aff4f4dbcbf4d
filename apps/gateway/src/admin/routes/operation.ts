import { join } from 'node:path';
import { dateOfDay, dayOfDate, instantOfText, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { calendarDate, exact, identifier, instant } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { catchUp, closeDay } from '../../billing/index.ts';
import { fail } from '../../errors/gateway-error.ts';
import { backUp } from '../../platform/operation/back-up.ts';
import { balanceCheck } from '../../platform/operation/balance-check.ts';
import { moveClock } from '../../platform/operation/move-clock.ts';
import { checkAudit, listAudit } from '../../store/audit.ts';
import { listCalls, type CallQuery } from '../../store/calls.ts';
import { listNotices } from '../../store/notices.ts';
import { answerPage, pageFields, pageOf, sliceOf } from '../page.ts';
import { acting, reading, writing, type Route } from '../route.ts';
import { auditEntry, chainCheck, clockFace, meteredCall, notice, refusedCall } from '../schemas/operation.ts';
import { showCall } from '../show-call.ts';
import { param } from './param.ts';

const tag = 'operation';
const order = z.optional(z.enum(['oldest', 'newest']));
const callQuery = exact(
  z.strictObject({ ...pageFields, service: z.optional(z.string()), accessKeyId: z.optional(z.string()), order }),
);
const noticeQuery = exact(z.strictObject({ ...pageFields, kind: z.optional(z.string()) }));

/** Clock, day close, calls, refusals, notices, audit log. */
export const operationRoutes: readonly Route[] = [
  reading({
    id: 'getSession',
    path: '/api/session',
    tag: 'session',
    summary: 'Say who asks',
    audience: 'signed-in',
    answer: exact(z.strictObject({ role: z.enum(['operator', 'account']), account: z.nullable(identifier) })),
    handle: (_, { session }) => Promise.resolve({ role: session.role, account: session.account ?? null }),
  }),
  reading({
    id: 'getClock',
    path: '/api/clock',
    tag,
    summary: 'Show the time of the gateway',
    audience: 'signed-in',
    answer: clockFace,
    handle: ({ at, parts }) =>
      Promise.resolve({
        now: textOfInstant(at),
        movable: parts.clock.movable,
        aheadMilliseconds: Math.round((at - parts.clock.system()) / 10) * 10,
      }),
  }),
  writing({
    id: 'moveClock',
    method: 'POST',
    path: '/api/clock',
    tag,
    summary: 'Move the clock forwards, to an instant or by milliseconds; for tests',
    audience: 'operator',
    body: exact(
      z.strictObject({ to: z.optional(instant), advanceMilliseconds: z.optional(z.int().check(z.minimum(0))) }),
    ),
    answer: exact(z.strictObject({ now: instant, movable: z.boolean() })),
    handle: async (work, { body: { to, advanceMilliseconds } }) => {
      if ((to === undefined) === (advanceMilliseconds === undefined))
        fail('invalid-request', 'to: give either to or advanceMilliseconds.', { field: '/to' });
      const now = await moveClock(
        work,
        to === undefined ? { byMilliseconds: advanceMilliseconds ?? 0 } : { to: instantOfText(to) },
      );
      return { now: textOfInstant(now), movable: true };
    },
  }),
  acting({
    id: 'closeDay',
    path: '/api/day-close',
    tag,
    summary: 'Close all days that are over, or all up to a day; each exactly once',
    audience: 'operator',
    bodyOptional: true,
    body: exact(z.strictObject({ day: z.optional(calendarDate) })),
    answer: exact(z.strictObject({ through: calendarDate, closed: z.int() })),
    handle: async ({ database, clock }, { body: { day } }) => {
      const options = { database, clock };
      const done = await (day === undefined ? catchUp(options) : closeDay({ ...options, day: dayOfDate(day) }));
      return { through: dateOfDay(done.through), closed: done.closed };
    },
  }),
  acting({
    id: 'backUp',
    path: '/api/backups',
    tag,
    summary: 'Copy the database into a new file in the folder for backups, while calls go on',
    audience: 'operator',
    body: exact(z.strictObject({ name: z.string().check(z.regex(/^[\w-]{1,64}$/u)) })),
    answer: exact(z.strictObject({ file: z.string() })),
    handle: async ({ database, parts }, { body }) => ({
      file: await backUp(database, join(parts.backups, `${body.name}.db`)),
    }),
  }),
  reading({
    id: 'listCalls',
    path: '/api/calls',
    tag,
    summary: 'List metered calls, the oldest or the newest first',
    audience: 'operator',
    query: exact(
      z.strictObject({
        ...pageFields,
        account: z.optional(z.string()),
        service: z.optional(z.string()),
        accessKeyId: z.optional(z.string()),
        order,
      }),
    ),
    answer: pageOf(meteredCall),
    handle: async ({ queries }, { query }) => {
      const { account, service, accessKeyId } = query;
      const newest = query.order === 'newest';
      const wanted: CallQuery = { account, service, accessKeyId, newest, ...sliceOf(query) };
      return answerPage(await listCalls(queries, { ...wanted }), showCall);
    },
  }),
  reading({
    id: 'listCallsOfAccount',
    path: '/api/accounts/{account}/calls',
    tag,
    summary: 'List the metered calls of an account',
    audience: 'account',
    query: callQuery,
    answer: pageOf(meteredCall),
    handle: async ({ queries }, { params, query }) => {
      const { service, accessKeyId } = query;
      const newest = query.order === 'newest';
      const wanted = { account: param(params, 'account'), service, accessKeyId, newest, ...sliceOf(query) };
      return answerPage(await listCalls(queries, wanted), showCall);
    },
  }),
  reading({
    id: 'listRefusals',
    path: '/api/refusals',
    tag,
    summary: 'List the last refusals of this process, newest first; nothing of them is kept',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(refusedCall) })),
    handle: ({ parts }, { session }) =>
      Promise.resolve({
        items: parts
          .refusals()
          .filter(({ account }) => session.role === 'operator' || account === session.account)
          .map(({ at, ...refused }) => ({ at: textOfInstant(at), ...refused })),
      }),
  }),
  reading({
    id: 'listNotices',
    path: '/api/accounts/{account}/notices',
    tag,
    summary: 'List what an account was told: bills, arrears, changes of standing, renewals',
    audience: 'account',
    query: noticeQuery,
    answer: pageOf(notice),
    handle: async ({ queries }, { params, query }) => {
      const wanted = { subject: param(params, 'account'), kind: query.kind, ...sliceOf(query) };
      return answerPage(await listNotices(queries, wanted), showNotice);
    },
  }),
  reading({
    id: 'listVendorNotices',
    path: '/api/vendors/{vendor}/notices',
    tag,
    summary: 'List what a vendor was told: dates for the deposit',
    audience: 'vendor',
    query: noticeQuery,
    answer: pageOf(notice),
    handle: async ({ queries }, { params, query }) => {
      const wanted = { subject: param(params, 'vendor'), kind: query.kind, ...sliceOf(query) };
      return answerPage(await listNotices(queries, wanted), showNotice);
    },
  }),
  reading({
    id: 'listAudit',
    path: '/api/audit',
    tag,
    summary: 'List the audit log in the order of its chain',
    audience: 'operator',
    query: exact(
      z.strictObject({
        ...pageFields,
        actor: z.optional(z.string()),
        action: z.optional(z.string()),
        subject: z.optional(z.string()),
      }),
    ),
    answer: pageOf(auditEntry),
    handle: async ({ queries }, { query }) => {
      const { actor, action, subject } = query;
      const page = await listAudit(queries, { actor, action, subject, ...sliceOf(query) });
      return answerPage(page, ({ at, ...entry }) => ({ ...entry, at: textOfInstant(at) }));
    },
  }),
  reading({
    id: 'checkAudit',
    path: '/api/audit/check',
    tag,
    summary: 'Check that no entry of the audit log was altered, removed or moved',
    audience: 'operator',
    answer: chainCheck,
    handle: ({ queries }) => checkAudit(queries),
  }),
  reading({
    id: 'checkLedger',
    path: '/api/ledger/check',
    tag,
    summary: 'Check that all postings sum to zero, and balances are those of the rules',
    audience: 'operator',
    answer: exact(z.strictObject({ ok: z.boolean(), accounts: z.int(), faults: z.array(z.string()) })),
    handle: ({ queries }) => balanceCheck(queries),
  }),
];

const showNotice = ({
  at,
  body,
  ...rest
}: {
  at: number;
  body: object;
  id: string;
  subject: string;
  kind: string;
}): unknown => ({
  ...rest,
  at: textOfInstant(at),
  body,
});
