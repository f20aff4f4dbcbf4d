import { request } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/admin/routes/index.ts';
import { adminClient, type AdminClient } from '../support/admin-client.ts';
import { startRunningGateway, type RunningGateway } from '../support/running-gateway.ts';

let running: RunningGateway;
let operator: AdminClient;
let own: AdminClient;
let origin = '';

beforeAll(async () => {
  running = await startRunningGateway();
  ({ operator } = running);
  origin = running.gateway.adminOrigin;
  for (const id of ['mine', 'theirs']) await operator.post('/api/accounts', { id, loginName: id });
  const { token } = (await operator.post('/api/accounts/mine/tokens', { label: 'test' })) as { token: string };
  own = adminClient(origin, token);
});
afterAll(() => running.stop());

describe('who may what', () => {
  it('asks for a token, and knows none but its own', async () => {
    for (const token of [undefined, 'operator-0000000000000000000000', 'account-000000000000000000-x']) {
      const { status, headers, body } = await adminClient(origin, token).ask('GET', '/api/accounts');
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(body).toMatchObject({
        code: 'not-authenticated',
        type: 'urn:dataplus:error:not-authenticated',
        origin: 'ours',
      });
    }
  });

  it.each(routes.map((route) => [route.id, route] as const))(
    'an account is kept out of what is not its own: %s',
    async (_, route) => {
      const path = route.path.replace('{account}', 'theirs').replaceAll(/\{\w+\}/g, 'x1');
      const { status, body } = await own.ask(route.method, path, route.method === 'GET' ? undefined : {});
      const isForbidden = status === 403 && (body as { code: string }).code === 'not-permitted';
      expect(isForbidden).toBe(!['signed-in', 'public'].includes(route.audience));
    },
  );

  it('a token that was taken back is refused', async () => {
    const made = (await operator.post('/api/accounts/mine/tokens', { label: 'old' })) as { id: string; token: string };
    const other = adminClient(origin, made.token);
    expect((await other.ask('GET', '/api/accounts/mine')).status).toBe(200);
    await operator.delete(`/api/accounts/mine/tokens/${made.id}`);
    expect((await other.ask('GET', '/api/accounts/mine')).status).toBe(401);
  });

  it('an account cannot take what belongs to another under its own name', async () => {
    await operator.post('/api/accounts/theirs/real-name', { kind: 'individual' });
    const key = (await operator.post('/api/accounts/theirs/access-keys')) as { id: string };
    const stolen = `/api/accounts/mine/access-keys/${key.id}`;
    expect((await own.ask('POST', `${stolen}/rotation`)).status).toBe(404);
    expect((await own.ask('DELETE', stolen)).status).toBe(404);
    expect((await own.ask('PUT', `${stolen}/state`, { state: 'disabled' })).status).toBe(404);
    expect((await own.ask('POST', '/api/accounts/mine/access-keys', { owner: 'theirs' })).status).toBe(404);
    expect(await operator.get('/api/accounts/theirs/access-keys')).toMatchObject({ items: [{ state: 'enabled' }] });
  });
});

