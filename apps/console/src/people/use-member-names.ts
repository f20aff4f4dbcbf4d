import type { SubAccount } from '@dataplus/service-schemas';
import { useMemo } from 'react';
import { part } from '../api/call.ts';
import { useAll } from '../api/use-all.ts';

/** What the sub-accounts of an account are called: login name by id. What it does not know it leaves as it is. */
export function useMemberNames(account: string): (id: string) => string {
  const { items } = useAll<SubAccount>(`/api/accounts/${part(account)}/sub-accounts`);
  return useMemo(() => {
    const names = new Map(items?.map(({ id, loginName }) => [id, loginName]));
    return (id) => names.get(id) ?? id;
  }, [items]);
}
