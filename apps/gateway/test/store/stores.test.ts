import { checkChain, versionOf } from '@dataplus/agreement-terms';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { acceptanceHead, acceptancesOf, addAcceptance } from '../../src/store/acceptances.ts';
import { addSecret, dropSecretsBelow, secretsOf } from '../../src/store/access-key-secrets.ts';
import { appendAudit, checkAudit, listAudit } from '../../src/store/audit.ts';
import {
  allDocuments,
  deleteDocument,
  getDocument,
  insertDocument,
  listDocuments,
  putDocument,
  updateDocument,
} from '../../src/store/documents.ts';
import { answerKey, answerOfKey, sweepKeys, takeKey } from '../../src/store/idempotency.ts';
import { acquireLease, releaseLease, renewLease } from '../../src/store/leases.ts';
import { addNotices, listNotices } from '../../src/store/notices.ts';
import { addPostings, balances, listPostings } from '../../src/store/postings.ts';
import { addReplay, sweepReplays } from '../../src/store/replays.ts';
import { raiseRevision, readRevision } from '../../src/store/revision.ts';
import { storeAnswer, storedAnswer, sweepAnswers } from '../../src/store/stored-answers.ts';
import { engines, type TestDatabase } from '../support/engines.ts';

const at = '2016-03-10T09:00:00+08:00';
const key = (id: string, owner = 'a1') => ({ id, owner, createdAt: at, state: 'enabled' as const });