describe('Idempotency-Key', () => {
  it('gives the first answer again, and does nothing twice', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const body = { loginName: 'once' };
    const first = await operator.ask('POST', '/api/accounts', body, key);
    const again = await operator.ask('POST', '/api/accounts', body, key);
    expect(again.body).toEqual(first.body);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    const other = await operator.ask('POST', '/api/accounts', { loginName: 'twice' }, key);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('is each caller’s own, and of two at once one is done', async () => {
    const key = { 'idempotency-key': 'k-2' };
    const asked = Array.from({ length: 5 }, () => own.ask('POST', '/api/accounts/mine/access-keys', {}, key));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { items } = (await own.get('/api/accounts/mine/access-keys')) as { items: object[] };
    expect(items).toHaveLength(1);
    expect((await operator.ask('POST', '/api/accounts', { loginName: 'k-2' }, key)).status).toBe(201);
  });

  it('remembers no refusal: what failed may be tried again', async () => {
    const key = { 'idempotency-key': 'k-3' };
    const path = '/api/accounts/mine/platform';
    expect((await operator.ask('POST', path, {}, key)).status).toBe(409);
    await operator.post('/api/accounts/mine/real-name', { kind: 'individual' });
    await operator.post('/api/accounts/mine/real-name/decision', { verdict: 'verified' });
    expect((await operator.ask('POST', path, {}, key)).status).toBe(201);
  });
});

describe('a request', () => {
  it.each([
    ['POST', '/api/accounts', { loginName: '' }, 422, 'invalid-request', '/loginName'],
    ['POST', '/api/accounts', { loginName: 'x', admin: true }, 422, 'invalid-request', '/admin'],
    ['POST', '/api/accounts', undefined, 422, 'invalid-request', 'body'],
    ['GET', '/api/accounts?limit=0', undefined, 422, 'invalid-request', '/limit'],
    ['GET', '/api/accounts?cursor=%00', undefined, 422, 'invalid-cursor', undefined],
    ['GET', '/api/clock?x=1', undefined, 422, 'invalid-request', 'x'],
    ['GET', '/api/nothing', undefined, 404, 'no-such-route', undefined],
    ['GET', '/api/accounts/nobody', undefined, 404, 'no-such-record', undefined],
    ['DELETE', '/api/accounts', undefined, 405, 'method-not-supported', undefined],
    ['POST', '/api/accounts', { loginName: 'mine' }, 409, 'already-exists', undefined],
    ['POST', '/api/accounts/mine/acceptances', { agreement: 'none' }, 404, 'no-such-record', undefined],
    [
      'POST',
      '/api/accounts/mine/acceptances',
      { agreement: 'ocr', channel: 'smoke' },
      422,
      'channel-not-accepted',
      undefined,
    ],
    [
      'POST',
      '/api/accounts/mine/top-ups',
      { amount: { currency: 'CNY', amount: '0' } },
      422,
      'invalid-request',
      undefined,
    ],
    [
      'POST',
      '/api/accounts/mine/top-ups',
      { amount: { currency: 'CNY', amount: '1.005' } },
      422,
      'invalid-amount',
      undefined,
    ],
    ['POST', '/api/clock', { to: '2016-05-01T00:00:00+08:00' }, 409, 'clock-moved-back', undefined],
    ['POST', '/api/clock', {}, 422, 'invalid-request', undefined],
    ['POST', '/api/day-close', { day: '2016-06-01' }, 422, 'day-not-over', undefined],
    ['PUT', '/api/readings/rounding', { value: 'sideways' }, 422, 'unknown-reading', undefined],
    ['POST', '/api/charging', { service: 'ocr', firstDay: '2016-06-05' }, 409, 'refused-by-rules', undefined],
  ])('%s %s %j is answered with %i %s', async (method, path, body, status, code, fault) => {
    const answer = await operator.ask(method, path, body);
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    if (fault !== undefined) {
      const { faults, detail } = answer.body as { faults: { path: string }[]; detail: string };
      expect([...faults.map((one) => one.path), detail.split(':')[0]]).toContain(fault);
    }
  });

  it('is refused unless it is JSON, and not too much of it', async () => {
    const send = async (body: string, type: string): Promise<number> => {
      const headers = { 'content-type': type, authorization: `Bearer ${await tokenOf()}` };
      return (await fetch(`${origin}/api/accounts`, { method: 'POST', body, headers })).status;
    };
    expect(await send('{"loginName":"a"', 'application/json')).toBe(415);
    expect(await send('loginName=a', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await send('{"loginName":"a"}', 'text/plain')).toBe(415);
    expect(await send(`{"loginName":"${'a'.repeat(1_100_000)}"}`, 'application/json')).toBe(413);
  });

  it('brings answers that no page can frame, keep or read across origins', async () => {
    const { headers } = await operator.ask('GET', '/api/session');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('pages through a list without losing or repeating anything', async () => {
    for (let index = 0; index < 7; index += 1) await operator.post('/api/accounts', { loginName: `page-${index}` });
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const page = (await operator.get(`/api/accounts?limit=3${cursor}`)) as {
        items: { id: string }[];
        next: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    } while (next !== null);
    const all = (await operator.get('/api/accounts?limit=500')) as { items: { id: string }[] };
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(7);
  });
});

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, has every route, and all its schemas hold together', async () => {
    const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: Record<string, object> };
    };
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(document);
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? ''));
    for (const reference of references) {
      const name = reference.replace('#/components/schemas/', '');
      expect(document.components.schemas, reference).toHaveProperty([name]);
    }
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'document', ...document });
    const compiled = Object.keys(document.components.schemas).map((name) =>
      ajv.compile({ $ref: `document#/components/schemas/${name}` }),
    );
    expect(compiled.length).toBeGreaterThan(20);
    expect(
      ajv.compile({ $ref: 'document#/components/schemas/Problem' })((await operator.ask('GET', '/api/nothing')).body),
    ).toBe(true);
  });
});

