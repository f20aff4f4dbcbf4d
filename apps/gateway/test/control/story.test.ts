import { sign } from '@dataplus/signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminClient, type AdminClient } from '../support/admin-client.ts';
import { startRunningGateway, type RunningGateway } from '../support/running-gateway.ts';

const yuan = (amount: string): object => ({ currency: 'CNY', amount });
const gigabytes = (count: number): string => String(count * 1_073_741_824);

let running: RunningGateway;
let operator: AdminClient;
let customer: AdminClient;
let secret = '';
let accessKeyId = '';

beforeAll(async () => {
  running = await startRunningGateway();
  ({ operator } = running);
});
afterAll(() => running.stop());

/** Sends a signed call to the data listener. */
async function call(target: string, at: string): Promise<{ status: number; text: string }> {
  const request = { method: 'GET', target, headers: { accept: 'application/json' } };
  const { headers } = sign(request, { accessKeyId, accessKeySecret: secret }, { date: new Date(at) });
  const response = await fetch(`${running.gateway.dataOrigin}${target}`, { headers });
  return { status: response.status, text: await response.text() };
}

async function now(): Promise<string> {
  return ((await operator.get('/api/clock')) as { now: string }).now;
}

const moveTo = (to: string): Promise<unknown> => operator.post('/api/clock', { to });

