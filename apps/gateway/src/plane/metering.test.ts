import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startPlane } from '../../test/support/plane.ts';

const post = { method: 'POST', target: '/dataplus_1/echo/hello', body: '{"a":1}' };

describe('the record of a call', () => {
  it('is written before the last byte of the answer leaves', async () => {
    const { call, meter } = await startPlane();
    meter.delay = 150;
    let isAnswered = false;
    const answer = call(post).then((one) => {
      isAnswered = true;
      return one;
    });
    await delay(75);
    expect(isAnswered).toBe(false);
    expect((await answer).status).toBe(200);
    expect(meter.rows).toHaveLength(1);
  });

  it('that cannot be written is a refusal, and the call is not answered', async () => {
    const { call, meter, defects } = await startPlane();
    meter.failure = new Error('the disk is full');
    const answer = await call(post);
    expect([answer.status, answer.json.code]).toEqual([503, 'metering-failed']);
    expect(answer.text).not.toContain('disk');
    expect(defects).toEqual([meter.failure]);
  });

  it('is on the day of Asia/Shanghai, by the gateway clock', async () => {
    const { call, meter, clock } = await startPlane();
    const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 16 * 3_600_000;
    for (const at of [midnight - 1_000, midnight + 1_000]) {
      clock.offset = at - Date.now();
      await call({ ...post, date: at });
    }
    const dayOf = (at: number): number =>
      Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at)) / 86_400_000;
    expect(meter.rows.map(({ day }) => day)).toEqual([dayOf(midnight) - 1, dayOf(midnight)]);
  });

  it('has no key for repeats without a request id, and one with it that depends on each of its parts', async () => {
    const { call, meter } = await startPlane();
    const id = { 'x-dataplus-request-id': 'r-1' };
    await call(post);
    await call({ ...post, unsigned: id });
    await call({ ...post, unsigned: { 'x-dataplus-request-id': 'r-2' } });
    await call({ ...post, unsigned: id, body: '{"a":2}' });
    await call({ ...post, unsigned: id, target: '/dataplus_1/echo/other' });
    await call({ ...post, unsigned: id, method: 'PUT' });
    await call({ ...post, unsigned: id, key: ['test-member', 'testsecret-member'] });
    const keys = meter.rows.map(({ repeat_key }) => repeat_key);
    expect(keys[0]).toBeNull();
    expect(new Set(keys).size).toBe(7);
  });

  it('counts a repeat after a lost answer once, though it was signed anew', async () => {
    const { call, meter } = await startPlane();
    const unsigned = { 'x-dataplus-request-id': 'r-1' };
    for (const date of [Date.now(), Date.now() - 7_000]) {
      expect((await call({ ...post, unsigned, date })).status).toBe(200);
    }
    expect(meter.rows).toHaveLength(1);
  });

  it('counts an answer in the words of a failure only where failures count', async () => {
    const { call, meter } = await startPlane();
    await call({ method: 'POST', target: '/face/detect', body: '{}' });
    const face = '{"type":0,"image_url":"https://example.com/a.jpg"}';
    await call({ method: 'POST', target: '/face/detect', body: face });
    expect(meter.rows.map(({ item, quantity, operation }) => [operation, item, quantity])).toEqual([
      ['face.detect', 'detect', '0'],
      ['face.detect', 'detect', '1'],
    ]);
  });

  it('counts bytes of the request or of the answer', async () => {
    const { call, meter } = await startPlane();
    await call({ ...post, target: '/dataplus_1/maxcompute/upload-a' });
    await call({ target: '/dataplus_1/maxcompute/download-a?project=sales' });
    expect(meter.rows.map(({ item, quantity, project }) => [item, quantity, project])).toEqual([
      ['storage', '7', ''],
      ['download', String(meter.rows[1]?.response_bytes), 'sales'],
    ]);
  });

  it('keeps names as a database can: without control characters, and not too long', async () => {
    const { call, meter } = await startPlane();
    await call({ target: '/dataplus_1/echo/a%00b%0A' });
    await call({ target: `/dataplus_1/echo/${'x'.repeat(5000)}` });
    expect(meter.rows.map(({ operation }) => operation)).toEqual(['a%00b%0A', 'x'.repeat(200)]);
  });
});
