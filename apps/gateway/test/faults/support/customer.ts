import { demo, seedAccount } from '../../../src/seed/seed-test-account.ts';
import type { AdminClient } from '../../support/admin-client.ts';

/** Who calls in these tests. */
export interface Customer {
  readonly account: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** Registers the organisation `dataplus_1` with MaxCompute open and paid, and makes it an AccessKey. */
export async function makeCustomer(operator: AdminClient): Promise<Customer> {
  await seedAccount((method, path, body) => operator.ask(method, path, body));
  const key = (await operator.post(`/api/accounts/${demo.account}/access-keys`, {})) as {
    id: string;
    accessKeySecret: string;
  };
  return { account: demo.account, accessKeyId: key.id, accessKeySecret: key.accessKeySecret };
}

/** By how much the clock of a gateway is ahead of that of the system, in milliseconds. */
export async function aheadOf(operator: AdminClient): Promise<number> {
  return ((await operator.get('/api/clock')) as { aheadMilliseconds: number }).aheadMilliseconds;
}