describe('a customer', () => {
  it('registers, is verified and opens the platform', async () => {
    await operator.post('/api/accounts', { id: 'shop', loginName: 'shop@example.com' });
    const early = await operator.ask('POST', '/api/accounts/shop/platform', {});
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({
      code: 'precondition-missing',
      citation: { agreement: 'platform', clause: '3.1.1' },
    });
    await operator.post('/api/accounts/shop/real-name', { kind: 'enterprise' });
    await operator.post('/api/accounts/shop/real-name/decision', { verdict: 'verified' });
    const opened: unknown = await operator.post('/api/accounts/shop/platform', { code: 'dataplus_1', name: 'Shop' });
    expect(opened).toMatchObject({
      account: { organization: 'dataplus_1', realName: { state: 'verified' } },
      organization: { code: 'dataplus_1', mainAccount: 'shop' },
      acceptance: { agreement: 'platform', who: 'shop', current: true },
      openings: [{ service: 'data-development' }, { service: 'machine-learning' }],
    });
    expect(await operator.get('/api/accounts/shop')).toMatchObject({ organization: 'dataplus_1' });
    expect(await operator.get('/api/accounts/shop/organization')).toMatchObject({ name: 'Shop' });
    expect(await operator.get('/api/accounts?limit=1')).toMatchObject({ items: [{ id: 'shop' }], next: null });
  });

  it('gets a token of its own', async () => {
    const made = (await operator.post('/api/accounts/shop/tokens', { label: 'console' })) as { token: string };
    customer = adminClient(running.gateway.adminOrigin, made.token);
    expect(await customer.get('/api/session')).toEqual({ role: 'account', account: 'shop' });
    expect(await operator.get('/api/session')).toEqual({ role: 'operator', account: null });
    expect(JSON.stringify(await customer.get('/api/accounts/shop/tokens'))).not.toContain(made.token);
  });

  it('makes sub-accounts, synchronises members and gives them roles in a project', async () => {
    const member = (await customer.post('/api/accounts/shop/sub-accounts', { loginName: 'amy' })) as { id: string };
    const other = (await customer.post('/api/accounts/shop/sub-accounts', { loginName: 'bob' })) as { id: string };
    expect(await customer.post('/api/accounts/shop/member-syncs')).toMatchObject({
      added: [member.id, other.id],
      removed: [],
      members: 2,
    });
    const project = (await customer.post('/api/accounts/shop/projects', {
      name: 'Sales',
      maxcomputeProject: 'sales',
    })) as { id: string };
    const roles = `/api/accounts/shop/projects/${project.id}/members`;
    expect(await customer.put(`${roles}/${other.id}`, { roles: ['developer'] })).toMatchObject({
      members: [
        { account: 'shop', roles: ['administrator'] },
        { account: other.id, roles: ['developer'] },
      ],
    });
    expect((await customer.ask('PUT', `${roles}/shop`, { roles: [] })).status).toBe(409);
    expect((await customer.ask('PUT', `${roles}/stranger`, { roles: ['visitor'] })).body).toMatchObject({
      code: 'precondition-missing',
    });
    await customer.delete(`/api/accounts/shop/sub-accounts/${other.id}`);
    expect(await customer.post('/api/accounts/shop/member-syncs')).toMatchObject({ removed: [other.id], members: 1 });
    expect(await customer.get('/api/accounts/shop/projects')).toMatchObject({
      items: [{ id: project.id, members: [{ account: 'shop' }] }],
    });
    expect(await customer.get('/api/accounts/shop/members')).toMatchObject({ items: [{ subAccount: member.id }] });
    expect(await customer.get('/api/accounts/shop/sub-accounts')).toMatchObject({ items: [{ id: member.id }] });
    expect(await customer.get('/api/accounts/shop/login-link')).toMatchObject({
      url: /* names it */ expect.stringContaining('dataplus_1') as string,
    });
  });

  it('makes an AccessKey whose secret is shown once', async () => {
    const key = (await customer.post('/api/accounts/shop/access-keys', {})) as { id: string; accessKeySecret: string };
    ({ id: accessKeyId, accessKeySecret: secret } = key);
    expect(secret).toMatch(/^[A-Za-z0-9]{30}$/);
    expect(JSON.stringify(await customer.get('/api/accounts/shop/access-keys'))).not.toContain(secret);
  });

  it('is refused before it accepted the agreement of a service, and served afterwards', async () => {
    const path = '/dataplus_1/maxcompute/download_table';
    expect((await call(path, await now())).text).toContain('agreement');
    expect(await customer.get('/api/accounts/shop/missing-acceptances/maxcompute')).toMatchObject({
      items: [{ agreement: 'maxcompute', why: 'never-accepted' }],
    });
    const order = { type: 'new-purchase', service: 'maxcompute', item: 'computation' };
    expect((await customer.ask('POST', '/api/accounts/shop/orders', order)).body).toMatchObject({
      code: 'precondition-missing',
      missing: [{ agreement: 'maxcompute' }],
    });
    await customer.post('/api/accounts/shop/acceptances', { agreement: 'maxcompute' });
    const later = { type: 'pay-as-you-go', service: 'maxcompute' };
    expect((await customer.ask('POST', '/api/accounts/shop/orders', later)).body).toMatchObject({
      code: 'refused-by-rules',
      refusals: [{ code: 'prepaid-only', clause: { agreement: 'maxcompute', clause: '2.2' } }],
    });
    await customer.post('/api/accounts/shop/top-ups', { amount: yuan('150.00') });
    const placed = (await customer.post('/api/accounts/shop/orders', order)) as { id: string };
    expect(placed).toMatchObject({ state: 'awaiting-payment', amount: yuan('150.00') });
    expect((await call(path, await now())).status).toBe(403);
    await customer.post(`/api/accounts/shop/orders/${placed.id}/payment`);
    const served = await call(path, await now());
    expect(served).toMatchObject({ status: 200 });
    const { items } = (await customer.get('/api/accounts/shop/calls')) as { items: object[] };
    expect(items).toMatchObject([
      { service: 'maxcompute', operation: 'download_table', item: 'download', status: 200 },
    ]);
    expect(await operator.get('/api/calls?account=shop&order=newest')).toMatchObject({ items: [{ accessKeyId }] });
    const { items: refused } = (await customer.get('/api/refusals')) as { items: object[] };
    expect(refused).toMatchObject([
      { code: 'service-not-subscribed', account: 'shop', clause: 'maxcompute 2.2' },
      { code: 'agreement-not-accepted', account: 'shop' },
    ]);
  });

  it('rotates, disables and deletes keys, which calls notice at once', async () => {
    const target = '/dataplus_1/maxcompute/query';
    const rotated = (await customer.post(`/api/accounts/shop/access-keys/${accessKeyId}/rotation`)) as {
      accessKeySecret: string;
    };
    expect((await call(target, await now())).status).toBe(200);
    await customer.delete(`/api/accounts/shop/access-keys/${accessKeyId}/rotation`);
    expect((await call(target, await now())).status).toBe(403);
    secret = rotated.accessKeySecret;
    expect((await call(target, await now())).status).toBe(200);
    const state = `/api/accounts/shop/access-keys/${accessKeyId}/state`;
    await customer.put(state, { state: 'disabled' });
    expect((await call(target, await now())).status).toBe(403);
    await customer.put(state, { state: 'enabled' });
    const newest = (await operator.get('/api/calls?order=newest&limit=2')) as { items: { at: string }[]; next: string };
    expect(newest.items.map(({ at }) => at)).toEqual(
      newest.items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const older = (await operator.get(`/api/calls?order=newest&cursor=${newest.next}`)) as {
      items: { operation: string }[];
    };
    expect(older.items.at(-1)).toMatchObject({ operation: 'download_table' });
    expect((await call(target, await now())).status).toBe(200);
    const other = (await customer.post('/api/accounts/shop/access-keys')) as { id: string };
    await customer.delete(`/api/accounts/shop/access-keys/${other.id}`);
    expect(((await customer.get('/api/accounts/shop/access-keys')) as { items: object[] }).items).toHaveLength(1);
  });

  it('falls into arrears, loses download at once and the rest after 24 hours, tops up and goes on', async () => {
    await operator.post('/api/accounts/shop/usage-reports', {
      id: 'stored-1',
      service: 'maxcompute',
      item: 'storage',
      quantity: gigabytes(51_200),
      day: '2016-06-01',
    });
    await moveTo('2016-06-02T02:00:00+08:00');
    const closed: unknown = await operator.post('/api/day-close');
    expect(closed).toMatchObject({ through: '2016-06-01', closed: 1 });
    expect(await operator.post('/api/day-close')).toEqual({ through: '2016-06-01', closed: 0 });
    const { items: bills } = (await customer.get('/api/accounts/shop/bills')) as {
      items: { id: string; total: object }[];
    };
    // 50 TB: the published worked example, 383.12 yuan; the rest are the few bytes that were called for.
    expect(bills).toMatchObject([{ service: 'maxcompute', day: '2016-06-01', state: 'overdue' }]);
    expect(bills[0]?.total).toEqual(yuan('383.12'));
    const explained = (await customer.get(
      `/api/accounts/shop/bills/${encodeURIComponent(bills[0]?.id ?? '')}/explanation?language=zh`,
    )) as { text: string };
    expect(explained.text).toContain('maxcompute 2.');
    expect(await customer.get('/api/accounts/shop/standings?service=maxcompute')).toMatchObject({
      items: [{ rung: 'download-stopped', capabilities: { download: false, storage: true, compute: true } }],
    });
    expect((await call('/dataplus_1/maxcompute/download_table', await now())).status).toBe(403);
    expect((await call('/dataplus_1/maxcompute/query', await now())).status).toBe(200);
    const timeline = (await customer.get('/api/accounts/shop/timeline?until=2016-06-05T00:00:00%2B08:00')) as {
      items: object[];
    };
    expect(timeline.items).toMatchObject([{ from: 'download-stopped', to: 'frozen' }]);
    await moveTo('2016-06-03T03:00:00+08:00');
    expect((await call('/dataplus_1/maxcompute/query', await now())).status).toBe(403);
    expect(await customer.get('/api/accounts/shop/subscriptions')).toMatchObject({
      items: [
        { service: 'data-development' },
        { service: 'machine-learning' },
        { service: 'maxcompute', state: 'suspended' },
      ],
    });
    await customer.post('/api/accounts/shop/top-ups', { amount: yuan('10000.00') });
    expect((await call('/dataplus_1/maxcompute/query', await now())).status).toBe(200);
    expect(await customer.get('/api/accounts/shop/balance')).toMatchObject({ owed: yuan('0.00'), openBills: [] });
    const { items: notices } = (await customer.get('/api/accounts/shop/notices')) as { items: { kind: string }[] };
    expect(new Set(notices.map(({ kind }) => kind))).toEqual(
      new Set(['bill-issued', 'arrears', 'standing-changed', 'arrears-cleared']),
    );
  });

  it('orders a period, after a quote, and pays from its balance', async () => {
    const quote: unknown = await customer.get('/api/accounts/shop/quote?type=renewal&service=maxcompute&months=3');
    expect(quote).toMatchObject({ amount: yuan('450.00') });
    const wanted = { type: 'renewal', service: 'maxcompute', months: 3 };
    const before = (await customer.get('/api/accounts/shop/balance')) as { balance: { amount: string } };
    const order = (await customer.post('/api/accounts/shop/orders', wanted)) as { id: string };
    expect(order).toMatchObject({
      state: 'awaiting-payment',
      amount: yuan('450.00'),
      product: '大数据计算服务MaxCompute',
    });
    const other = (await customer.post('/api/accounts/shop/orders', { ...wanted, months: 120 })) as { id: string };
    expect((await customer.ask('POST', `/api/accounts/shop/orders/${other.id}/payment`)).body).toMatchObject({
      code: 'refused-by-rules',
      refusals: [{ code: 'insufficient-balance' }],
    });
    expect(await customer.post(`/api/accounts/shop/orders/${other.id}/cancellation`)).toMatchObject({
      state: 'cancelled',
    });
    expect(await customer.post(`/api/accounts/shop/orders/${order.id}/payment`)).toMatchObject({ state: 'paid' });
    expect((await customer.ask('POST', `/api/accounts/shop/orders/${order.id}/payment`)).status).toBe(409);
    const after = (await customer.get('/api/accounts/shop/balance')) as { balance: { amount: string } };
    expect(Number(before.balance.amount) - Number(after.balance.amount)).toBeCloseTo(450, 6);
    expect(await customer.get(`/api/accounts/shop/orders/${order.id}`)).toMatchObject({
      detail: { months: 3, event: `${order.id}:paid` },
    });
    expect(((await customer.get('/api/accounts/shop/orders')) as { items: object[] }).items).toHaveLength(3);
    const events = (await customer.get('/api/accounts/shop/events?limit=500')) as {
      items: { event: { type: string }; answer: { transactions: { trace: { clauses: object[] }[] }[] } }[];
    };
    expect(events.items.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['top-up', 'order', 'usage']));
    const postings = events.items.flatMap(({ answer }) => answer.transactions);
    expect(postings.length).toBeGreaterThan(5);
    for (const { trace } of postings) expect(trace.flatMap(({ clauses }) => clauses)).not.toEqual([]);
    const refund: unknown = await customer.post('/api/accounts/shop/services/maxcompute/refund-request');
    expect(refund).toMatchObject({ transactions: [] });
    const { items } = (await customer.get('/api/accounts/shop/statement')) as {
      items: { balance: object; amount: object }[];
    };
    expect(items[0]).toMatchObject({ kind: 'top-up', amount: yuan('150.00'), balance: yuan('150.00') });
    expect(items[1]).toMatchObject({ kind: 'order', amount: yuan('-150.00'), balance: yuan('0.00') });
    expect(items.at(-1)?.balance).toEqual(after.balance);
  });

  it('sees what would happen if nobody topped up', async () => {
    const usage = [{ service: 'maxcompute', item: 'storage', quantity: gigabytes(51_200) }];
    const { items } = (await customer.post('/api/accounts/shop/forecasts', { until: '2016-07-15', usage })) as {
      items: { what: string; at: string; to?: string }[];
    };
    // Days are closed at their end, and the arrears begin then.
    expect(items.find(({ what }) => what === 'bill')?.at).toMatch(/T00:00:00\.000\+08:00$/);
    expect(items.find(({ to }) => to === 'frozen')?.at).toMatch(/T00:00:00\.001\+08:00$/);
    expect(items.filter(({ what }) => what === 'bill').length).toBeGreaterThan(10);
    expect(items.filter(({ what }) => what === 'change').map(({ to }) => to)).toContain('download-stopped');
    const more = (await customer.post('/api/accounts/shop/forecasts', {
      until: '2016-07-15',
      usage,
      topUp: yuan('100000.00'),
    })) as {
      items: { what: string }[];
    };
    expect(more.items.filter(({ what }) => what === 'change')).toEqual([]);
    const trace: unknown[] = [];
    expect(await customer.post('/api/explanations', { trace, language: 'zh' })).toEqual({ text: '' });
  });

  it('pays through a provider that answers later', async () => {
    const pending = (await customer.post('/api/accounts/shop/top-ups', {
      amount: yuan('5.00'),
      simulate: 'pending',
    })) as { id: string };
    expect(pending).toMatchObject({ state: 'pending' });
    const path = `/api/payments/${pending.id}/notification`;
    const told = { outcome: 'paid', reference: 'r-1' };
    const before = (await customer.get('/api/accounts/shop/balance')) as { balance: { amount: string } };
    expect(await operator.post(path, told)).toMatchObject({ state: 'paid', reference: 'r-1' });
    expect(await operator.post(path, told)).toMatchObject({ state: 'paid' });
    expect((await operator.ask('POST', path, { outcome: 'failed', reference: 'r-1' })).status).toBe(409);
    const after = (await customer.get('/api/accounts/shop/balance')) as { balance: { amount: string } };
    expect(Number(after.balance.amount) - Number(before.balance.amount)).toBeCloseTo(5, 6);
    expect(
      await customer.post('/api/accounts/shop/top-ups', { amount: yuan('5.00'), simulate: 'failed' }),
    ).toMatchObject({ state: 'failed' });
    expect(await customer.get('/api/accounts/shop/balance')).toMatchObject({ balance: after.balance });
    expect(((await customer.get('/api/accounts/shop/payments')) as { items: object[] }).items).toHaveLength(4);
  });

  it('applies for a beta, within its places, with an answer in about three working days', async () => {
    await operator.put('/api/services/machine-translation/beta-quota', { places: 1 });
    const application = (await customer.post('/api/accounts/shop/beta-applications', {
      service: 'machine-translation',
      reason: 'Translate titles of goods',
    })) as { id: string };
    // 2016-06-03 was a Friday; 9 to 11 June were the Dragon Boat holidays, the 12th, a Sunday, was made up for.
    expect(application).toMatchObject({ state: 'submitted', expectedBy: '2016-06-08', provisional: false });
    expect(
      (await customer.ask('POST', '/api/accounts/shop/beta-applications', { service: 'ocr', reason: 'x' })).status,
    ).toBe(409);
    const decision = `/api/beta-applications/${application.id}/decision`;
    expect(await operator.post(decision, { verdict: 'approved' })).toMatchObject({ state: 'approved' });
    expect((await operator.ask('POST', decision, { verdict: 'refused' })).status).toBe(409);
    expect(await operator.get('/api/beta-quotas')).toEqual({
      items: [{ service: 'machine-translation', places: 1, taken: 1 }],
    });
    expect(await operator.get('/api/beta-applications')).toMatchObject({ items: [{ id: application.id }] });
    expect(await customer.get('/api/accounts/shop/beta-applications')).toMatchObject({
      items: [{ state: 'approved' }],
    });
  });

  it('is restricted and given back its services', async () => {
    await operator.post('/api/accounts/shop/restriction', { action: 'restrict', reason: 'Unusual sign-ins' });
    expect((await call('/dataplus_1/maxcompute/query', await now())).status).toBe(403);
    await operator.post('/api/accounts/shop/restriction', { action: 'lift', reason: 'Cleared up' });
    expect((await call('/dataplus_1/maxcompute/query', await now())).status).toBe(200);
  });
});
