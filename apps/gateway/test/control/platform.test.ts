import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { published2016To2018 } from '@dataplus/billing-rules';
import type { PaymentProvider } from '../../src/platform/money/payment-provider.ts';
import type { AdminClient } from '../support/admin-client.ts';
import { startRunningGateway, type RunningGateway } from '../support/running-gateway.ts';

let running: RunningGateway;
let operator: AdminClient;

beforeAll(async () => {
  running = await startRunningGateway();
  ({ operator } = running);
  await operator.post('/api/accounts', { id: 'a1', loginName: 'a1' });
  await operator.post('/api/accounts/a1/real-name', { kind: 'individual' });
  await operator.post('/api/accounts/a1/real-name/decision', { verdict: 'verified' });
  await operator.post('/api/accounts/a1/platform');
});
afterAll(() => running.stop());

describe('the operator', () => {
  it('configures services and takes them away', async () => {
    const { items } = (await operator.get('/api/services')) as { items: { id: string; code: string }[] };
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['maxcompute', 'face-recognition', 'ocr']));
    const service = { ...items.find(({ id }) => id === 'ocr'), upstream: 'http://user:hidden@127.0.0.1:9/ocr' };
    await operator.put('/api/services/ocr', service);
    expect(await operator.get('/api/services/ocr')).toMatchObject({ upstream: service.upstream });
    expect(JSON.stringify(await operator.get('/api/audit?subject=ocr'))).not.toContain('hidden');
    expect((await operator.ask('PUT', '/api/services/ocr', { ...service, code: 'maxcompute' })).status).toBe(409);
    expect((await operator.ask('PUT', '/api/services/speech', service)).status).toBe(422);
    expect(await operator.delete('/api/services/ocr')).toMatchObject({ id: 'ocr' });
  });

  it('publishes versions of agreements, which have to be accepted anew', async () => {
    await operator.post('/api/accounts/a1/acceptances', { agreement: 'datav' });
    await operator.post('/api/agreements/datav/versions', {
      digest: 'a'.repeat(64),
      effectiveFrom: '2016-06-10T00:00:00+08:00',
    });
    const missing = '/api/accounts/a1/missing-acceptances/datav';
    expect(await operator.get(missing)).toEqual({ items: [] });
    await operator.post('/api/clock', { to: '2016-06-10T00:00:00+08:00' });
    expect(await operator.get(missing)).toMatchObject({ items: [{ agreement: 'datav', why: 'newer-version' }] });
    const { items } = (await operator.get('/api/agreements')) as {
      items: { agreement: string; digest: string; known: boolean }[];
    };
    expect(items).toHaveLength(19);
    expect(items.find(({ agreement }) => agreement === 'datav')).toMatchObject({
      digest: 'a'.repeat(64),
      known: false,
    });
    await operator.post('/api/accounts/a1/acceptances', { agreement: 'datav' });
    expect(await operator.get(missing)).toEqual({ items: [] });
    expect(await operator.get('/api/accounts/a1/acceptances')).toMatchObject({
      items: [{ agreement: 'platform' }, { agreement: 'datav', current: false }, { agreement: 'datav', current: true }],
    });
  });

  it('publishes price books, announces charging in time and chooses readings', async () => {
    const prices = published2016To2018.prices.filter(({ item }) => item === 'detect');
    const book = { ...published2016To2018, version: '2', effectiveFrom: '2016-07-01', prices };
    await operator.post('/api/price-books', book);
    expect((await operator.ask('POST', '/api/price-books', book)).body).toMatchObject({ code: 'already-exists' });
    const clash = { ...book, version: '3' };
    expect((await operator.ask('POST', '/api/price-books', clash)).body).toMatchObject({ code: 'price-conflict' });
    expect(((await operator.get('/api/price-books')) as { items: object[] }).items).toHaveLength(2);
    // Ten natural days after 10 June: charged from the 21st on at the earliest.
    const early = { service: 'face-recognition', firstDay: '2016-06-20' };
    expect((await operator.ask('POST', '/api/charging', early)).body).toMatchObject({
      refusals: [{ code: 'notice-too-short', clause: { agreement: 'face-recognition', clause: '7.1' } }],
    });
    await operator.post('/api/charging', { ...early, firstDay: '2016-06-21' });
    expect(await operator.get('/api/charging')).toEqual({ items: [{ ...early, firstDay: '2016-06-21' }] });
    await operator.put('/api/readings/arrears-boundary', { value: 'at-least' });
    const { items } = (await operator.get('/api/readings')) as { items: { name: string; value: string }[] };
    expect(items.find(({ name }) => name === 'arrears-boundary')).toMatchObject({ value: 'at-least' });
    expect((await operator.get('/api/billed-services')) as object).toMatchObject({
      items: expect.arrayContaining(['ocr']) as [],
    });
  });

  it('opens a free service, grants a gift that lowers nothing, and ends it', async () => {
    await operator.post('/api/accounts/a1/acceptances', { agreement: 'face-recognition' });
    const service = '/api/accounts/a1/services';
    await operator.post(service, { service: 'face-recognition', mode: 'free-beta' });
    expect(
      (await operator.ask('POST', service, { service: 'face-recognition', mode: 'free-beta' })).body,
    ).toMatchObject({
      refusals: [{ code: 'service-already-open' }],
    });
    await operator.post(`${service}/face-recognition/promotions`, { promotion: 'mug' });
    expect((await operator.ask('PUT', `${service}/face-recognition/auto-renew`, { on: true })).body).toMatchObject({
      refusals: [{ code: 'no-auto-renewal' }],
    });
    expect(await operator.get('/api/accounts/a1/product-cards')).toMatchObject({
      items: [{ service: 'face-recognition', title: '人脸识别', indicator: { kind: 'bars' } }],
    });
    expect(await operator.get('/api/accounts/a1/usage')).toEqual({ items: [] });
    await operator.post(`${service}/face-recognition/ending`, { path: 'agreed' });
    expect(await operator.get('/api/accounts/a1/standings')).toMatchObject({ items: [{ rung: 'ended' }] });
  });

  it('switches automatic renewal of a service whose agreement knows it', async () => {
    const prices = [
      { service: 'datav', item: 'basic', method: 'period', unit: 'month', tiers: [{ price: '10' }], sources: ['own'] },
    ];
    const sources = { own: { title: 'Our own', confidence: 'own' } };
    await operator.post('/api/price-books', {
      id: 'own',
      version: '1',
      currency: 'CNY',
      effectiveFrom: '2016-01-01',
      sources,
      prices,
    });
    await operator.post('/api/accounts/a1/top-ups', { amount: { currency: 'CNY', amount: '100.00' } });
    const wanted = { type: 'new-purchase', service: 'datav', item: 'basic' };
    const { id } = (await operator.post('/api/accounts/a1/orders', wanted)) as { id: string };
    await operator.post(`/api/accounts/a1/orders/${id}/payment`);
    await operator.put('/api/accounts/a1/services/datav/auto-renew', { on: true });
    const { items } = (await operator.get('/api/accounts/a1/subscriptions')) as { items: { service: string }[] };
    expect(items.find(({ service }) => service === 'datav')).toMatchObject({
      autoRenew: true,
      order: id,
      payment: 'prepaid',
    });
    expect(await operator.get('/api/ledger/check')).toMatchObject({ ok: true });
  });
});

