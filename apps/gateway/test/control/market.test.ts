import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminClient, type AdminClient } from '../support/admin-client.ts';
import { startRunningGateway, type RunningGateway } from '../support/running-gateway.ts';

const yuan = (amount: string): { currency: string; amount: string } => ({ currency: 'CNY', amount });
interface WithId {
  readonly id: string;
}

let running: RunningGateway;
let operator: AdminClient;
let seller: AdminClient;
let buyer: AdminClient;
let vendor = '';
let studio = '';
let listing = '';

/** A verified account with an open platform, and a token of its own. */
async function openAccount(id: string): Promise<AdminClient> {
  await operator.post('/api/accounts', { id, loginName: id });
  await operator.post(`/api/accounts/${id}/real-name`, { kind: 'enterprise' });
  await operator.post(`/api/accounts/${id}/real-name/decision`, { verdict: 'verified' });
  await operator.post(`/api/accounts/${id}/platform`);
  const { token } = (await operator.post(`/api/accounts/${id}/tokens`, { label: 'test' })) as { token: string };
  return adminClient(running.gateway.adminOrigin, token);
}

const buy = async (): Promise<string> => {
  const bought = (await buyer.post('/api/accounts/buyer/purchases', { listing })) as { sale: WithId };
  return bought.sale.id;
};

beforeAll(async () => {
  running = await startRunningGateway();
  ({ operator } = running);
  seller = await openAccount('seller');
  buyer = await openAccount('buyer');
});
afterAll(() => running.stop());

