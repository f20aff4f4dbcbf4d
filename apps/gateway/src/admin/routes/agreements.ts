import { exact, instant } from '@dataplus/service-schemas';
import { checkChain, versionOf } from '@dataplus/agreement-terms';
import { instantOfText, textOfInstant } from '@dataplus/agreement-terms/calendar';
import * as z from 'zod/mini';
import { acceptAgreement } from '../../platform/agreements/accept-agreement.ts';
import { listAcceptances, listAgreements, showAcceptance } from '../../platform/agreements/list-agreements.ts';
import { knownAgreement, publishVersion } from '../../platform/agreements/publish-version.ts';
import { missingAcceptances } from '../../platform/orders/need-acceptances.ts';
import { needAccount } from '../../platform/money/tell-billing.ts';
import { acceptanceHead, acceptancesOf } from '../../store/acceptances.ts';
import { reading, writing, type Route } from '../route.ts';
import { acceptance, listedAgreement } from '../schemas/agreements.ts';
import { chainCheck } from '../schemas/operation.ts';
import { digest } from '../schemas/values.ts';
import { param } from './param.ts';

const tag = 'agreements';
const one = '/api/accounts/{account}';
const version = exact(z.strictObject({ agreement: z.string(), digest, effectiveFrom: instant }));
const missing = exact(
  z.strictObject({
    agreement: z.string(),
    why: z.enum(['never-accepted', 'newer-version', 'version-unknown']),
    channels: z.array(z.string()),
    citations: z.array(z.record(z.string(), z.unknown())),
  }),
);

/** Agreements: versions in force, and who accepted what. */
export const agreementRoutes: readonly Route[] = [
  reading({
    id: 'listAgreements',
    path: '/api/agreements',
    tag,
    summary: 'List the agreements with the version in force',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(listedAgreement) })),
    handle: async (question) => ({ items: await listAgreements(question) }),
  }),
  writing({
    id: 'publishVersion',
    method: 'POST',
    path: '/api/agreements/{agreement}/versions',
    tag,
    summary: 'Publish a version of an agreement; without a digest the wording whose terms are known',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ digest: z.optional(digest), effectiveFrom: instant })),
    answer: version,
    handle: async (work, { params, body }) => {
      const agreement = knownAgreement(param(params, 'agreement'));
      const entry = await publishVersion(work, {
        agreement,
        digest: body.digest ?? versionOf(agreement).digest,
        effectiveFrom: instantOfText(body.effectiveFrom),
      });
      return { ...entry, effectiveFrom: textOfInstant(entry.effectiveFrom) };
    },
  }),
  writing({
    id: 'acceptAgreement',
    method: 'POST',
    path: `${one}/acceptances`,
    tag,
    summary: 'Accept the version of an agreement that is in force',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ agreement: z.string(), channel: z.optional(z.string()) })),
    answer: acceptance,
    handle: async (work, { params, body }) => {
      const who = param(params, 'account');
      await needAccount(work, who);
      const agreement = knownAgreement(body.agreement);
      return showAcceptance(await acceptAgreement(work, { who, agreement, channel: body.channel }), true);
    },
  }),
  reading({
    id: 'listAcceptances',
    path: `${one}/acceptances`,
    tag,
    summary: 'List what an account has accepted',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(acceptance) })),
    handle: async (question, { params }) => ({ items: await listAcceptances(question, param(params, 'account')) }),
  }),
  reading({
    id: 'checkAcceptances',
    path: `${one}/acceptances/check`,
    tag,
    summary: 'Check that no acceptance of an account was altered, removed or moved',
    audience: 'account',
    answer: chainCheck,
    handle: async ({ queries }, { params }) => {
      const who = param(params, 'account');
      const head = await acceptanceHead(queries, who);
      return checkChain(await acceptancesOf(queries, who), head === undefined || head === '' ? undefined : head);
    },
  }),
  reading({
    id: 'listMissingAcceptances',
    path: `${one}/missing-acceptances/{service}`,
    tag,
    summary: 'List what an account has still to accept before it may use a service',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(missing) })),
    handle: async (question, { params }) => {
      const items = await missingAcceptances(question, param(params, 'account'), param(params, 'service'));
      return {
        items: items.map(({ channels, citations, ...rest }) => ({
          ...rest,
          channels: [...channels],
          citations: citations.map((one_) => ({ ...one_ })),
        })),
      };
    },
  }),
];
