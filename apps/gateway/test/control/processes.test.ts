import { randomBytes } from 'node:crypto';
import { sign } from '@dataplus/signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminClient } from '../support/admin-client.ts';
import { postgresql, type TestDatabase } from '../support/engines.ts';
import { startRunningGateway, type RunningGateway } from '../support/running-gateway.ts';

const yuan = (amount: string): object => ({ currency: 'CNY', amount });
const poll = 30;

describe.skipIf(!postgresql.available)('three gateways on one PostgreSQL', () => {
  let database: TestDatabase;
  let gateways: RunningGateway[] = [];
  let first: AdminClient;
  let second: AdminClient;
  let key = { id: '', accessKeySecret: '' };

  beforeAll(async () => {
    database = await postgresql.create();
    const flags = {
      databaseUrl: 'url' in database.options ? database.options.url : '',
      masterKey: randomBytes(32).toString('base64'),
      adminToken: `operator-${randomBytes(24).toString('base64url')}`,
      revisionPollMilliseconds: poll,
    };
    gateways = await Promise.all([1, 2, 3].map(() => startRunningGateway(flags)));
    [first, second] = gateways.map(({ operator }) => operator) as [AdminClient, AdminClient];
  });
  afterAll(async () => {
    await Promise.all(gateways.map((running) => running.stop()));
    await database.remove();
  });

  /** Sends a signed call to one of them, at the time that it is there. */
  async function call(which: number, target: string): Promise<number> {
    const { now } = (await first.get('/api/clock')) as { now: string };
    const request = { method: 'GET', target, headers: { accept: 'application/json' } };
    const { id: accessKeyId, accessKeySecret } = key;
    const { headers } = sign(request, { accessKeyId, accessKeySecret }, { date: new Date(now) });
    const response = await fetch(`${gateways[which]?.gateway.dataOrigin ?? ''}${target}`, { headers });
    await response.arrayBuffer();
    return response.status;
  }

  const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5 * poll));

  it('fill the new database once, and share all of it', async () => {
    const { items } = (await second.get('/api/services')) as { items: object[] };
    expect(items.length).toBeGreaterThan(5);
    await first.post('/api/accounts', { id: 'shop', loginName: 'shop' });
    await second.post('/api/accounts/shop/real-name', { kind: 'enterprise' });
    await first.post('/api/accounts/shop/real-name/decision', { verdict: 'verified' });
    await second.post('/api/accounts/shop/platform', { code: 'dataplus_1' });
    await first.post('/api/accounts/shop/acceptances', { agreement: 'maxcompute' });
    await second.post('/api/accounts/shop/top-ups', { amount: yuan('150.00') });
    const wanted = { type: 'new-purchase', service: 'maxcompute', item: 'computation' };
    const { id } = (await first.post('/api/accounts/shop/orders', wanted)) as { id: string };
    await second.post(`/api/accounts/shop/orders/${id}/payment`);
    key = (await first.post('/api/accounts/shop/access-keys')) as typeof key;
    expect(await first.get('/api/accounts/shop/balance')).toMatchObject({ balance: yuan('0.00') });
  });

  it('do what comes to all of them at once with one key once', async () => {
    const headers = { 'idempotency-key': 'top-up-1' };
    const asked = gateways.flatMap(({ operator }) =>
      [1, 2].map(() => operator.ask('POST', '/api/accounts/shop/top-ups', { amount: yuan('10.00') }, headers)),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === null)).toHaveLength(1);
    expect(await second.get('/api/accounts/shop/balance')).toMatchObject({ balance: yuan('10.00') });
  });

  it('take many changes of one account at once, each in the chain', async () => {
    const four = gateways.flatMap(({ operator }) => [operator, operator, operator, operator]);
    await Promise.all(four.map((one) => one.post('/api/accounts/shop/top-ups', { amount: yuan('1.00') })));
    expect(await first.get('/api/accounts/shop/balance')).toMatchObject({ balance: yuan('22.00') });
    expect(await first.get('/api/audit/check')).toMatchObject({ ok: true });
    expect(await second.get('/api/ledger/check')).toMatchObject({ ok: true, faults: [] });
  });

  it('notice soon what another of them changed', async () => {
    expect(await call(2, '/dataplus_1/maxcompute/query')).toBe(200);
    await first.put(`/api/accounts/shop/access-keys/${key.id}/state`, { state: 'disabled' });
    await soon();
    expect(await call(2, '/dataplus_1/maxcompute/query')).toBe(403);
    await second.put(`/api/accounts/shop/access-keys/${key.id}/state`, { state: 'enabled' });
    await soon();
    expect(await call(0, '/dataplus_1/maxcompute/query')).toBe(200);
  });

  it('follow one clock, and close a day together exactly once', async () => {
    await first.post('/api/accounts/shop/usage-reports', {
      service: 'maxcompute',
      item: 'storage',
      quantity: String(51_200 * 1_073_741_824),
      day: '2016-06-01',
    });
    await first.post('/api/clock', { to: '2016-06-02T03:00:00+08:00' });
    await soon();
    for (const { operator } of gateways) {
      const { now } = (await operator.get('/api/clock')) as { now: string };
      expect(now).toMatch(/^2016-06-02T03:00/);
    }
    const closed = (await Promise.all(gateways.map(({ operator }) => operator.post('/api/day-close')))) as {
      closed: number;
    }[];
    expect(closed.reduce((sum, one) => sum + one.closed, 0)).toBe(1);
    const { items } = (await second.get('/api/accounts/shop/bills')) as { items: object[] };
    expect(items).toMatchObject([{ total: yuan('383.12'), state: 'overdue' }]);
    await soon();
    for (const which of [0, 1, 2]) expect(await call(which, '/dataplus_1/maxcompute/download_table')).toBe(403);
  });

  it('copy no database: that is left to PostgreSQL', async () => {
    expect((await first.ask('POST', '/api/backups', { name: 'copy' })).body).toMatchObject({
      code: 'backup-not-supported',
    });
  });
});