describe('a clock of the system', () => {
  it('is not moved', async () => {
    const other = await startRunningGateway({ clock: 'system' });
    try {
      expect(await other.operator.get('/api/clock')).toMatchObject({ movable: false });
      const moved = await other.operator.ask('POST', '/api/clock', { advanceMilliseconds: 1000 });
      expect(moved.body).toMatchObject({ status: 409, code: 'clock-not-movable' });
    } finally {
      await other.stop();
    }
  });
});

describe('a payment provider of one’s own', () => {
  it('is asked instead of the simulated one, and nobody simulates past it', async () => {
    const begun: string[] = [];
    const payments: PaymentProvider = {
      name: 'bank',
      begin: ({ id }) => {
        begun.push(id);
        return { state: 'pending', payAt: `https://bank.example.com/${id}` };
      },
    };
    const other = await startRunningGateway({}, { payments });
    const amount = { currency: 'CNY', amount: '5.00' };
    await other.operator.post('/api/accounts', { id: 'p', loginName: 'p' });
    const path = '/api/accounts/p/top-ups';
    expect((await other.operator.ask('POST', path, { amount, simulate: 'paid' })).body).toMatchObject({
      code: 'not-permitted',
    });
    const payment = (await other.operator.post(path, { amount })) as { id: string };
    expect(payment).toMatchObject({
      provider: 'bank',
      state: 'pending',
      payAt: `https://bank.example.com/${payment.id}`,
    });
    expect(begun).toEqual([payment.id]);
    expect(await other.operator.get('/api/accounts/p/balance')).toMatchObject({ balance: { amount: '0.00' } });
    await other.stop();
  });
});

describe('a gateway that is started again', () => {
  it('keeps its clock, its accounts and its keys', async () => {
    const first = await startRunningGateway();
    await first.operator.post('/api/clock', { to: '2016-08-01T00:00:00+08:00' });
    await first.operator.post('/api/accounts', { id: 'kept', loginName: 'kept' });
    await first.gateway.close();
    const second = await startRunningGateway({ dataFolder: `${first.folder}/data` });
    const clock = (await second.operator.get('/api/clock')) as { now: string };
    expect(clock.now).toMatch(/^2016-08-01T00:00/);
    expect(await second.operator.get('/api/accounts/kept')).toMatchObject({ id: 'kept' });
    await second.stop();
  });
});
