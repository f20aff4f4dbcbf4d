import {
  exact,
  identifier,
  memberLoginLink,
  memberSync,
  projectRole,
  projectSpace,
  subAccount,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { organizationOf } from '../../platform/people/organization-of.ts';
import { createProject, setProjectRoles } from '../../platform/people/projects.ts';
import { createSubAccount, deleteSubAccount } from '../../platform/people/sub-accounts.ts';
import { syncMembers } from '../../platform/people/sync-members.ts';
import { allDocuments, listDocuments } from '../../store/documents.ts';
import { member } from '../../store/kinds/member.ts';
import { documentPage, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { label } from '../schemas/values.ts';
import { param } from './param.ts';

const tag = 'people';
const one = '/api/accounts/{account}';

/** Sub-accounts, members of the organisation, project spaces and roles. */
export const peopleRoutes: readonly Route[] = [
  writing({
    id: 'createSubAccount',
    method: 'POST',
    path: `${one}/sub-accounts`,
    tag,
    summary: 'Make a sub-account (RAM)',
    audience: 'account',
    status: 201,
    body: exact(
      z.strictObject({ loginName: label, displayName: z.optional(label), consoleAccess: z.optional(z.boolean()) }),
    ),
    answer: subAccount,
    handle: (work, { params, body }) => createSubAccount(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listSubAccounts',
    path: `${one}/sub-accounts`,
    tag,
    summary: 'List the sub-accounts of an account',
    audience: 'account',
    query: pageQuery,
    answer: pageOf(subAccount),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'sub-account', { owner: param(params, 'account'), ...sliceOf(query) })),
  }),
  writing({
    id: 'deleteSubAccount',
    method: 'DELETE',
    path: `${one}/sub-accounts/{subAccount}`,
    tag,
    summary: 'Take a sub-account away, with its AccessKeys',
    audience: 'account',
    answer: subAccount,
    handle: (work, { params }) => deleteSubAccount(work, param(params, 'account'), param(params, 'subAccount')),
  }),
  writing({
    id: 'syncMembers',
    method: 'POST',
    path: `${one}/member-syncs`,
    tag,
    summary: 'Refresh the members (刷新用户): the sub-accounts are now the members of the organisation',
    audience: 'account',
    status: 201,
    answer: memberSync,
    handle: (work, { params }) => syncMembers(work, param(params, 'account')),
  }),
  reading({
    id: 'listMembers',
    path: `${one}/members`,
    tag,
    summary: 'List the members of the organisation',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(member) })),
    handle: async ({ queries }, { params }) => {
      const { code } = await organizationOf(queries, param(params, 'account'));
      return { items: await allDocuments(queries, 'member', code) };
    },
  }),
  reading({
    id: 'getLoginLink',
    path: `${one}/login-link`,
    tag,
    summary: 'Show the address at which sub-accounts sign in; it names the organisation',
    audience: 'account',
    answer: memberLoginLink,
    handle: async ({ queries, parts }, { params }) => {
      const { code } = await organizationOf(queries, param(params, 'account'));
      return { organization: code, url: parts.loginLink(code) };
    },
  }),
  writing({
    id: 'createProject',
    method: 'POST',
    path: `${one}/projects`,
    tag,
    summary: 'Make a project space that is bound to a MaxCompute project',
    audience: 'account',
    status: 201,
    body: exact(z.strictObject({ name: label, maxcomputeProject: identifier })),
    answer: projectSpace,
    handle: (work, { params, body }) => createProject(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listProjects',
    path: `${one}/projects`,
    tag,
    summary: 'List the project spaces of the organisation',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(projectSpace) })),
    handle: async ({ queries }, { params }) => {
      const { code } = await organizationOf(queries, param(params, 'account'));
      return { items: await allDocuments(queries, 'project', code) };
    },
  }),
  writing({
    id: 'setProjectRoles',
    method: 'PUT',
    path: `${one}/projects/{project}/members/{member}`,
    tag,
    summary: 'Set the roles of a member in a project space; none takes the member out',
    audience: 'account',
    body: exact(z.strictObject({ roles: z.array(projectRole) })),
    answer: projectSpace,
    handle: (work, { params, body }) =>
      setProjectRoles(work, {
        account: param(params, 'account'),
        project: param(params, 'project'),
        member: param(params, 'member'),
        roles: body.roles,
      }),
  }),
];
