import type { AccessKey } from '@dataplus/service-schemas';
import type { Queries } from '../../database/database.ts';
import { dropSecrets } from '../../store/access-key-secrets.ts';
import { allDocuments, deleteDocument } from '../../store/documents.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { needKey } from './access-keys.ts';

/** Deletes an AccessKey with its secrets. @throws GatewayError `no-such-record`. */
export async function deleteAccessKey(work: Work, account: string, id: string): Promise<AccessKey> {
  const key = await needKey(work.queries, account, id);
  await dropSecrets(work.queries, id);
  await deleteDocument(work.queries, 'access-key', id);
  await record(work, { action: 'access-key-deleted', subject: id, detail: { owner: key.owner }, changesCalls: true });
  return key;
}

/** Deletes all AccessKeys of an owner; gives their ids. */
export async function deleteKeysOf(queries: Queries, owner: string): Promise<string[]> {
  const keys = await allDocuments(queries, 'access-key', owner);
  for (const { id } of keys) {
    await dropSecrets(queries, id);
    await deleteDocument(queries, 'access-key', id);
  }
  return keys.map(({ id }) => id);
}
