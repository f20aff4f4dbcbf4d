import { fail } from '../errors/gateway-error.ts';
import { must, type Ask } from './ask.ts';
import { demo, seedAccount } from './seed-test-account.ts';

/** What was loaded. */
export interface Seeded {
  readonly account: string;
  readonly organization: string;
  readonly vendor: string;
  readonly listing: string;
}

const yuan = (amount: string): object => ({ currency: 'CNY', amount });

/**
 * Loads a demo organisation: members with roles, orders, stored data, a beta application, and a vendor with goods in the
 * market and a sale. Everything through the admin API, as an operator would.
 *
 * @throws GatewayError `already-exists` when it was loaded before.
 */
export async function seedDemo(ask: Ask): Promise<Seeded> {
  if ((await ask('GET', '/api/accounts/demo-vendor')).status < 300)
    fail('already-exists', 'The demo organisation is loaded already; begin with a new folder for another.');
  if ((await ask('GET', `/api/accounts/${demo.account}`)).status === 404) await seedAccount(ask);
  await seedPeople(ask);
  await seedMoney(ask);
  const sold = await seedMarket(ask);
  return { ...demo, ...sold };
}

async function seedPeople(ask: Ask): Promise<void> {
  const one = `/api/accounts/${demo.account}`;
  const people = [
    ['amy', 'Amy', 'developer'],
    ['bob', 'Bob', 'operator'],
    ['chen', '陈晨', 'visitor'],
  ] as const;
  const ids: string[] = [];
  for (const [loginName, displayName] of people) {
    const wanted = { loginName, displayName, consoleAccess: true };
    ids.push((await must<{ id: string }>(ask, 'POST', `${one}/sub-accounts`, wanted)).id);
  }
  await must(ask, 'POST', `${one}/member-syncs`);
  const project = { name: 'Sales 销售', maxcomputeProject: 'sales' };
  const { id } = await must<{ id: string }>(ask, 'POST', `${one}/projects`, project);
  for (const [index, [, , role]] of people.entries())
    await must(ask, 'PUT', `${one}/projects/${id}/members/${ids[index] ?? ''}`, { roles: [role] });
  await must(ask, 'POST', `${one}/access-keys`, { owner: ids[0] });
}

async function seedMoney(ask: Ask): Promise<void> {
  const one = `/api/accounts/${demo.account}`;
  const { now } = await must<{ now: string }>(ask, 'GET', '/api/clock');
  await must(ask, 'POST', `${one}/usage-reports`, {
    service: 'maxcompute',
    item: 'storage',
    project: 'sales',
    quantity: String(120 * 1_073_741_824),
    day: now.slice(0, 10),
  });
  await must(ask, 'POST', `${one}/orders`, { type: 'renewal', service: 'maxcompute', months: 3 });
  const reason = 'Translate the titles of 20,000 goods before the sale of November';
  await must(ask, 'POST', `${one}/beta-applications`, { service: 'machine-translation', reason });
}

async function seedMarket(ask: Ask): Promise<Pick<Seeded, 'vendor' | 'listing'>> {
  const one = '/api/accounts/demo-vendor';
  await must(ask, 'POST', '/api/accounts', { id: 'demo-vendor', loginName: 'vendor@example.com' });
  await must(ask, 'POST', `${one}/real-name`, { kind: 'enterprise' });
  await must(ask, 'POST', `${one}/real-name/decision`, { verdict: 'verified' });
  await must(ask, 'POST', `${one}/platform`, { code: 'weather_1', name: 'Weather Ltd' });
  await must(ask, 'POST', `${one}/acceptances`, { agreement: 'market-vendor' });
  const application = await must<{ id: string }>(ask, 'POST', `${one}/vendor-applications`, {
    alipayVerified: true,
    documents: [{ kind: 'qualification', reference: 'demo-licence' }],
  });
  const admitted = await must<{ vendor: { id: string } }>(
    ask,
    'POST',
    `/api/vendor-applications/${application.id}/decision`,
    {
      verdict: 'approved',
      name: 'Weather Ltd',
      payee: { kind: 'alipay', holder: 'Weather Ltd' },
      deposit: yuan('10000.00'),
      fee: { fixed: yuan('0'), share: '0.05', waived: false },
    },
  );
  const vendor = admitted.vendor.id;
  await must(ask, 'POST', `/api/vendors/${vendor}/notes`, { type: 'payee-verified' });
  await must(ask, 'POST', `/api/vendors/${vendor}/deposit/payments`, { amount: yuan('10000.00') });
  const listing = await listGoods(ask, vendor);
  await must(ask, 'POST', `/api/accounts/${demo.account}/purchases`, { listing });
  return { vendor, listing };
}

async function listGoods(ask: Ask, vendor: string): Promise<string> {
  const studio = await must<{ id: string }>(ask, 'POST', `/api/vendors/${vendor}/studios`, {
    category: 'api',
    name: 'Weather by district',
  });
  const { id } = await must<{ id: string }>(ask, 'POST', `/api/vendors/${vendor}/listings`, {
    studio: studio.id,
    title: '分区天气 Weather by district',
    description: 'Observed and forecast weather of 2,800 districts, by the hour',
    price: { kind: 'charged', currency: 'CNY', amount: '300.00', per: 'pack' },
  });
  await must(ask, 'POST', `/api/vendors/${vendor}/listings/${id}/submission`);
  for (const kind of ['listing', 'security'])
    await must(ask, 'POST', `/api/listings/${id}/reviews`, { kind, verdict: 'passed' });
  return id;
}
