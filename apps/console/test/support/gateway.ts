import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '@dataplus/signer';
import type { Api } from './serve.ts';

/** What is used of a gateway. */
interface Gateway {
  readonly dataOrigin: string;
  readonly adminOrigin: string;
  close(): Promise<void>;
}

/** What is used of the package of the gateway, which test files import and hand in. */
export interface GatewayModule<C> {
  readonly readConfiguration: (sources: { flags: Readonly<Record<string, unknown>>; workingFolder: string }) => C;
  readonly startGateway: (configuration: C) => Promise<Gateway>;
}

/** A gateway with something in it: a shop that buys MaxCompute, and a vendor that sells. */
export interface FilledGateway {
  readonly token: string;
  /** The token of the account `shop` itself. */
  readonly shopToken: string;
  readonly origin: string;
  readonly api: Api;
  readonly vendor: string;
  close(): Promise<void>;
}

const yuan = (amount: string) => ({ currency: 'CNY', amount });

/** Starts a gateway of June 2016 on loopback and fills it over its own admin API. */
export async function startFilledGateway<
  C extends { readonly adminToken: string | undefined; readonly adminTokenFile: string },
>({ readConfiguration, startGateway }: GatewayModule<C>): Promise<FilledGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'console-gateway-'));
  const configuration = readConfiguration({
    flags: {
      dataFolder: join(folder, 'data'),
      port: 0,
      adminPort: 0,
      clock: '2016-06-01T09:00:00+08:00',
      dayClose: 'manual',
      logLevel: 'silent',
    },
    workingFolder: folder,
  });
  const gateway = await startGateway(configuration);
  const token = configuration.adminToken ?? readFileSync(configuration.adminTokenFile, 'utf8').trim();
  const { vendor, shopToken } = await fill(gateway, token);
  return {
    token,
    shopToken,
    vendor,
    origin: gateway.adminOrigin,
    api: forwardTo(gateway.adminOrigin),
    close: async () => {
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Hands requests on to the gateway, so that page and API have one origin as they have in a gateway. */
function forwardTo(origin: string): Api {
  return async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization, 'content-type': type, 'idempotency-key': key } = request.headers;
    const answer = await fetch(`${origin}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(type !== undefined && { 'content-type': type }),
        ...(typeof key === 'string' && { 'idempotency-key': key }),
      },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}

async function fill(gateway: Gateway, token: string): Promise<{ readonly vendor: string; readonly shopToken: string }> {
  const send = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${gateway.adminOrigin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const post = (path: string, body?: unknown) => send('POST', path, body);
  const openAccount = async (id: string): Promise<void> => {
    await post('/api/accounts', { id, loginName: `${id}@example.com` });
    await post(`/api/accounts/${id}/real-name`, { kind: 'enterprise' });
    await post(`/api/accounts/${id}/real-name/decision`, { verdict: 'verified' });
    await post(`/api/accounts/${id}/platform`, { code: `${id}_org`, name: id });
  };
  await openAccount('shop');
  await openAccount('seller');

  const shop = '/api/accounts/shop';
  await post(`${shop}/acceptances`, { agreement: 'maxcompute' });
  await post(`${shop}/top-ups`, { amount: yuan('200.00') });
  const order = await post(`${shop}/orders`, { type: 'new-purchase', service: 'maxcompute', item: 'computation' });
  await post(`${shop}/orders/${String(order.id)}/payment`);
  const key = await post(`${shop}/access-keys`, {});
  await callOnce(gateway, key, String(((await send('GET', '/api/clock')) as { now: string }).now));
  for (const day of ['2016-06-01', '2016-06-02', '2016-06-03']) {
    await post(`${shop}/usage-reports`, {
      service: 'maxcompute',
      item: 'storage',
      quantity: String(100 * 1_073_741_824),
      day,
    });
    const next = `2016-06-0${Number(day.at(-1)) + 1}`;
    await post('/api/clock', { to: `${next}T03:00:00+08:00` });
    await post('/api/day-close', {});
  }
  await fillApplications(send);
  const { token: shopToken } = await post(`${shop}/tokens`, { label: 'console' });
  return { vendor: await fillMarket(post), shopToken: String(shopToken) };
}

/** What waits for the operator: real names of two accounts, and a beta with one place. */
async function fillApplications(
  send: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>,
): Promise<void> {
  for (const [id, kind] of [
    ['newcomer-en', 'individual'],
    ['newcomer-zh', 'enterprise'],
  ]) {
    await send('POST', '/api/accounts', { id, loginName: `${String(id)}@example.com` });
    await send('POST', `/api/accounts/${String(id)}/real-name`, { kind });
  }
  await send('PUT', '/api/services/machine-translation/beta-quota', { places: 1 });
  for (const account of ['shop', 'seller'])
    await send('POST', `/api/accounts/${account}/beta-applications`, {
      service: 'machine-translation',
      reason: `Translate the titles of the goods of ${account}`,
    });
}

/** One metered call and one that is refused. */
async function callOnce(gateway: Gateway, key: Record<string, unknown>, now: string): Promise<void> {
  const target = '/shop_org/maxcompute/download_table';
  for (const accessKeySecret of [String(key.accessKeySecret), 'wrong']) {
    const { headers } = sign(
      { method: 'GET', target, headers: { accept: 'application/json' } },
      { accessKeyId: String(key.id), accessKeySecret },
      { date: new Date(now) },
    );
    await (await fetch(`${gateway.dataOrigin}${target}`, { headers })).arrayBuffer();
  }
}

async function fillMarket(post: (path: string, body?: unknown) => Promise<Record<string, unknown>>): Promise<string> {
  const seller = '/api/accounts/seller';
  await post(`${seller}/acceptances`, { agreement: 'market-vendor' });
  const application = await post(`${seller}/vendor-applications`, {
    alipayVerified: true,
    documents: [{ kind: 'qualification', reference: 'file-1' }],
  });
  const admitted = await post(`/api/vendor-applications/${String(application.id)}/decision`, {
    verdict: 'approved',
    name: 'Seller Ltd',
    payee: { kind: 'alipay', holder: 'Seller Ltd' },
    deposit: yuan('10000.00'),
    fee: { fixed: yuan('0'), share: '0.05', waived: false },
  });
  const vendor = (admitted.vendor as { id: string }).id;
  await post(`/api/vendors/${vendor}/notes`, { type: 'payee-verified' });
  await post(`/api/vendors/${vendor}/deposit/payments`, { amount: yuan('10000.00') });
  const studio = await post(`/api/vendors/${vendor}/studios`, { category: 'api', name: 'APIs' });
  const listing = await post(`/api/vendors/${vendor}/listings`, {
    studio: studio.id,
    title: 'Weather',
    description: 'Weather of every county',
    price: { kind: 'charged', currency: 'CNY', amount: '99.00', per: 'month' },
  });
  const id = String(listing.id);
  await post(`/api/vendors/${vendor}/listings/${id}/submission`);
  for (const kind of ['listing', 'security']) await post(`/api/listings/${id}/reviews`, { kind, verdict: 'passed' });
  const { sale } = await post('/api/accounts/shop/purchases', { listing: id });
  await post(`/api/accounts/shop/purchases/${String((sale as { id: string }).id)}/disputes`, {
    reason: 'Half of the counties are missing',
  });
  return vendor;
}
