import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { MainAccount } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, insertDocument } from '../../store/documents.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** A new main account. */
export interface NewAccount {
  loginName: string;
  /** Default: one that is made up. */
  id?: string | undefined;
}

/**
 * Registers a main account; it is not verified yet and has no organisation.
 *
 * @throws GatewayError `already-exists` for an id or a login name that is taken.
 */
export async function registerAccount(work: Work, { loginName, id = newId('acc') }: NewAccount): Promise<MainAccount> {
  const accounts = await allDocuments(work.queries, 'account');
  if (accounts.some((account) => account.loginName === loginName))
    fail('already-exists', `There is an account with the login name ${loginName} already.`, { field: 'loginName' });
  const account: MainAccount = {
    id,
    loginName,
    registeredAt: textOfInstant(work.at),
    realName: { kind: 'individual', state: 'unverified' },
  };
  await insertDocument(work.queries, 'account', account);
  await record(work, { action: 'account-registered', subject: id, detail: { loginName } });
  return account;
}
