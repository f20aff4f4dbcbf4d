import { versionOf } from '@dataplus/agreement-terms';
import { checkChain } from '@dataplus/agreement-terms';
import { published2016To2018 } from '@dataplus/billing-rules';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyCustomerEvent } from '../../src/billing/index.ts';
import type { Database } from '../../src/database/database.ts';
import { loadKey } from '../../src/entitlement/load-key.ts';
import { loadPlatform } from '../../src/entitlement/load-platform.ts';
import { addAcceptance } from '../../src/store/acceptances.ts';
import { addSecret } from '../../src/store/access-key-secrets.ts';
import { deleteDocument, putDocument } from '../../src/store/documents.ts';
import { raiseRevision } from '../../src/store/revision.ts';
import { writeSetting } from '../../src/store/settings.ts';
import { engines, type TestDatabase } from '../support/engines.ts';
import { sampleService } from '../support/sample-service.ts';

const at = '2016-03-10T09:00:00+08:00';
const openSecret = (accessKeyId: string, sealed: string) => `${accessKeyId}/${sealed}`;

describe.each(engines)('entitlement loaded from $engine', ({ available, create }) => {
  let home: TestDatabase;
  let database: Database;

  beforeEach(async ({ skip }) => {
    if (!available) skip('PostgreSQL could not be started');
    home = await create();
    database = await home.open();
    const { queries } = database;
    await putDocument(queries, 'account', {
      id: 'a1',
      loginName: 'lan',
      registeredAt: at,
      realName: { kind: 'enterprise', state: 'verified', verifiedAt: at },
      platformOpenedAt: at,
      organization: 'org1',
    });
    await putDocument(queries, 'organization', { code: 'org1', name: 'One', mainAccount: 'a1', openedAt: at });
    await putDocument(queries, 'sub-account', {
      id: 'u1',
      mainAccount: 'a1',
      loginName: 'mei',
      consoleAccess: true,
      createdAt: at,
    });
    const project = (id: string, maxcomputeProject: string, roles: ('developer' | 'visitor')[]) =>
      putDocument(queries, 'project', {
        id,
        name: id,
        organization: 'org1',
        maxcomputeProject,
        createdAt: at,
        members: [{ account: 'u1', roles, addedAt: at }],
      });
    await project('space1', 'p1', ['developer']);
    await project('space2', 'p1', ['visitor']);
    await project('space3', 'p2', ['visitor']);
    for (const [id, owner] of [
      ['main-key', 'a1'],
      ['sub-key', 'u1'],
    ] as const) {
      await putDocument(queries, 'access-key', { id, owner, createdAt: at, state: 'enabled' });
      await addSecret(queries, { access_key_id: id, sealed: 'old', created_at: 1 });
      await addSecret(queries, { access_key_id: id, sealed: 'new', created_at: 2 });
    }
  });
  afterEach(() => home?.remove());

  test('has the main account behind a key, its secrets newest first, and none of them in the open', async () => {
    const key = await loadKey({ queries: database.queries, accessKeyId: 'main-key', openSecret });
    expect(key).toMatchObject({
      accessKeyId: 'main-key',
      owner: { id: 'a1', kind: 'main-account' },
      account: 'a1',
      realNameVerified: true,
      organization: 'org1',
      member: true,
      acceptances: [],
      billing: { account: 'a1', balance: 0n },
    });
    const secrets = key?.key.secrets.map((secret) => (typeof secret === 'string' ? secret : secret.reveal()));
    expect(secrets).toEqual(['main-key/new', 'main-key/old']);
    expect(JSON.stringify(key?.key)).not.toContain('main-key/new');
  });

  test('knows of a sub-account whether it was synchronised, and its roles by MaxCompute project', async () => {
    const load = () => loadKey({ queries: database.queries, accessKeyId: 'sub-key', openSecret });
    expect(await load()).toMatchObject({ owner: { id: 'u1', kind: 'sub-account' }, account: 'a1', member: false });
    await putDocument(database.queries, 'member', { organization: 'org1', subAccount: 'u1', since: at });
    const key = await load();
    expect(key?.member).toBe(true);
    expect([...(key?.projects ?? [])]).toEqual([
      ['p1', ['developer', 'visitor']],
      ['p2', ['visitor']],
    ]);
  });

  test('has acceptances as a whole chain, betas that were approved, and what billing knows', async () => {
    const { digest } = versionOf('ocr');
    const accept = (instant: number) =>
      database.transaction((queries) =>
        addAcceptance(queries, { who: 'a1', agreement: 'ocr', digest, channel: 'free-opening-and-next-step', instant }),
      );
    await accept(1000);
    await accept(2000);
    const application = { account: 'a1', reason: 'to try it', submittedAt: at, decidedAt: at };
    await putDocument(database.queries, 'beta-application', {
      ...application,
      id: 'b1',
      service: 's1',
      state: 'approved',
    });
    await putDocument(database.queries, 'beta-application', {
      ...application,
      id: 'b2',
      service: 's2',
      state: 'refused',
    });
    await database.transaction((queries) =>
      applyCustomerEvent(queries, { type: 'top-up', id: 'e1', at: 5000, account: 'a1', amount: 42n }),
    );
    const key = await loadKey({ queries: database.queries, accessKeyId: 'sub-key', openSecret });
    expect(checkChain(key?.acceptances ?? [])).toMatchObject({ ok: true, length: 2 });
    expect([...(key?.betas ?? [])]).toEqual(['s1']);
    expect(key?.billing.balance).toBe(42n);
  });

  test('knows no key that there is not, and none whose owner is gone', async () => {
    const load = (accessKeyId: string) => loadKey({ queries: database.queries, accessKeyId, openSecret });
    expect(await load('stranger')).toBeUndefined();
    await deleteDocument(database.queries, 'sub-account', 'u1');
    expect(await load('sub-key')).toBeUndefined();
  });

  test('has services, registry and setting of one revision', async () => {
    const { queries } = database;
    const empty = await loadPlatform(queries);
    expect(empty).toMatchObject({ revision: 0, services: new Map() });
    expect(empty.registry).toContainEqual({ agreement: 'ocr', digest: versionOf('ocr').digest, effectiveFrom: 0 });
    await putDocument(queries, 'service', sampleService());
    await writeSetting(queries, 'agreement-registry', '[]');
    await writeSetting(queries, 'price-books', JSON.stringify([published2016To2018]));
    await writeSetting(queries, 'charging', JSON.stringify({ ocr: 17_000 }));
    await raiseRevision(queries);
    const { revision, services, registry, setting } = await loadPlatform(queries);
    expect(revision).toBe(1);
    expect(services.get('maxcompute')).toEqual(sampleService());
    expect(registry).toEqual([]);
    expect(setting.charging.get('ocr')).toBe(17_000);
    expect(setting.prices('maxcompute')).toContainEqual([expect.objectContaining({ item: 'storage' })]);
  });
});