describe('a vendor', () => {
  const documents = [{ kind: 'qualification', reference: 'file-1' }];

  it('applies, hands in what is asked for, and is admitted once it accepted the agreement', async () => {
    const path = '/api/accounts/seller/vendor-applications';
    expect((await seller.ask('POST', path, { alipayVerified: false, documents })).body).toMatchObject({
      code: 'precondition-missing',
    });
    const { id } = (await seller.post(path, { alipayVerified: true, documents })) as WithId;
    const decision = `/api/vendor-applications/${id}/decision`;
    await operator.post(decision, { verdict: 'documents-wanted' });
    expect(await seller.post(`${path}/${id}/documents`, { documents })).toMatchObject({ state: 'submitted' });
    const approved = {
      verdict: 'approved',
      name: 'Seller Ltd',
      payee: { kind: 'alipay', holder: 'Seller Ltd' },
      deposit: yuan('10000.00'),
      fee: { fixed: yuan('0'), share: '0.05', waived: false },
    };
    expect((await operator.ask('POST', decision, approved)).body).toMatchObject({
      code: 'precondition-missing',
      missing: [{ agreement: 'market-vendor' }],
    });
    await seller.post('/api/accounts/seller/acceptances', { agreement: 'market-vendor' });
    const admitted = (await operator.post(decision, approved)) as { vendor: WithId };
    expect(admitted).toMatchObject({
      application: { state: 'approved' },
      vendor: { account: 'seller', state: 'active' },
    });
    vendor = admitted.vendor.id;
    expect(await seller.get(path)).toMatchObject({ items: [{ state: 'approved' }] });
    expect(await operator.get('/api/vendor-applications')).toMatchObject({ items: [{ id }] });
    expect(await buyer.get('/api/vendors')).toMatchObject({ items: [{ id: vendor, payee: { holder: 'not shown' } }] });
    expect(await seller.get('/api/vendors')).toMatchObject({ items: [{ payee: { holder: 'Seller Ltd' } }] });
  });

  it('lists paid goods once the deposit is paid and both reviews have passed', async () => {
    ({ id: studio } = (await seller.post(`/api/vendors/${vendor}/studios`, {
      category: 'api',
      name: 'APIs',
    })) as WithId);
    expect((await seller.ask('POST', `/api/vendors/${vendor}/studios`, { category: 'api', name: 'More' })).status).toBe(
      409,
    );
    const draft = {
      studio,
      title: 'Weather',
      description: 'Weather by district',
      price: { kind: 'charged', currency: 'CNY', amount: '300.00', per: 'pack' },
    };
    ({ id: listing } = (await seller.post(`/api/vendors/${vendor}/listings`, draft)) as WithId);
    expect((await buyer.get('/api/listings')) as object).toEqual({ items: [], next: null });
    expect((await buyer.ask('GET', `/api/listings/${listing}`)).status).toBe(404);
    const submission = `/api/vendors/${vendor}/listings/${listing}/submission`;
    expect((await seller.ask('POST', submission)).body).toMatchObject({
      code: 'refused-by-rules',
      refusals: [{ code: 'deposit-missing', clause: { agreement: 'market-vendor', clause: '6.1' } }],
    });
    await operator.post(`/api/vendors/${vendor}/deposit/payments`, { amount: yuan('10000.00') });
    expect(await seller.post(submission)).toMatchObject({ state: 'in-review' });
    const reviews = `/api/listings/${listing}/reviews`;
    expect((await operator.ask('POST', reviews, { kind: 'listing', verdict: 'refused' })).status).toBe(422);
    expect(await operator.post(reviews, { kind: 'listing', verdict: 'refused', reason: 'No sample' })).toMatchObject({
      listing: { state: 'refused' },
    });
    await seller.post(submission);
    await operator.post(reviews, { kind: 'security', verdict: 'passed' });
    expect((await operator.ask('POST', reviews, { kind: 'security', verdict: 'passed' })).status).toBe(409);
    expect((await buyer.ask('POST', '/api/accounts/buyer/purchases', { listing })).status).toBe(409);
    expect(await operator.post(reviews, { kind: 'listing', verdict: 'passed' })).toMatchObject({
      listing: { state: 'listed' },
    });
    expect(await buyer.get('/api/listings')).toMatchObject({ items: [{ id: listing }] });
    expect(await buyer.get(`/api/listings/${listing}`)).toMatchObject({ reviews: [] });
    expect(((await seller.get(`/api/listings/${listing}`)) as { reviews: object[] }).reviews).toHaveLength(3);
    expect(await buyer.get(`/api/vendors/${vendor}/studios`)).toMatchObject({ items: [{ id: studio }] });
  });

  it('sells, delivers and refunds within 24 hours', async () => {
    const sale = await buy();
    const other = await buy();
    await seller.post(`/api/vendors/${vendor}/sales/${sale}/delivery`);
    const refund: unknown = await buyer.post(`/api/accounts/buyer/purchases/${other}/refund`, { ground: 'no-reason' });
    expect(refund).toMatchObject({
      refund: { amount: yuan('300.00'), ground: 'within-24-hours', takenFrom: 'unsettled' },
      sale: { state: 'refunded' },
    });
    expect(
      (await buyer.ask('POST', `/api/accounts/buyer/purchases/${other}/refund`, { ground: 'no-reason' })).body,
    ).toMatchObject({
      code: 'refused-by-rules',
      refusals: [{ code: 'nothing-left-to-refund' }],
    });
    expect(await buyer.post(`/api/accounts/buyer/purchases/${sale}/completion`)).toMatchObject({ state: 'completed' });
    expect(
      (await buyer.ask('POST', `/api/accounts/buyer/purchases/${sale}/refund`, { ground: 'dissatisfied' })).body,
    ).toMatchObject({
      refusals: [{ code: 'refund-after-completion' }],
    });
    expect(((await buyer.get('/api/accounts/buyer/purchases')) as { items: object[] }).items).toHaveLength(2);
    expect(((await seller.get(`/api/vendors/${vendor}/sales`)) as { items: object[] }).items).toHaveLength(2);
    expect(await seller.get(`/api/vendors/${vendor}/sales/${other}/refunds`)).toMatchObject({
      items: [{ sale: other }],
    });
  });

  it('is settled with, less the fee, once the payee is verified and no dispute is open', async () => {
    const settle = `/api/vendors/${vendor}/settlements`;
    expect((await operator.ask('POST', settle)).body).toMatchObject({ refusals: [{ code: 'payee-not-verified' }] });
    await operator.post(`/api/vendors/${vendor}/notes`, { type: 'payee-verified' });
    const sale = await buy();
    const dispute = (await buyer.post(`/api/accounts/buyer/purchases/${sale}/disputes`, {
      reason: 'Never came',
    })) as WithId;
    expect((await operator.ask('POST', settle)).body).toMatchObject({ refusals: [{ code: 'settlement-suspended' }] });
    expect(await seller.get(`/api/vendors/${vendor}/disputes`)).toMatchObject({ items: [{ id: dispute.id }] });
    await operator.post(`/api/vendors/${vendor}/sales/${sale}/refund`, { ground: 'ruled', amount: yuan('100.00') });
    await operator.post(`/api/disputes/${dispute.id}/closing`, { outcome: 'A third is given back' });
    // Sold 300 three times, given back 300 and 100: 5 % of 500 are 25.
    expect(await operator.post(settle)).toMatchObject({
      sales: yuan('900.00'),
      refunds: yuan('400.00'),
      platformFee: yuan('25.00'),
      deductions: yuan('0.00'),
      carriedIn: yuan('0.00'),
      payable: yuan('475.00'),
      carriedOut: yuan('0.00'),
    });
  });

  it('carries on a refund after settlement and takes it from the next', async () => {
    const { items } = (await seller.get(`/api/vendors/${vendor}/sales`)) as { items: { id: string; state: string }[] };
    const paid = items.find(({ state }) => state === 'paid');
    const back: unknown = await operator.post(`/api/vendors/${vendor}/sales/${paid?.id ?? ''}/refund`, {
      ground: 'agreed',
      amount: yuan('200.00'),
    });
    expect(back).toMatchObject({ refund: { takenFrom: 'later-settlements' }, sale: { state: 'refunded' } });
    const settle = `/api/vendors/${vendor}/settlements`;
    expect(await operator.post(settle)).toMatchObject({ payable: yuan('0.00'), carriedOut: yuan('-200.00') });
    await buy();
    // 300 sold: the fee base is 300 less the 200 of before; 5 % of 100 are 5.
    expect(await operator.post(settle)).toMatchObject({
      sales: yuan('300.00'),
      refunds: yuan('0.00'),
      carriedIn: yuan('-200.00'),
      platformFee: yuan('5.00'),
      payable: yuan('95.00'),
    });
    expect(((await seller.get(settle)) as { items: object[] }).items).toHaveLength(3);
    const events = (await seller.get(`/api/vendors/${vendor}/events?limit=500`)) as {
      items: { event: { type: string } }[];
    };
    expect(events.items.filter(({ event }) => event.type === 'settlement-run')).toHaveLength(3);
    expect(await operator.get('/api/ledger/check')).toMatchObject({ ok: true, faults: [] });
  });

  it('loses part of its deposit, makes it good in three working days, and gets it back in the end', async () => {
    const path = `/api/vendors/${vendor}`;
    const claimed: unknown = await operator.post(`${path}/losses`, { loss: 'of-platform', amount: yuan('4000.00') });
    // Wednesday 1 June 2016: three working days later is Monday, the 6th.
    expect(claimed).toMatchObject({ dates: [{ what: 'deposit-made-good', lastDay: '2016-06-06' }] });
    expect(await seller.get(`${path}/deposit`)).toMatchObject({
      required: yuan('10000.00'),
      balance: yuan('6000.00'),
      state: 'short',
      replenishBy: '2016-06-06',
      movements: [{ kind: 'payment' }, { kind: 'deduction', amount: yuan('4000.00') }],
    });
    expect(await seller.get(`${path}/notices`)).toMatchObject({ items: [{ kind: 'deposit-made-good' }] });
    await operator.post('/api/clock', { to: '2016-06-07T00:00:00+08:00' });
    expect(await seller.get(path)).toMatchObject({ standing: { studios: 'may-be-closed', deposit: yuan('6000.00') } });
    await operator.put(`${path}/studios/${studio}/state`, { state: 'closed' });
    await operator.post(`${path}/deposit/payments`, { amount: yuan('4000.00') });
    await operator.put(`${path}/studios/${studio}/state`, { state: 'open' });
    expect(await seller.get(`${path}/deposit`)).toMatchObject({
      state: 'sufficient',
      movements: [{}, {}, { kind: 'replenishment' }],
    });
    const conditions = {
      noBreach: true,
      conditionsOfRules: true,
      servicesOver: true,
      servicesDelivered: true,
      disputesOver: true,
      receiptReceived: true,
    };
    expect((await operator.ask('POST', `${path}/deposit/release-request`, conditions)).body).toMatchObject({
      refusals: [{ code: 'release-conditions-missing' }],
    });
    await operator.post(`${path}/notes`, { type: 'vendor-agreement-ended' });
    expect(await operator.post(`${path}/deposit/release-request`, conditions)).toMatchObject({
      dates: [{ what: 'deposit-given-back' }],
    });
    await operator.post(`${path}/deposit/release`);
    expect(await seller.get(`${path}/deposit`)).toMatchObject({ state: 'returned', balance: yuan('0.00') });
    expect((await buyer.ask('POST', '/api/accounts/buyer/purchases', { listing })).body).toMatchObject({
      refusals: [{ code: 'agreement-over' }],
    });
  });

  it('has its fee and deposit changed, and its goods taken off', async () => {
    const path = `/api/vendors/${vendor}`;
    await operator.put(`${path}/fee`, { fixed: yuan('10.00'), share: '0.1', waived: true });
    await operator.put(`${path}/deposit/requirement`, { amount: yuan('20000.00') });
    expect(await seller.get(`${path}/deposit`)).toMatchObject({ required: yuan('20000.00') });
    expect(await seller.post(`${path}/listings/${listing}/delisting`)).toMatchObject({ state: 'delisted' });
    await operator.post(`${path}/confidence-breaches`, { damage: yuan('1500000.00') });
    expect(await operator.put(`${path}/state`, { state: 'removed' })).toMatchObject({ state: 'removed' });
  });
});

describe('something free', () => {
  it('is bought without a payment', async () => {
    await operator.put(`/api/vendors/${vendor}/state`, { state: 'active' });
    const tool = (await seller.post(`/api/vendors/${vendor}/studios`, { category: 'tool', name: 'Tools' })) as WithId;
    const draft = { studio: tool.id, title: 'Converter', description: 'CSV to JSON', price: { kind: 'free' } };
    const { id } = (await seller.post(`/api/vendors/${vendor}/listings`, draft)) as WithId;
    // The agreement of this vendor is over: the rules let it list nothing.
    expect((await seller.ask('POST', `/api/vendors/${vendor}/listings/${id}/submission`)).status).toBe(409);
  });
});
