import { accessKey, exact, identifier, instant } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import {
  createAccessKey,
  endRotation,
  listAccessKeys,
  rotateAccessKey,
  setAccessKeyState,
} from '../../platform/keys/access-keys.ts';
import { deleteAccessKey } from '../../platform/keys/delete-access-key.ts';
import { reading, writing, type Route } from '../route.ts';
import { param } from './param.ts';

const tag = 'access-keys';
const all = '/api/accounts/{account}/access-keys';
const one = `${all}/{accessKey}`;

const shownSecret = exact(
  z.strictObject({
    id: identifier,
    owner: identifier,
    createdAt: instant,
    state: z.enum(['enabled', 'disabled']),
    lastUsedAt: z.optional(instant),
    accessKeySecret: z.string(),
  }),
);

/** AccessKeys: created once, shown once. */
export const accessKeyRoutes: readonly Route[] = [
  writing({
    id: 'createAccessKey',
    method: 'POST',
    path: all,
    tag,
    summary: 'Make an AccessKey of the account or of one of its sub-accounts; the secret is shown this once',
    audience: 'account',
    status: 201,
    secret: true,
    bodyOptional: true,
    body: exact(z.strictObject({ owner: z.optional(identifier) })),
    answer: shownSecret,
    handle: (work, { params, body }) => createAccessKey(work, param(params, 'account'), body),
  }),
  reading({
    id: 'listAccessKeys',
    path: all,
    tag,
    summary: 'List the AccessKeys of an account and of its sub-accounts, without secrets',
    audience: 'account',
    answer: exact(z.strictObject({ items: z.array(accessKey) })),
    handle: async ({ queries }, { params }) => ({ items: await listAccessKeys(queries, param(params, 'account')) }),
  }),
  writing({
    id: 'rotateAccessKey',
    method: 'POST',
    path: `${one}/rotation`,
    tag,
    summary: 'Give an AccessKey a new secret; the one before is accepted until the rotation is ended',
    audience: 'account',
    status: 201,
    secret: true,
    answer: shownSecret,
    handle: (work, { params }) => rotateAccessKey(work, param(params, 'account'), param(params, 'accessKey')),
  }),
  writing({
    id: 'endRotation',
    method: 'DELETE',
    path: `${one}/rotation`,
    tag,
    summary: 'End a rotation: only the newest secret is accepted',
    audience: 'account',
    answer: accessKey,
    handle: (work, { params }) => endRotation(work, param(params, 'account'), param(params, 'accessKey')),
  }),
  writing({
    id: 'setAccessKeyState',
    method: 'PUT',
    path: `${one}/state`,
    tag,
    summary: 'Enable or disable an AccessKey',
    audience: 'account',
    body: exact(z.strictObject({ state: z.enum(['enabled', 'disabled']) })),
    answer: accessKey,
    handle: (work, { params, body }) =>
      setAccessKeyState(work, param(params, 'account'), param(params, 'accessKey'), body.state),
  }),
  writing({
    id: 'deleteAccessKey',
    method: 'DELETE',
    path: one,
    tag,
    summary: 'Delete an AccessKey with its secrets',
    audience: 'account',
    answer: accessKey,
    handle: (work, { params }) => deleteAccessKey(work, param(params, 'account'), param(params, 'accessKey')),
  }),
];
