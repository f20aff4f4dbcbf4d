import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { AccessKey } from '@dataplus/service-schemas';
import type { Queries } from '../../database/database.ts';
import { fail } from '../../errors/gateway-error.ts';
import { newAccessKeyId, newAccessKeySecret } from '../../secrets/new-access-key.ts';
import { addSecret, dropSecretsBelow, secretsOf } from '../../store/access-key-secrets.ts';
import { allDocuments, getDocument, insertDocument, putDocument } from '../../store/documents.ts';
import { need } from '../need.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** An AccessKey with its secret, as it is shown once. */
export interface ShownSecret extends AccessKey {
  accessKeySecret: string;
}

/** Whose key it is, and, for imported test keys, what it is. */
export interface NewAccessKey {
  /** The main account, or one of its sub-accounts. Default: the main account. */
  owner?: string | undefined;
  /** Given ones are for tests only; by default both are made up. */
  id?: string | undefined;
  secret?: string | undefined;
}

/**
 * Makes an AccessKey. The secret is in the answer and never again anywhere.
 *
 * @throws GatewayError `no-such-record`, `already-exists`; `state-conflict` for a third key of one owner.
 */
export async function createAccessKey(work: Work, account: string, wanted: NewAccessKey = {}): Promise<ShownSecret> {
  const { queries, at, parts } = work;
  const { owner = account, id = newAccessKeyId(), secret = newAccessKeySecret() } = wanted;
  await needOwner(queries, account, owner);
  if ((await allDocuments(queries, 'access-key', owner)).length >= keysPerOwner)
    fail('state-conflict', `${owner} has ${keysPerOwner} AccessKeys; delete one first.`, { field: 'owner' });
  const key: AccessKey = { id, owner, createdAt: textOfInstant(at), state: 'enabled' };
  await insertDocument(queries, 'access-key', key);
  await addSecret(queries, { access_key_id: id, sealed: parts.seal.close(id, secret), created_at: at });
  await record(work, { action: 'access-key-created', subject: id, detail: { owner }, changesCalls: true });
  return { ...key, accessKeySecret: secret };
}

/** Ours; the platform published no number. */
const keysPerOwner = 5;

/**
 * Gives an AccessKey a new secret. The one before goes on being accepted until the rotation is ended; older ones do not.
 *
 * @throws GatewayError `no-such-record`.
 */
export async function rotateAccessKey(work: Work, account: string, id: string): Promise<ShownSecret> {
  const { queries, at, parts } = work;
  const key = await needKey(queries, account, id);
  const secret = newAccessKeySecret();
  const number = await addSecret(queries, {
    access_key_id: id,
    sealed: parts.seal.close(id, secret),
    created_at: at,
  });
  await dropSecretsBelow(queries, id, number - 1);
  await record(work, { action: 'access-key-rotated', subject: id, detail: { number }, changesCalls: true });
  return { ...key, accessKeySecret: secret };
}

/** Ends a rotation: only the newest secret is accepted from now on. */
export async function endRotation(work: Work, account: string, id: string): Promise<AccessKey> {
  const { queries } = work;
  const key = await needKey(queries, account, id);
  const [newest] = await secretsOf(queries, id);
  const dropped = newest === undefined ? 0 : await dropSecretsBelow(queries, id, newest.number);
  await record(work, { action: 'access-key-rotation-ended', subject: id, detail: { dropped }, changesCalls: true });
  return key;
}

/** Enables or disables an AccessKey. */
export async function setAccessKeyState(
  work: Work,
  account: string,
  id: string,
  state: AccessKey['state'],
): Promise<AccessKey> {
  const key = await needKey(work.queries, account, id);
  const changed = { ...key, state };
  await putDocument(work.queries, 'access-key', changed);
  await record(work, { action: `access-key-${state}`, subject: id, changesCalls: true });
  return changed;
}

/** The AccessKeys of an account and of its sub-accounts. */
export async function listAccessKeys(queries: Queries, account: string): Promise<AccessKey[]> {
  const owners = [account, ...(await allDocuments(queries, 'sub-account', account)).map(({ id }) => id)];
  const keys = await Promise.all(owners.map((owner) => allDocuments(queries, 'access-key', owner)));
  return keys.flat();
}

/** A key of the account or of one of its sub-accounts. @throws GatewayError `no-such-record`. */
export async function needKey(queries: Queries, account: string, id: string): Promise<AccessKey> {
  const key = await getDocument(queries, 'access-key', id);
  if (key !== undefined) {
    if (key.owner === account) return key;
    const subAccount = await getDocument(queries, 'sub-account', key.owner);
    if (subAccount?.mainAccount === account) return key;
  }
  return fail('no-such-record', `${account} has no AccessKey ${id}.`, { field: 'accessKey' });
}

async function needOwner(queries: Queries, account: string, owner: string): Promise<void> {
  await need(queries, 'account', account);
  if (owner === account) return;
  const subAccount = await getDocument(queries, 'sub-account', owner);
  if (subAccount?.mainAccount !== account)
    fail('no-such-record', `${account} has no sub-account ${owner}.`, { field: 'owner' });
}
