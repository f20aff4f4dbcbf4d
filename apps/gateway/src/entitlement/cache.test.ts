import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { startPlane } from '../../test/support/plane.ts';
import { conformanceFixture } from '../fixture/conformance-fixture.ts';
import { MemorySource } from '../fixture/memory-source.ts';
import type { Fixture } from '../fixture/fixture.ts';
import { EntitlementCache } from './cache.ts';
import { usesOf } from './use.ts';

const without =
  (name: string) =>
  (fixture: Fixture): Fixture => ({ ...fixture, keys: fixture.keys.filter(({ accessKeyId }) => accessKeyId !== name) });

function cacheOn(source: MemorySource, options = {}) {
  return new EntitlementCache({ source, unknownStanding: 'refuse', monotonic: () => performance.now(), ...options });
}

describe('the cache of who may what', () => {
  it('asks once for a key, however many calls need it', async () => {
    const { call, source } = await startPlane();
    await Promise.all(Array.from({ length: 10 }, () => call()));
    expect(source.loads).toBe(1);
  });

  it('asks once for a key that there is not', async () => {
    const { call, source } = await startPlane();
    for (let i = 0; i < 3; i++) expect((await call({ key: ['nobody', 'x'] })).json.code).toBe('unknown-access-key');
    expect(source.loads).toBe(1);
  });

  it('sees what another process changed within the time of a poll', async () => {
    const { call, source } = await startPlane();
    expect((await call()).status).toBe(200);
    source.change(without('testid'));
    await delay(60);
    expect((await call()).json.code).toBe('unknown-access-key');
  });

  it('sees at once what was changed in this process', async () => {
    const { call, source, plane } = await startPlane({ revisionPollMilliseconds: 60_000 });
    expect((await call()).status).toBe(200);
    source.change((fixture) => ({
      ...fixture,
      services: fixture.services.map((service) => (service.id === 'echo' ? { ...service, enabled: false } : service)),
    }));
    plane.invalidate();
    expect((await call()).json.code).toBe('service-disabled');
  });

  it('does not keep what was being loaded while everything was dropped', async () => {
    const source = new MemorySource(conformanceFixture(Date.now()));
    const cache = cacheOn(source);
    const load = vi.spyOn(source, 'loadKey');
    const loading = cache.load('testid');
    source.change(without('testid'));
    cache.invalidate();
    expect(await loading).toBeUndefined();
    expect(load).toHaveBeenCalledTimes(2);
    cache.close();
  });

  it('keeps only so many keys', async () => {
    const source = new MemorySource(conformanceFixture(Date.now()));
    const cache = cacheOn(source, { capacity: 2 });
    for (const key of ['testid', 'test-member', 'test-debtor']) await cache.load(key);
    expect(['testid', 'test-member', 'test-debtor'].map((key) => cache.peek(key) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    for (const key of ['a', 'b', 'c', 'a']) await cache.load(key);
    expect(source.loads).toBe(7);
    cache.close();
  });

  it('refuses calls when the state could not be read for too long, and serves again when it can', async () => {
    const source = new MemorySource(conformanceFixture(Date.now()));
    const cache = cacheOn(source, { pollMilliseconds: 10, maxStaleMilliseconds: 50 });
    await cache.refresh();
    expect(cache.platform).toBeDefined();
    const away = vi.spyOn(source, 'revision').mockRejectedValue(new Error('away'));
    await delay(120);
    expect(cache.platform).toBeUndefined();
    away.mockRestore();
    await delay(60);
    expect(cache.platform).toBeDefined();
    cache.close();
  });

  it('says so when the state cannot be read', async () => {
    const { call, source } = await startPlane();
    vi.spyOn(source, 'loadPlatform').mockRejectedValue(new Error('secret address of the database'));
    const answer = await call();
    expect([answer.status, answer.json.code]).toEqual([503, 'entitlement-unavailable']);
    expect(answer.text).not.toContain('secret address');
  });

  it('decides anew when a turning point has come, not before', async () => {
    const now = Date.now();
    const source = new MemorySource(conformanceFixture(now));
    const cache = cacheOn(source);
    const platform = await cache.refresh();
    const key = await cache.load('test-debtor');
    const service = platform.services.get('maxcompute');
    if (key === undefined || service === undefined) throw new Error('the fixture lacks them');
    const compute = usesOf(service).find(({ capability }) => capability === 'compute');
    if (compute === undefined) throw new Error('no use of compute');
    const first = cache.decisionFor(key, compute, now);
    expect(first.denial).toBeUndefined();
    expect(cache.decisionFor(key, compute, first.until - 1)).toBe(first);
    const after = cache.decisionFor(key, compute, first.until);
    expect(after.denial).toMatchObject({ code: 'capability-stopped', details: { rung: 'frozen' } });
    // In arrears since midnight in Asia/Shanghai, frozen after more than 24 hours.
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
    expect(first.until).toBe(Date.parse(`${today}T00:00:00+08:00`) + 24 * 3_600_000 + 1);
    expect(cache.decisionFor(key, compute, now)).toMatchObject({ denial: undefined });
    cache.close();
  });
});
