import { exact, identifier, mainAccount, organization, subscription } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { openPlatform } from '../../platform/accounts/open-platform.ts';
import { decideRealName, submitRealName } from '../../platform/accounts/real-name.ts';
import { registerAccount } from '../../platform/accounts/register-account.ts';
import { restrictAccount } from '../../platform/accounts/restrict-account.ts';
import { createToken, listTokens, revokeToken } from '../../platform/accounts/tokens.ts';
import { showAcceptance } from '../../platform/agreements/list-agreements.ts';
import { need } from '../../platform/need.ts';
import { listDocuments } from '../../store/documents.ts';
import { documentPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { acceptance } from '../schemas/agreements.ts';
import { billingAnswer } from '../schemas/billing.ts';
import { shownToken, tokenFields } from '../schemas/tokens.ts';
import { label, prose } from '../schemas/values.ts';
import { wire } from '../wire.ts';
import { param } from './param.ts';

const tag = 'accounts';
const one = '/api/accounts/{account}';

/** Main accounts: registration, real name, opening the platform, tokens, restriction. */
export const accountRoutes: readonly Route[] = [
  writing({
    id: 'registerAccount',
    method: 'POST',
    path: '/api/accounts',
    tag,
    summary: 'Register a main account',
    audience: 'operator',
    status: 201,
    body: exact(z.strictObject({ loginName: label, id: z.optional(identifier) })),
    answer: mainAccount,
    handle: (work, { body }) => registerAccount(work, body),
  }),
  reading({
    id: 'listAccounts',
    path: '/api/accounts',
    tag,
    summary: 'List all main accounts',
    audience: 'operator',
    query: pageQuery,
    answer: pageOf(mainAccount),
    handle: async ({ queries }, { query }) => documentPage(await listDocuments(queries, 'account', sliceOf(query))),
  }),
  reading({
    id: 'getAccount',
    path: one,
    tag,
    summary: 'Show an account',
    audience: 'account',
    answer: mainAccount,
    handle: ({ queries }, { params }) => need(queries, 'account', param(params, 'account')),
  }),
  writing({
    id: 'submitRealName',
    method: 'POST',
    path: `${one}/real-name`,
    tag,
    summary: 'Ask to be verified by the real name',
    audience: 'account',
    body: exact(z.strictObject({ kind: z.enum(['individual', 'enterprise']) })),
    answer: mainAccount,
    handle: (work, { params, body }) => submitRealName(work, param(params, 'account'), body.kind),
  }),
  writing({
    id: 'decideRealName',
    method: 'POST',
    path: `${one}/real-name/decision`,
    tag,
    summary: 'Decide on the real name of an account',
    audience: 'operator',
    body: exact(z.strictObject({ verdict: z.enum(['verified', 'refused']) })),
    answer: mainAccount,
    handle: (work, { params, body }) => decideRealName(work, param(params, 'account'), body.verdict),
  }),
  writing({
    id: 'openPlatform',
    method: 'POST',
    path: `${one}/platform`,
    tag,
    summary: 'Accept the platform agreement and open the platform: organisation and default openings',
    audience: 'account',
    status: 201,
    bodyOptional: true,
    body: exact(z.strictObject({ code: z.optional(identifier), name: z.optional(label) })),
    answer: exact(
      z.strictObject({
        account: mainAccount,
        organization,
        acceptance,
        openings: z.array(subscription),
      }),
    ),
    handle: async (work, { params, body }) => {
      const opened = await openPlatform(work, param(params, 'account'), body);
      return { ...opened, acceptance: showAcceptance(opened.acceptance, true) };
    },
  }),
  reading({
    id: 'getOrganization',
    path: `${one}/organization`,
    tag,
    summary: 'Show the organisation of an account',
    audience: 'account',
    answer: organization,
    handle: async ({ queries }, { params }) => {
      const account = await need(queries, 'account', param(params, 'account'));
      return need(queries, 'organization', account.organization ?? '');
    },
  }),
  writing({
    id: 'restrictAccount',
    method: 'POST',
    path: `${one}/restriction`,
    tag,
    summary: 'Restrict the login of an account, give it back, or forbid it for good',
    audience: 'operator',
    body: exact(z.strictObject({ action: z.enum(['restrict', 'lift', 'ban']), reason: prose })),
    answer: billingAnswer,
    handle: async (work, { params, body }) =>
      wire(await restrictAccount(work, param(params, 'account'), body.action, body.reason)),
  }),
  writing({
    id: 'createToken',
    method: 'POST',
    path: `${one}/tokens`,
    tag,
    summary: 'Make a token with which an account may use this API for what is its own; it is shown once',
    audience: 'operator',
    status: 201,
    secret: true,
    body: exact(z.strictObject({ label })),
    answer: exact(z.strictObject({ ...tokenFields, token: z.string() })),
    handle: (work, { params, body }) => createToken(work, param(params, 'account'), body.label),
  }),
  reading({
    id: 'listTokens',
    path: `${one}/tokens`,
    tag,
    summary: 'List the tokens of an account, without what they are',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(shownToken) })),
    handle: async ({ queries }, { params }) => ({ items: await listTokens(queries, param(params, 'account')) }),
  }),
  writing({
    id: 'revokeToken',
    method: 'DELETE',
    path: `${one}/tokens/{token}`,
    tag,
    summary: 'Take a token back',
    audience: 'account',
    answer: shownToken,
    handle: (work, { params }) => revokeToken(work, param(params, 'account'), param(params, 'token')),
  }),
];