describe.each(engines)('what is kept on $engine', ({ available, create }) => {
  let home: TestDatabase;
  let database: Database;
  /** Another process on the same database; SQLite has but one. */
  let other: Database;

  beforeEach(async ({ skip }) => {
    if (!available) skip('PostgreSQL could not be started');
    home = await create();
    database = await home.open();
    other = database.engine === 'sqlite' ? database : await home.open();
  });
  afterEach(() => home?.remove());

  test('documents are put, read, changed and taken away', async () => {
    const { queries } = database;
    await insertDocument(queries, 'access-key', key('k1'));
    await expect(insertDocument(queries, 'access-key', key('k1'))).rejects.toMatchObject({ code: 'already-exists' });
    await putDocument(queries, 'access-key', { ...key('k1'), owner: 'a2' });
    expect(await getDocument(queries, 'access-key', 'k1')).toEqual(key('k1', 'a2'));
    expect(await allDocuments(queries, 'access-key', 'a1')).toEqual([]);
    expect(await deleteDocument(queries, 'access-key', 'k1')).toBe(true);
    expect(await deleteDocument(queries, 'access-key', 'k1')).toBe(false);
    expect(await getDocument(queries, 'access-key', 'k1')).toBeUndefined();
  });

  test('documents of another form are refused, with the place of the fault', async () => {
    const wrong = { ...key('k1'), state: 'lost' } as unknown as ReturnType<typeof key>;
    const faults = [{ path: '/state', message: 'must be one of "enabled", "disabled"' }];
    await expect(putDocument(database.queries, 'access-key', wrong)).rejects.toMatchObject({
      code: 'invalid-document',
      faults,
    });
  });

  test('lists go on where the part before ended, whatever is added meanwhile', async () => {
    const { queries } = database;
    for (const n of [1, 2, 3, 4, 5]) await insertDocument(queries, 'access-key', key(`k${n}`));
    await insertDocument(queries, 'access-key', key('x', 'a2'));
    const first = await listDocuments(queries, 'access-key', { owner: 'a1', limit: 2 });
    await deleteDocument(queries, 'access-key', 'k2');
    await insertDocument(queries, 'access-key', key('k6'));
    const second = await listDocuments(queries, 'access-key', { owner: 'a1', limit: 3, after: first.next });
    const third = await listDocuments(queries, 'access-key', { owner: 'a1', limit: 3, after: second.next });
    const ids = [first, second, third].map(({ items }) => items.map(({ id }) => id));
    expect(ids).toEqual([['k1', 'k2'], ['k3', 'k4', 'k5'], ['k6']]);
    expect(third.next).toBeUndefined();
  });

  test('changes of one document come one after the other', async () => {
    await putDocument(database.queries, 'organization', { code: 'o1', name: 'n', mainAccount: 'a1', openedAt: at });
    const lengthen = (on: Database) =>
      on.transaction((queries) =>
        updateDocument(queries, 'organization', 'o1', (one) => ({ ...one, name: `${one.name}n` })),
      );
    await Promise.all(Array.from({ length: 10 }, (_, n) => lengthen(n % 2 === 0 ? database : other)));
    expect((await getDocument(database.queries, 'organization', 'o1'))?.name).toHaveLength(11);
    const missing = database.transaction((queries) => updateDocument(queries, 'organization', 'o2', (one) => one));
    await expect(missing).rejects.toMatchObject({ code: 'no-such-record' });
  });

  test('secrets of a key are numbered, and older ones leave at the end of a rotation', async () => {
    const { queries } = database;
    const add = (sealed: string) => addSecret(queries, { access_key_id: 'k1', sealed, created_at: 1 });
    expect([await add('first'), await add('second')]).toEqual([1, 2]);
    expect((await secretsOf(queries, 'k1')).map(({ sealed }) => sealed)).toEqual(['second', 'first']);
    expect(await dropSecretsBelow(queries, 'k1', 2)).toBe(1);
    expect((await secretsOf(queries, 'k1')).map(({ number }) => number)).toEqual([2]);
  });

  test('of many who use a signature at once one is the first', async () => {
    const uses = Array.from({ length: 20 }, (_, n) => addReplay((n % 2 === 0 ? database : other).queries, 's1', 1000));
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await addReplay(database.queries, 's2', 2000)).toBe(true);
    expect(await sweepReplays(database.queries, 1000)).toBe(1);
    expect(await addReplay(other.queries, 's1', 3000)).toBe(true);
    expect(await addReplay(other.queries, 's2', 3000)).toBe(false);
  });

  test('the first answer of a call stays until its time is over', async () => {
    const answer = { answer_key: 'k', expires: 1000, status: 200, headers: '[]', body: 'eA==', repeat_key: 'r' };
    expect(await storeAnswer(database.queries, answer)).toBe(true);
    expect(await storeAnswer(other.queries, { ...answer, status: 500 })).toBe(false);
    expect(await storedAnswer(other.queries, 'k', 999)).toEqual(answer);
    expect(await storedAnswer(other.queries, 'k', 1000)).toBeUndefined();
    expect(await sweepAnswers(database.queries, 1000)).toBe(1);
  });

  test('a lease is one process’s until it is over or given back', async () => {
    const ask = (owner: string, now: number, on = database) =>
      acquireLease(on.queries, { name: 'job', owner, now, until: now + 100 });
    const asked = await Promise.all(
      ['p1', 'p2', 'p3', 'p4'].map((owner, n) => ask(owner, 0, n % 2 === 0 ? database : other)),
    );
    expect(asked.filter(Boolean)).toHaveLength(1);
    const holder = `p${asked.indexOf(true) + 1}`;
    const rival = holder === 'p1' ? 'p2' : 'p1';
    expect(await ask(holder, 50)).toBe(true);
    expect(await ask(rival, 149)).toBe(false);
    expect(await ask(rival, 150)).toBe(true);
    expect(await renewLease(database.queries, { name: 'job', owner: holder, until: 900 })).toBe(false);
    expect(await renewLease(database.queries, { name: 'job', owner: rival, until: 900 })).toBe(true);
    await releaseLease(database.queries, 'job', holder);
    expect(await ask(holder, 800)).toBe(false);
    await releaseLease(database.queries, 'job', rival);
    expect(await ask(holder, 800)).toBe(true);
  });

  test('acceptances that come at once make one whole chain for each who accepts', async () => {
    const { digest } = versionOf('ocr');
    const accept = (who: string, instant: number, on: Database) =>
      on.transaction((queries) =>
        addAcceptance(queries, { who, agreement: 'ocr', digest, channel: 'free-opening-and-next-step', instant }),
      );
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        accept(n % 3 === 0 ? 'a1' : 'a2', 1000 + ((n * 5) % 12), n % 2 === 0 ? database : other),
      ),
    );
    for (const [who, length] of [
      ['a1', 4],
      ['a2', 8],
    ] as const) {
      const chain = await acceptancesOf(database.queries, who);
      const head = await acceptanceHead(database.queries, who);
      expect(checkChain(chain, head)).toMatchObject({ ok: true, length });
    }
  });

  test('the audit log is one chain, and shows what was done to it', async () => {
    const write = (n: number, on: Database) =>
      on.transaction((queries) =>
        appendAudit(queries, { at: n, actor: 'operator', action: `did-${n % 2}`, subject: 'a1', detail: { n } }),
      );
    await Promise.all(Array.from({ length: 10 }, (_, n) => write(n, n % 2 === 0 ? database : other)));
    expect(await checkAudit(other.queries)).toMatchObject({ ok: true, length: 10 });
    const first = await listAudit(database.queries, { limit: 4 });
    const rest = await listAudit(database.queries, { after: first.next });
    expect([...first.items, ...rest.items].map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await listAudit(database.queries, { action: 'did-1' })).items).toHaveLength(5);

    const { queries } = database;
    await queries.updateTable('audit').set({ detail: '{}' }).where('place', '=', 6).execute();
    expect(await checkAudit(queries)).toEqual({ ok: false, at: 6, reason: 'altered' });
    await queries.deleteFrom('audit').where('place', '=', 3).execute();
    expect(await checkAudit(queries)).toEqual({ ok: false, at: 3, reason: 'out-of-place' });
    await queries.deleteFrom('audit').where('place', '>', 2).execute();
    expect(await checkAudit(queries)).toEqual({ ok: false, at: 3, reason: 'end-missing' });
  });

  test('an idempotency key has one answer, and the second of two at once waits for it', async () => {
    let done = 0;
    const ask = (on: Database) =>
      on.transaction(async (queries) => {
        const known = await takeKey(queries, 'i1', 'hash', 1000);
        if (known !== undefined) return known.body;
        done += 1;
        await answerKey(queries, 'i1', 201, `answer ${done}`);
        return `answer ${done}`;
      });
    expect(new Set(await Promise.all([ask(database), ask(other), ask(database)]))).toEqual(new Set(['answer 1']));
    const { queries } = database;
    expect(await answerOfKey(queries, 'i1', 'hash')).toMatchObject({ status: 201, body: 'answer 1' });
    await expect(answerOfKey(queries, 'i1', 'other')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await sweepKeys(queries, 1000)).toBe(0);
    expect(await sweepKeys(queries, 1001)).toBe(1);
  });

  test('the revision rises by one for every change, and not for one that was undone', async () => {
    const raise = (on: Database) => on.transaction((queries) => raiseRevision(queries));
    await Promise.all([raise(database), raise(other), raise(database)]);
    const undone = database.transaction(async (queries) => {
      await raiseRevision(queries);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await readRevision(other.queries)).toBe(3);
  });

  test('notices are told once', async () => {
    const notice = { id: 'n1', subject: 'a1', at: 1, kind: 'arrears', body: { service: 'datav' } };
    await addNotices(database.queries, [notice, { ...notice, id: 'n2', kind: 'renewed' }]);
    await addNotices(other.queries, [{ ...notice, body: {} }]);
    expect((await listNotices(database.queries, { subject: 'a1', kind: 'arrears' })).items).toEqual([notice]);
    expect((await listNotices(database.queries, { subject: 'a2' })).items).toEqual([]);
  });

  test('a posting that does not sum to zero is not written, nor anything with it', async () => {
    const entries = [
      { account: 'customer:a1:balance', amount: 500n },
      { account: 'outside', amount: -500n },
    ];
    const good = { id: 'e1/1', at: 1, kind: 'top-up', entries };
    const bad = { ...good, id: 'e1/2', entries: [...entries, { account: 'lost', amount: 1n }] };
    const writing = database.transaction((queries) => addPostings(queries, 'a1', [good, bad]));
    await expect(writing).rejects.toMatchObject({ code: 'unbalanced-posting' });
    expect((await listPostings(database.queries)).items).toEqual([]);
    await addPostings(database.queries, 'a1', [good]);
    await expect(addPostings(database.queries, 'a1', [good])).rejects.toThrow();
    expect((await balances(database.queries)).accounts).toEqual(
      new Map([
        ['customer:a1:balance', 500n],
        ['outside', -500n],
      ]),
    );
  });
});