describe('the other pages of the listener', () => {
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { headers, redirect: 'manual' });

  it('tell health, readiness and metrics', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('dataplus_admin_seconds_count{route="registerAccount"');
    expect(metrics).not.toContain('mine');
  });

  it('lead to the console, or say how to get it', async () => {
    expect((await get('/')).headers.get('location')).toBe('/console/');
    const page = await get('/console/');
    expect([200, 503]).toContain(page.status);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('take a path that leads out of the API for no route', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(origin, { path: '/console/../../etc/passwd' }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });
    expect([404, 503]).toContain(status);
  });
});

describe('secrets', () => {
  it('stand in no log line, no audit entry, no list and no second answer', async () => {
    const { token } = (await operator.post('/api/accounts/mine/tokens', { label: 'sweep' })) as { token: string };
    const key = { 'idempotency-key': 'sweep' };
    const made = (await operator.ask('POST', '/api/accounts/mine/access-keys', {}, key)).body as {
      accessKeySecret: string;
    };
    const again = (await operator.ask('POST', '/api/accounts/mine/access-keys', {}, key)).body as object;
    expect(again).toEqual(made);
    const audit = JSON.stringify(await operator.get('/api/audit?limit=500'));
    const lists = JSON.stringify([
      await operator.get('/api/accounts/mine/access-keys'),
      await operator.get('/api/accounts/mine/tokens'),
    ]);
    for (const secret of [made.accessKeySecret, token, await tokenOf()]) {
      expect(running.lines.join('')).not.toContain(secret);
      expect(audit).not.toContain(secret);
      expect(lists).not.toContain(secret);
    }
    const kept = await rawDatabase();
    expect(kept).not.toContain(made.accessKeySecret);
    expect(kept).not.toContain(token);
  });

  it('the audit log names who did what, in a whole chain', async () => {
    const { items } = (await operator.get('/api/audit?action=access-key-created')) as { items: { actor: string }[] };
    expect(items.map(({ actor }) => actor)).toEqual(['operator', 'account:mine', 'operator']);
    expect(await operator.get('/api/audit/check')).toMatchObject({ ok: true });
    expect(await operator.get('/api/accounts/mine/acceptances/check')).toMatchObject({ ok: true, length: 1 });
  });
});

async function tokenOf(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return (await readFile(`${running.folder}/data/admin.token`, 'utf8')).trim();
}

/** Everything that is on the disk, the write-ahead log included. */
async function rawDatabase(): Promise<string> {
  const { readFile, readdir } = await import('node:fs/promises');
  const folder = `${running.folder}/data`;
  const files = (await readdir(folder)).filter((name) => name.startsWith('gateway.db'));
  return (await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'latin1')))).join('');
}
