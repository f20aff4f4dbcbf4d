import { describe, expect, it } from 'vitest';
import { clientOf, failure, testClock } from '../test/support/client.ts';
import { json, serve, status, type Step } from '../test/support/server.ts';
import { ClockSkewError, RefusedError, StatusError } from './errors.ts';

const ok = json({ ok: true });
const server2016 = 'Sat, 07 May 2016 08:19:52 GMT';
const refused: Step = json({ code: 'date-skewed', message: 'set your clock', origin: 'ours' }, 403, {
  date: server2016,
  'x-dataplus-refusal': 'date-skewed',
});
const dates = (requests: readonly { headers: Readonly<Record<string, string>> }[]) =>
  requests.map(({ headers }) => headers.date);

describe('a clock that the server refuses', () => {
  it('is corrected by the Date of the refusal, at once, and stays so', async () => {
    const server = await serve(refused, ok, ok);
    const clock = testClock('2016-05-07T07:00:00Z');
    const client = clientOf({ endpoint: server.endpoint, clock });
    expect((await client.request({ path: '/o/s/a' })).attempts).toBe(2);
    await client.request({ path: '/o/s/a' });
    expect(clock.slept).toEqual([]);
    expect(dates(server.requests)).toEqual(['Sat, 07 May 2016 07:00:00 GMT', server2016, server2016]);
  });

  it('is corrected for a POST too, for the gateway says that it did not act', async () => {
    const server = await serve(refused, ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2016-05-07T09:00:00Z') });
    expect((await client.request({ path: '/o/s/a', json: {} })).attempts).toBe(2);
    expect(dates(server.requests)).toEqual(['Sat, 07 May 2016 09:00:00 GMT', server2016]);
  });

  it('is corrected although only one attempt is allowed', async () => {
    const server = await serve(refused, ok);
    const clock = testClock('2016-05-07T09:00:00Z');
    const client = clientOf({ endpoint: server.endpoint, clock, retry: { attempts: 1 } });
    expect((await client.request({ path: '/o/s/a' })).attempts).toBe(2);
  });

  it('is corrected once in a call, then reported with both times', async () => {
    const server = await serve(refused, refused, ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2016-05-07T09:00:00Z') });
    const error = await failure(client.request({ path: '/o/s/a' }), ClockSkewError);
    expect(error).toMatchObject({ code: 'clock-skewed', status: 403, attempts: 2 });
    expect(server.requests).toHaveLength(2);
  });

  it('is reported with both times when the caller wants that', async () => {
    const server = await serve(refused, ok);
    const clock = testClock('2016-05-07T09:19:52Z');
    const client = clientOf({ endpoint: server.endpoint, clock, skew: 'report' });
    const error = await failure(client.request({ path: '/o/s/a' }), ClockSkewError);
    expect(error.aheadMilliseconds).toBe(3_600_000);
    expect(error.received.serverTime).toEqual(new Date('2016-05-07T08:19:52Z'));
    expect(error.received.localTime).toEqual(new Date('2016-05-07T09:19:52Z'));
    expect(error.message).toContain('here it is 2016-05-07T09:19:52.000Z, at the server 2016-05-07T08:19:52.000Z');
    expect(error.cause).toBeInstanceOf(RefusedError);
    expect(server.requests).toHaveLength(1);
  });

  it('cannot be corrected by a server without a Date', async () => {
    const dateless: Step = (_, response) => {
      response.sendDate = false;
      response.writeHead(403, { 'x-dataplus-refusal': 'date-skewed' }).end();
    };
    const server = await serve(dateless, ok);
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), ClockSkewError);
    expect(error.aheadMilliseconds).toBeUndefined();
    expect(error.message).toContain('unknown (it sent no Date)');
  });
});

describe('a refusal that names no reason', () => {
  const bare = (code: number, date = server2016): Step => status(code, { date });

  it.each([401, 403])('with clocks far apart is taken for one of the clock: %i', async (code) => {
    const server = await serve(bare(code), ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2016-05-07T08:04:51Z') });
    expect((await client.request({ path: '/o/s/a' })).attempts).toBe(2);
    expect(dates(server.requests)[1]).toBe(server2016);
  });

  it('has a POST not made again, but later calls signed with the right time', async () => {
    const server = await serve(bare(403), ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2016-05-07T12:00:00Z') });
    await failure(client.request({ path: '/o/s/a', json: {} }), ClockSkewError);
    expect(server.requests).toHaveLength(1);
    await client.request({ path: '/o/s/a', json: {} });
    expect(dates(server.requests)[1]).toBe(server2016);
  });

  it.each(['2016-05-07T08:34:52Z', '2016-05-07T08:04:52Z'])('within 900 s is none of the clock: %s', async (now) => {
    const server = await serve(bare(403), ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock(now) });
    await failure(client.request({ path: '/o/s/a' }), StatusError);
    expect(server.requests).toHaveLength(1);
  });

  it.each([400, 404, 500])('is none of the clock with another status: %i', async (code) => {
    const server = await serve(bare(code), ok);
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2017-05-07T08:34:52Z') });
    const error = await failure(client.request({ path: '/o/s/a' }), StatusError);
    expect(error.code).toBe('unexpected-status');
  });
});
