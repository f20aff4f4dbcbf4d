import { calendarDate, exact, identifier, instant } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import {
  applyForBeta,
  decideBeta,
  listBetaQuotas,
  setBetaQuota,
  withReviewClock,
} from '../../platform/services/beta.ts';
import { configureService, removeService } from '../../platform/services/services.ts';
import { fail } from '../../errors/gateway-error.ts';
import { need } from '../../platform/need.ts';
import { allDocuments, listDocuments } from '../../store/documents.ts';
import { betaQuota } from '../../store/kinds/control-documents.ts';
import { serviceConfiguration } from '../../store/kinds/service-configuration.ts';
import { answerPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { prose } from '../schemas/values.ts';
import { param } from './param.ts';

const tag = 'services';

const application = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    service: identifier,
    reason: z.string(),
    submittedAt: instant,
    state: z.enum(['submitted', 'approved', 'refused']),
    decidedAt: z.optional(instant),
    expectedBy: calendarDate,
    provisional: z.boolean(),
  }),
);

/** Services and their upstreams; betas. */
export const serviceRoutes: readonly Route[] = [
  reading({
    id: 'listServices',
    path: '/api/services',
    tag,
    summary: 'List how services are served',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(serviceConfiguration) })),
    // An upstream is the operator's own affair.
    handle: async ({ queries }, { session }) => ({
      items: (await allDocuments(queries, 'service')).map((service) =>
        session.role === 'operator' || service.upstream === null
          ? service
          : { ...service, upstream: 'https://upstream.invalid' },
      ),
    }),
  }),
  reading({
    id: 'getService',
    path: '/api/services/{service}',
    tag,
    summary: 'Show how a service is served',
    audience: 'operator',
    answer: serviceConfiguration,
    handle: ({ queries }, { params }) => need(queries, 'service', param(params, 'service')),
  }),
  writing({
    id: 'configureService',
    method: 'PUT',
    path: '/api/services/{service}',
    tag,
    summary: 'Configure a service: upstream, replay policy, limits, metering',
    audience: 'operator',
    body: serviceConfiguration,
    answer: serviceConfiguration,
    handle: (work, { params, body }) =>
      body.id === param(params, 'service')
        ? configureService(work, body)
        : fail('invalid-request', 'id: is not the id in the address.', { field: '/id' }),
  }),
  writing({
    id: 'removeService',
    method: 'DELETE',
    path: '/api/services/{service}',
    tag,
    summary: 'Take a service away',
    audience: 'operator',
    answer: serviceConfiguration,
    handle: (work, { params }) => removeService(work, param(params, 'service')),
  }),
  writing({
    id: 'applyForBeta',
    method: 'POST',
    path: '/api/accounts/{account}/beta-applications',
    tag,
    summary: 'Apply for a service in beta; about three working days, says the platform',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ service: identifier, reason: prose })),
    answer: application,
    handle: (work, { params, body }) => applyForBeta(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listBetaApplicationsOfAccount',
    path: '/api/accounts/{account}/beta-applications',
    tag,
    summary: 'List the beta applications of an account',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(application) })),
    handle: async ({ queries }, { params }) => ({
      items: (await allDocuments(queries, 'beta-application', param(params, 'account'))).map(withReviewClock),
    }),
  }),
  reading({
    id: 'listBetaApplications',
    path: '/api/beta-applications',
    tag,
    summary: 'List all beta applications',
    audience: 'operator',
    query: pageQuery,
    answer: pageOf(application),
    handle: async ({ queries }, { query }) =>
      answerPage(await listDocuments(queries, 'beta-application', sliceOf(query)), withReviewClock),
  }),
  writing({
    id: 'decideBeta',
    method: 'POST',
    path: '/api/beta-applications/{application}/decision',
    tag,
    summary: 'Approve or refuse a beta application',
    audience: 'operator',
    body: exact(z.strictObject({ verdict: z.enum(['approved', 'refused']) })),
    answer: application,
    handle: (work, { params, body }) => decideBeta(work, param(params, 'application'), body.verdict),
  }),
  reading({
    id: 'listBetaQuotas',
    path: '/api/beta-quotas',
    tag,
    summary: 'List the betas with a quota: places, and how many are taken',
    audience: 'operator',
    answer: exact(
      z.strictObject({
        items: z.array(z.strictObject({ service: identifier, places: z.int(), taken: z.int() })),
      }),
    ),
    handle: async ({ queries }) => ({ items: await listBetaQuotas(queries) }),
  }),
  writing({
    id: 'setBetaQuota',
    method: 'PUT',
    path: '/api/services/{service}/beta-quota',
    tag,
    summary: 'Set how many applications for a beta are approved at most',
    audience: 'operator',
    body: exact(z.strictObject({ places: z.int().check(z.minimum(0)) })),
    answer: betaQuota,
    handle: (work, { params, body }) => setBetaQuota(work, { service: param(params, 'service'), places: body.places }),
  }),
];
