import { describe, expect, it } from 'vitest';
import { clientOf, failure, testClock } from '../../test/support/client.ts';
import { json, serve, status } from '../../test/support/server.ts';
import { type ClientOptions, CredentialsError, RefusedError } from '../index.ts';

const ok = json({});
const keyOf = (request: { headers: Readonly<Record<string, string>> } | undefined): string | undefined =>
  /^Dataplus ([^:]+):/.exec(request?.headers.authorization ?? '')?.[1];

/** A provider that counts how often it is asked and gives `key1`, `key2`, … each for so many seconds. */
function counting(clock: { now: () => number }, seconds: number) {
  let asked = 0;
  const provider = () => {
    asked++;
    const expires = new Date(clock.now() + seconds * 1000);
    return Promise.resolve({ accessKeyId: `key${asked}`, accessKeySecret: 'testsecret', expires });
  };
  return { provider, asked: () => asked };
}

describe('credentials from a function', () => {
  it('are asked for once, however many calls wait for them', async () => {
    const server = await serve(ok, ok, ok);
    const { provider, asked } = counting(testClock(), 3600);
    const client = clientOf({ endpoint: server.endpoint, credentials: provider });
    await Promise.all([client.request({ path: '/' }), client.request({ path: '/' })]);
    await client.request({ path: '/' });
    expect(asked()).toBe(1);
    expect(server.requests.map(keyOf)).toEqual(['key1', 'key1', 'key1']);
  });

  it('are asked for again a minute before they end', async () => {
    const server = await serve(ok, ok, ok);
    const clock = testClock();
    const { provider } = counting(clock, 100);
    const client = clientOf({ endpoint: server.endpoint, clock, credentials: provider });
    await client.request({ path: '/' });
    await clock.sleep(39_000);
    await client.request({ path: '/' });
    await clock.sleep(1_000);
    await client.request({ path: '/' });
    expect(server.requests.map(keyOf)).toEqual(['key1', 'key1', 'key2']);
  });

  it('are used to their end when newer ones cannot be had', async () => {
    const server = await serve(ok, ok);
    const clock = testClock();
    let asked = 0;
    const credentials: ClientOptions['credentials'] = () => {
      if (++asked > 1) throw new Error('no network');
      return { accessKeyId: 'key1', accessKeySecret: 'testsecret', expires: new Date(clock.now() + 100_000) };
    };
    const client = clientOf({ endpoint: server.endpoint, clock, credentials });
    await client.request({ path: '/' });
    await clock.sleep(99_000);
    await client.request({ path: '/' });
    await clock.sleep(1_000);
    const error = await failure(client.request({ path: '/' }), CredentialsError);
    expect(error).toMatchObject({ code: 'credentials-provider-failed', cause: { message: 'no network' } });
    expect(asked).toBe(3);
  });

  it.each(['unknown-access-key', 'disabled-access-key'])(
    'are asked for again after a refusal as %s',
    async (reason) => {
      const refused = status(403, { 'x-dataplus-refusal': reason });
      const server = await serve(refused, ok);
      const { provider } = counting(testClock(), 3600);
      const client = clientOf({ endpoint: server.endpoint, credentials: provider });
      await failure(client.request({ path: '/' }), RefusedError);
      await client.request({ path: '/' });
      expect(server.requests.map(keyOf)).toEqual(['key1', 'key2']);
    },
  );

  it('that are expired already are not used', async () => {
    const server = await serve(ok);
    const { provider } = counting(testClock(), -1);
    const error = await failure(
      clientOf({ endpoint: server.endpoint, credentials: provider }).request({ path: '/' }),
      CredentialsError,
    );
    expect(error.code).toBe('expired-credentials');
    expect(server.requests).toHaveLength(0);
  });

  it('do not hold a call up for longer than an attempt', async () => {
    const client = clientOf({
      endpoint: 'https://h',
      credentials: () => new Promise<never>(() => undefined),
      timeout: { attempt: 40 },
      retry: { attempts: 1 },
    });
    await expect(client.request({ path: '/' })).rejects.toMatchObject({ code: 'attempt-timed-out' });
  });

  it('are not asked for again by an attempt that follows at once', async () => {
    const server = await serve(status(503), ok);
    const { provider, asked } = counting(testClock(), 3600);
    await clientOf({ endpoint: server.endpoint, credentials: provider }).request({ path: '/' });
    expect(asked()).toBe(1);
  });
});

it('credentials that are a value end when they say', async () => {
  const server = await serve(ok);
  const clock = testClock();
  const credentials = { accessKeyId: 'a', accessKeySecret: 'b', expires: new Date(clock.now() + 1000) };
  const client = clientOf({ endpoint: server.endpoint, clock, credentials });
  await client.request({ path: '/' });
  await clock.sleep(1000);
  expect((await failure(client.request({ path: '/' }), CredentialsError)).code).toBe('expired-credentials');
});
