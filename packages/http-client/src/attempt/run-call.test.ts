import { createVerifier } from '@dataplus/signer';
import { describe, expect, it } from 'vitest';
import { clientOf, failure, testClock } from '../../test/support/client.ts';
import {
  garble,
  json,
  kill,
  reset,
  serve,
  stall,
  status,
  type Arrived,
  type Step,
  text,
  truncate,
} from '../../test/support/server.ts';
import { ConnectionError, DeadlineError, StatusError } from '../errors.ts';

const ok = json({ ok: true });
const verifyAt = (request: Arrived, now: number) =>
  createVerifier({ keys: { testid: { secrets: ['testsecret'] } }, now: () => now, maxSkewSeconds: 0 }).verify({
    method: request.method,
    target: request.target,
    headers: request.rawHeaders,
    body: request.body,
  });

describe('every attempt of a call', () => {
  it('has a fresh date and signature, and the same request id and body', async () => {
    const server = await serve(status(503), status(503), ok);
    const clock = testClock('2016-05-07T08:19:52Z');
    const client = clientOf({ endpoint: server.endpoint, clock, retry: { baseDelay: 1000 } });

    const answer = await client.request({ method: 'PUT', path: '/o/s/a?x=1', json: { name: 'hello' } });

    expect(answer.attempts).toBe(3);
    expect(clock.slept).toEqual([1000, 2000]);
    const [first, second, third] = server.requests as [Arrived, Arrived, Arrived];
    expect([first, second, third].map(({ headers }) => headers.date)).toEqual([
      'Sat, 07 May 2016 08:19:52 GMT',
      'Sat, 07 May 2016 08:19:53 GMT',
      'Sat, 07 May 2016 08:19:55 GMT',
    ]);
    expect(new Set([first, second, third].map(({ headers }) => headers.authorization)).size).toBe(3);
    expect(new Set([first, second, third].map(({ headers }) => headers['x-dataplus-request-id']))).toEqual(
      new Set([answer.requestId]),
    );
    expect([first, second, third].map(({ body }) => body.toString())).toEqual(Array(3).fill('{"name":"hello"}'));
    expect(verifyAt(first, Date.parse('2016-05-07T08:19:52Z'))).toMatchObject({ ok: true });
    expect(verifyAt(third, Date.parse('2016-05-07T08:19:55Z'))).toMatchObject({ ok: true });
  });

  it('has another request id than every other call', async () => {
    const server = await serve(ok, ok);
    const client = clientOf({ endpoint: server.endpoint });
    await client.request({ path: '/o/s/a' });
    await client.request({ path: '/o/s/a' });
    const ids = server.requests.map(({ headers }) => headers['x-dataplus-request-id']);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('takes a request id from the caller', async () => {
    const server = await serve(ok);
    await clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a', requestId: 'r-17' });
    expect(server.requests[0]?.headers['x-dataplus-request-id']).toBe('r-17');
  });
});

describe('a call that may be repeated', () => {
  const mishaps: Record<string, Step> = {
    kill,
    reset,
    truncate,
    garble,
    429: status(429),
    502: status(502),
    503: status(503),
    504: status(504),
  };

  describe.each(Object.keys(mishaps))('after %s', (mishap) => {
    it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('is repeated: %s', async (method) => {
      const server = await serve(mishaps[mishap] ?? ok, ok);
      const answer = await clientOf({ endpoint: server.endpoint }).request({ method, path: '/o/s/a' });
      expect(answer.body).toEqual({ ok: true });
      expect(server.requests.map((request) => request.method)).toEqual([method, method]);
    });

    it.each(['POST', 'PATCH'])('is not when it is a %s', async (method) => {
      const server = await serve(mishaps[mishap] ?? ok, ok);
      await expect(
        clientOf({ endpoint: server.endpoint }).request({ method, path: '/o/s/a', body: 'x' }),
      ).rejects.toThrow();
      expect(server.requests).toHaveLength(1);
    });
  });

  it('is repeated when an attempt takes too long, and the late one is given up', async () => {
    const server = await serve(stall, ok);
    const answer = await clientOf({ endpoint: server.endpoint, timeout: { attempt: 400 } }).request({ path: '/o/s/a' });
    expect(answer.attempts).toBe(2);
  });

  it('is not when it is a POST that took too long', async () => {
    const server = await serve(stall, ok);
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 300 } });
    const error = await failure(client.request({ path: '/o/s/a', json: {} }), DeadlineError);
    expect(error).toMatchObject({ code: 'attempt-timed-out', milliseconds: 300, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 501, 505])('is not after status %i', async (code) => {
    const server = await serve(status(code, { date: 'Sat, 07 May 2016 08:19:52 GMT' }), ok);
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), StatusError);
    expect(error).toMatchObject({ code: 'unexpected-status', status: code, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  it('gives up after so many attempts and throws the last failure', async () => {
    const server = await serve(kill, status(502), text('busy', 503), ok);
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), StatusError);
    expect(error).toMatchObject({ status: 503, attempts: 3 });
    expect(error.received.body).toBe('busy');
    expect(server.requests).toHaveLength(3);
  });

  it('is made once when one attempt is all', async () => {
    const server = await serve(status(503), ok);
    await failure(
      clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a', retry: { attempts: 1 } }),
      StatusError,
    );
    expect(server.requests).toHaveLength(1);
  });
});

describe('a connection that cannot be made', () => {
  it('lets any method be repeated, since nothing was sent', async () => {
    const server = await serve();
    const clock = testClock();
    const client = clientOf({ endpoint: await freeEndpoint(), clock });
    const error = await failure(client.request({ path: '/o/s/a', json: {} }), ConnectionError);
    expect(error).toMatchObject({ code: 'connection-failed', unsent: true, attempts: 3 });
    expect(clock.slept).toHaveLength(2);
    expect(server.requests).toHaveLength(0);
  });

  it('is told apart from one that broke', async () => {
    const server = await serve(kill);
    const error = await failure(
      clientOf({ endpoint: server.endpoint }).request({ path: '/', body: 'x' }),
      ConnectionError,
    );
    expect(error).toMatchObject({ code: 'connection-lost', unsent: false });
  });

  it('names what stands behind it', async () => {
    const client = clientOf({ endpoint: await freeEndpoint(), retry: { attempts: 1 } });
    const error = await failure(client.request({ path: '/o/s/a', requestId: 'r1' }), ConnectionError);
    expect(error.message).toMatch(
      /^no connection \(ECONNREFUSED\) \[GET http:\/\/127\.0\.0\.1:\d+\/o\/s\/a, request r1\]$/,
    );
  });
});

describe("the caller's own policy", () => {
  it('has a POST repeated', async () => {
    const server = await serve(status(503), ok);
    const asked: unknown[] = [];
    const answer = await clientOf({ endpoint: server.endpoint }).request({
      path: '/o/s/a',
      json: {},
      retry: {
        when: ({ attempt, method, byDefault, error }) => {
          asked.push({ attempt, method, byDefault, code: error.code });
          return true;
        },
      },
    });
    expect(answer.attempts).toBe(2);
    expect(asked).toEqual([{ attempt: 1, method: 'POST', byDefault: false, code: 'unexpected-status' }]);
  });

  it('has a GET not repeated', async () => {
    const server = await serve(status(503), ok);
    const client = clientOf({ endpoint: server.endpoint, retry: { when: () => false } });
    await failure(client.request({ path: '/o/s/a' }), StatusError);
    expect(server.requests).toHaveLength(1);
  });

  it('leaves it to the client with undefined', async () => {
    const server = await serve(status(503), ok);
    const client = clientOf({ endpoint: server.endpoint, retry: { when: () => undefined } });
    expect((await client.request({ path: '/o/s/a' })).attempts).toBe(2);
  });

  it('never goes beyond the number of attempts', async () => {
    const server = await serve(status(500), status(500), status(500), ok);
    const client = clientOf({ endpoint: server.endpoint, retry: { when: () => true } });
    await failure(client.request({ path: '/o/s/a' }), StatusError);
    expect(server.requests).toHaveLength(3);
  });

  it('can list methods and statuses', async () => {
    const server = await serve(status(450), ok);
    const client = clientOf({ endpoint: server.endpoint, retry: { methods: ['POST'], statuses: [450] } });
    expect((await client.request({ path: '/o/s/a', body: 'x' })).attempts).toBe(2);
  });
});

describe('the budget of a call', () => {
  it('ends an attempt before its own time', async () => {
    const server = await serve(stall);
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 5000, total: 300 } });
    const error = await failure(client.request({ path: '/o/s/a' }), DeadlineError);
    expect(error).toMatchObject({ code: 'budget-exhausted', milliseconds: 300, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  it('counts waits and earlier attempts, and names the failure before', async () => {
    const server = await serve(status(503), stall);
    const clock = testClock();
    const client = clientOf({ endpoint: server.endpoint, clock, timeout: { total: 1300 }, retry: { baseDelay: 1000 } });
    const error = await failure(client.request({ path: '/o/s/a' }), DeadlineError);
    expect(error).toMatchObject({ code: 'budget-exhausted', attempts: 2 });
    expect(error.cause).toMatchObject({ code: 'unexpected-status', status: 503 });
  });

  it('is not waited away: a failure that leaves no time for another attempt is thrown at once', async () => {
    const server = await serve(status(503), ok);
    const clock = testClock();
    const client = clientOf({ endpoint: server.endpoint, clock, timeout: { total: 900 }, retry: { baseDelay: 1000 } });
    await failure(client.request({ path: '/o/s/a' }), StatusError);
    expect(clock.slept).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

/** A port on which nobody listens. */
async function freeEndpoint(): Promise<string> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
