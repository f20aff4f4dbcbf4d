import { describe, expect, it } from 'vitest';
import { capturedIo } from '../../test/captured-io.ts';
import { serve } from '../../test/serve.ts';
import { main } from '../cli.ts';
import { vectorsOf } from '../files/load-suite.ts';
import type { Vector } from '../vector.ts';
import { runGateway } from './run-gateway.ts';

describe('asking what was counted', () => {
  const token = 'token-of-the-test';
  const growth = { service: 'echo', item: 'call', project: '', quantity: '1' };

  /** A gateway that answers everything, and an admin listener that counts it so many times. */
  async function counting(times: number, movable = false) {
    const records: object[] = [];
    const { origin: url } = await serve((req, res) => {
      const requestId = req.headers['x-dataplus-request-id'] ?? 'own';
      for (let i = 0; i < times; i++) records.push({ requestId, operation: 'a', status: 200 });
      res.setHeader('x-dataplus-request-id', requestId).end();
    });
    const asked: string[] = [];
    const lists: Readonly<Record<string, () => object>> = {
      '/api/calls': () => ({ items: [{ requestId: 'of another' }, ...records].reverse() }),
      '/api/accounts/main/usage': () => ({
        items: [{ ...growth, day: '2016-06-01', quantity: String(5 + records.length) }],
      }),
      '/api/accounts/main/bills': () => ({ items: [{ lines: [{ item: 'call', project: 'p', quantity: '1' }] }] }),
      '/api/clock': () => ({ now: '2016-06-01T23:59:00+08:00', movable }),
      '/api/day-close': () => ({ through: '2016-06-01', closed: 1 }),
    };
    const { origin } = await serve((req, res, body) => {
      const { pathname } = new URL(req.url ?? '', 'http://a');
      if (req.method === 'POST') asked.push(`${pathname} ${body}`);
      if (req.headers.authorization !== `Bearer ${token}`) res.writeHead(401).end('{}');
      else res.end(JSON.stringify(lists[pathname]?.()));
    });
    return { url, admin: { url: origin, token }, asked };
  }

  const steps = [{ request: { target: '/a', headers: [['x-dataplus-request-id', '{id}']] } }];
  const open = { unnamed: 'ignored', items: { unnamed: 'ignored' } } as const;
  const counted = (op: string, input: object, output: object): Vector => ({
    id: `gateway/test/${op}`,
    comment: 'One.',
    flags: [],
    spec: ['G-11.3'],
    op: `gateway.${op}`,
    input: { steps, ...input },
    output: { answers: [{ status: 200 }], ...output },
    origin: { expected: 'test' },
    compare: { unnamed: 'ignored', members: { answers: open, calls: open, lines: open } },
  });
  const metering = counted('metering', {}, { calls: [{ requestId: '{id}', operation: 'a' }], usage: [growth] });
  const billing = counted('billing', { project: 'p', items: ['call'] }, { lines: [{ quantity: '1' }] });

  it('finds one record of each call, and what it added to the usage', async () => {
    const { url, admin } = await counting(1);
    expect((await runGateway({ url, admin, vectors: [metering] })).tally).toMatchObject({ passed: 1 });
  });

  it.each([0, 2])('fails a gateway that counts a call %i times', async (times) => {
    const { url, admin } = await counting(times);
    const { results } = await runGateway({ url, admin, vectors: [metering] });
    const { outcome } = results[0] ?? {};
    expect(
      outcome?.status === 'failed' && 'differences' in outcome && outcome.differences.map(({ path }) => path),
    ).toEqual(times === 0 ? ['/calls/0', '/usage/0'] : ['/calls/1', '/usage/0/quantity']);
  });

  it('lets the day end once, and looks at the lines of the bills', async () => {
    const { url, admin, asked } = await counting(1, true);
    const wrong = counted('billing', { project: 'p', items: ['call'] }, { lines: [{ quantity: '2' }] });
    const { tally } = await runGateway({ url, admin, vectors: [billing, wrong] });
    expect(tally).toMatchObject({ passed: 1, failed: 1 });
    expect(asked).toEqual(['/api/clock {"to":"2016-06-01T16:30:00.000Z"}', '/api/day-close {}']);
  });

  it('is skipped without an admin listener, and for bills without a clock that can be moved', async () => {
    const { url, admin, asked } = await counting(1);
    const reason = /give --admin/;
    const { results } = await runGateway({ url, vectors: [metering, billing] });
    for (const { outcome } of results)
      expect(outcome).toMatchObject({ status: 'skipped', reason: expect.stringMatching(reason) as string });
    const { tally } = await runGateway({ url, admin, vectors: [metering, billing] });
    expect(tally).toMatchObject({ passed: 1, skipped: 1 });
    expect(asked).toEqual([]);
  });

  it('takes the token from the environment alone, and never shows it', async () => {
    const { url, admin } = await counting(1);
    const command = ['gateway', '--url', url, '--admin', admin.url, '--filter', 'gateway/metering/one'];
    const missing = capturedIo();
    expect(await main(command, missing)).toBe(2);
    expect(missing.written.err).toContain('--admin: has no token; put it into DATAPLUS_ADMIN_TOKEN');
    const wrong = capturedIo({ DATAPLUS_ADMIN_TOKEN: 'another-token' });
    expect(await main(command, wrong)).toBe(2);
    expect(wrong.written.err).toMatch(/does not take the token for GET .api.accounts.main.usage/);
    expect(wrong.written.err).not.toContain('another-token');
    expect(await main([...command.slice(0, 3), '--admin', 'nowhere'], capturedIo())).toBe(2);
  });
});

it('at least 20 vectors ask what was counted: answered calls, refusals, repeats, bills', () => {
  const counted = vectorsOf('gateway', { ops: ['gateway.metering', 'gateway.billing'] });
  expect(counted.length).toBeGreaterThanOrEqual(20);
  const flags = new Set(counted.flatMap((vector) => vector.flags));
  expect([...flags].sort()).toEqual(['counted-refusal', 'counted-twice']);
});
