import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { SubAccount } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, deleteDocument, insertDocument } from '../../store/documents.ts';
import { deleteKeysOf } from '../keys/delete-access-key.ts';
import { need, needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** A new sub-account. */
export interface NewSubAccount {
  loginName: string;
  displayName?: string | undefined;
  consoleAccess?: boolean | undefined;
}

/**
 * Makes a sub-account (RAM). It is no member of the organisation before the members are synchronised.
 *
 * @throws GatewayError `no-such-record`, `already-exists`.
 */
export async function createSubAccount(work: Work, mainAccount: string, wanted: NewSubAccount): Promise<SubAccount> {
  const { queries, at } = work;
  await need(queries, 'account', mainAccount);
  const { loginName, displayName, consoleAccess = false } = wanted;
  if ((await allDocuments(queries, 'sub-account', mainAccount)).some((one) => one.loginName === loginName))
    fail('already-exists', `${mainAccount} has a sub-account ${loginName} already.`, { field: 'loginName' });
  const made: SubAccount = {
    id: newId('sub'),
    mainAccount,
    loginName,
    ...(displayName !== undefined && { displayName }),
    consoleAccess,
    createdAt: textOfInstant(at),
  };
  await insertDocument(queries, 'sub-account', made);
  await record(work, {
    action: 'sub-account-created',
    subject: mainAccount,
    detail: { subAccount: made.id, loginName },
  });
  return made;
}

/** Takes a sub-account away with its AccessKeys. It leaves the organisation with the next synchronisation. */
export async function deleteSubAccount(work: Work, mainAccount: string, id: string): Promise<SubAccount> {
  const { queries } = work;
  const found = await needOwn(queries, 'sub-account', id, (one) => one.mainAccount === mainAccount);
  const keys = await deleteKeysOf(queries, id);
  await deleteDocument(queries, 'sub-account', id);
  await record(work, {
    action: 'sub-account-deleted',
    subject: mainAccount,
    detail: { subAccount: id, accessKeys: keys },
    changesCalls: true,
  });
  return found;
}
