import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MemoryAnswers, MemoryReplays } from '../../fixture/memory-stores.ts';
import type { StoredAnswers } from './stores.ts';
import { signedHeaders, startPlane } from '../../../test/support/plane.ts';

const once = { method: 'POST', target: '/dataplus_1/answer-once/a', body: '{"a":1}' };
const never = { target: '/dataplus_1/no-replay/a' };

describe('several processes on one database', () => {
  it('admit a signature once between them', async () => {
    const replays = new MemoryReplays();
    const one = await startPlane({ replays });
    const other = await startPlane({ replays });
    const date = Date.now();
    expect((await one.call({ ...never, date })).status).toBe(200);
    expect((await other.call({ ...never, date })).json.code).toBe('replayed');
  });

  it('give the answer that the other one kept, and count it once', async () => {
    const shared = { replays: new MemoryReplays(), storedAnswers: new MemoryAnswers() };
    const one = await startPlane(shared);
    const other = await startPlane(shared);
    const date = Date.now();
    const first = await one.call({ ...once, date });
    const again = await other.call({ ...once, date });
    expect(again.text).toBe(first.text);
    expect([one.meter.rows.length, other.meter.rows.length]).toEqual([1, 1]);
    expect(other.meter.rows[0]?.repeat_key).toBe(one.meter.rows[0]?.repeat_key);
  });
});

describe('a guard that cannot be asked', () => {
  it('lets nothing through', async () => {
    const replays = { admit: () => Promise.reject(new Error('the database is away')) };
    const { call, meter } = await startPlane({ replays });
    expect((await call(never)).json.code).toBe('replay-check-failed');
    expect((await call(once)).json.code).toBe('replay-check-failed');
    expect(meter.rows).toEqual([]);
  });
});

describe('a service that answers once', () => {
  it('remembers across a restart what it answered', async () => {
    const shared = { replays: new MemoryReplays(), storedAnswers: new MemoryAnswers() };
    const date = Date.now();
    const before = await startPlane(shared);
    await before.call({ ...once, date });
    await before.plane.close(0);
    const after = await startPlane(shared);
    expect((await after.call({ ...once, date })).text).toBe('{"a":1}');
  });

  it('answers both of a pipeline though the second overtakes the first', async () => {
    const answers = new MemoryAnswers();
    let asked = 0;
    const storedAnswers: StoredAnswers = {
      find: async (key, now) => {
        const found = await answers.find(key, now);
        asked += 1;
        if (asked === 1) await delay(100);
        return found;
      },
      keep: (...kept) => answers.keep(...kept),
    };
    const { raw, meter } = await startPlane({ storedAnswers });
    const lines = Object.entries(signedHeaders(once)).map(([name, value]) => `${name}: ${value}`);
    const head = [`POST ${once.target} HTTP/1.1`, 'host: a', `content-length: ${once.body.length}`, ...lines, '', ''];
    const request = head.join('\r\n') + once.body;
    const text = await raw(request + request, 1_000);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
    expect(new Set(meter.rows.map(({ repeat_key }) => repeat_key)).size).toBe(1);
  });

  it('says replayed for an answer that was too long to be kept', async () => {
    const { call } = await startPlane({ limits: { storedAnswerBytes: 3 } });
    const date = Date.now();
    expect((await call({ ...once, date })).status).toBe(200);
    expect((await call({ ...once, date })).json.code).toBe('replayed');
  });

  it('needs a store', async () => {
    const { call } = await startPlane({ storedAnswers: undefined });
    expect((await call(once)).json.code).toBe('replay-check-failed');
  });

  it('charges nobody who may not call', async () => {
    const { call, meter } = await startPlane();
    const foreign = { ...once, target: '/dataplus_2/answer-once/a' };
    expect((await call(foreign)).json.code).toBe('foreign-organization');
    expect(meter.rows).toEqual([]);
  });
});
