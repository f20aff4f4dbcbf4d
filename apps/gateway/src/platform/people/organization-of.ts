import type { Organization } from '@dataplus/service-schemas';
import type { Queries } from '../../database/database.ts';
import { fail } from '../../errors/gateway-error.ts';
import { need } from '../need.ts';

/** @throws GatewayError `no-such-record`; `precondition-missing` before the account has opened the platform. */
export async function organizationOf(queries: Queries, account: string): Promise<Organization> {
  const { organization } = await need(queries, 'account', account);
  if (organization === undefined)
    return fail('precondition-missing', `${account} has not opened the platform; open it first.`, {
      facts: { citation: { agreement: 'platform', clause: '3.1.2' } },
    });
  return need(queries, 'organization', organization);
}
