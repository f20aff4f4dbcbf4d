import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { listBillingEvents, listMarketEvents } from '../../store/billing-events.ts';
import { answerPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, type Route } from '../route.ts';
import { appliedEvent } from '../schemas/billing.ts';
import { param } from './param.ts';

/** What happened to an account or a vendor, and all that followed: every posting, refusal and change with its clauses. */
export const eventRoutes: readonly Route[] = [
  reading({
    id: 'listEvents',
    path: '/api/accounts/{account}/events',
    tag: 'money',
    summary: 'List what happened to an account, with the postings, bills, changes and refusals that followed, and why',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(appliedEvent),
    handle: async ({ queries }, { params, query }) =>
      answerPage(await listBillingEvents(queries, param(params, 'account'), sliceOf(query)), showEvent),
  }),
  reading({
    id: 'listVendorEvents',
    path: '/api/vendors/{vendor}/events',
    tag: 'market',
    summary: 'List what happened to a vendor, with the postings, dates and refusals that followed, and why',
    audience: 'vendor',
    query: pageQuery,
    answer: pageOf(appliedEvent),
    handle: async ({ queries }, { params, query }) =>
      answerPage(await listMarketEvents(queries, param(params, 'vendor'), sliceOf(query)), showEvent),
  }),
];

const showEvent = ({ id, at, event, answer }: { id: string; at: number; event: string; answer: string }): unknown => ({
  id,
  at: textOfInstant(at),
  event: JSON.parse(event) as unknown,
  answer: JSON.parse(answer) as unknown,
});
