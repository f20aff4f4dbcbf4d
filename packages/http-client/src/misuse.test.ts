import { describe, expect, it } from 'vitest';
import { clientOf, credentials, failure } from '../test/support/client.ts';
import { json, serve, status } from '../test/support/server.ts';
import {
  ClientError,
  type ClientOptions,
  type ClientRequest,
  createClient,
  CredentialsError,
  DeadlineError,
  StatusError,
  UsageError,
} from './index.ts';

/** What a program without a type checker may hand in. */
const untyped = (value: unknown): never => value as never;

const circle: Record<string, unknown> = {};
circle.circle = circle;
const givenAway = new ArrayBuffer(4);
structuredClone(givenAway, { transfer: [givenAway] });

describe('a client made of nonsense is refused, field by field', () => {
  it.each<[unknown, string]>([
    [undefined, 'options'],
    [5, 'options'],
    [{}, 'credentials'],
    [{ credentials: 'testid' }, 'credentials'],
    [{ credentials: { ...credentials, expires: 'soon' } }, 'credentials.expires'],
    [{ credentials, fetch: 5 }, 'fetch'],
    [{ credentials, log: console }, 'log'],
    [{ credentials, spool: {} }, 'spool'],
    [{ credentials, random: 0.5 }, 'random'],
    [{ credentials, hooks: { beforeSign: true } }, 'hooks.beforeSign'],
    [{ credentials, retry: { when: true } }, 'retry.when'],
    [{ credentials, origins: 'https://a.example' }, 'origins'],
    [{ credentials, redirects: { origins: 'https://a.example' } }, 'redirects.origins'],
  ])('%j', (options, field) => {
    expect(() => createClient(untyped(options))).toThrow(UsageError);
    expect(() => createClient(untyped(options))).toThrow(`${field}: must be `);
  });

  it.each(['securityToken', 'sessionToken', 'stsToken'])('a key that comes with %s cannot sign', (name) => {
    expect(() => createClient({ credentials: untyped({ ...credentials, [name]: 't' }) })).toThrow(CredentialsError);
    expect(() => createClient({ credentials: untyped({ ...credentials, [name]: undefined }) })).not.toThrow();
  });
});

describe('a request that cannot be sent as it is meant is refused before anything is sent', () => {
  it.each<[unknown, string]>([
    [undefined, 'request'],
    [null, 'request'],
    [{ path: '/a\nb' }, 'path'],
    [{ path: '/a\\b' }, 'path'],
    [{ path: '/a', query: { a: { b: 1 } } }, 'query.a'],
    [{ path: '/a', query: { a: null } }, 'query.a'],
    [{ path: '/a', as: 'xml' }, 'as'],
    [{ path: '/a', json: circle }, 'json'],
    [{ path: '/a', json: { big: 1n } }, 'json'],
    [{ path: '/a', body: 5 }, 'body'],
    [{ path: '/a', body: new URLSearchParams('a=1') }, 'body'],
    [{ path: '/a', body: givenAway }, 'body'],
    [{ path: '/a', requestId: '' }, 'requestId'],
    [{ path: '/a', requestId: '数' }, 'requestId'],
    [{ path: '/a', requestId: 'a\r\nx: y' }, 'requestId'],
    [{ path: '/a', signal: {} }, 'signal'],
  ])('%#: %s', async (request, field) => {
    const server = await serve(json({}));
    const method = field === 'body' || field === 'json' ? { method: 'POST' } : {};
    const asked = typeof request === 'object' && request !== null ? { ...method, ...request } : request;
    const error = await failure(
      clientOf({ endpoint: server.endpoint }).request(untyped(asked) as ClientRequest),
      UsageError,
    );
    expect(error).toMatchObject({ code: 'invalid-call-input', field });
    expect(error.message).not.toContain('\n');
    expect(server.requests).toHaveLength(0);
  });

  it.each([undefined, null, {}, 'face.detect'])('an operation that is none: %j', async (operation) => {
    const error = await failure(clientOf({}).call(untyped(operation), untyped({})), UsageError);
    expect(error).toMatchObject({ code: 'invalid-call-input', field: 'operation' });
  });
});

describe('headers of connection and body', () => {
  it('are the platform’s: what a caller says of them is left out', async () => {
    const server = await serve(json({}), json({}));
    const client = clientOf({ endpoint: server.endpoint });
    const headers = { host: 'evil.example', 'content-length': '1', 'transfer-encoding': 'chunked', 'x-a': 'b' };
    await client.request({ method: 'POST', path: '/a', body: 'abc', headers });
    await client.fetch('/a', { method: 'POST', body: 'abc', headers });
    for (const request of server.requests) {
      expect(request.body.toString()).toBe('abc');
      expect(request.headers).toMatchObject({ 'content-length': '3', 'x-a': 'b' });
      expect(request.headers.host).toBe(new URL(server.endpoint).host);
    }
    expect(server.requests).toHaveLength(2);
  });
});

describe('the caller’s own functions', () => {
  it('a fetch that hears of no signal still ends with the attempt', async () => {
    const client = createClient({
      endpoint: 'https://a.example',
      credentials,
      fetch: () => new Promise<never>(() => undefined),
      retry: { attempts: 1 },
      timeout: { attempt: 20 },
    });
    expect(await failure(client.request({ path: '/a' }), DeadlineError)).toMatchObject({ code: 'attempt-timed-out' });
  });

  it.each([undefined, { status: 200 }])('a fetch that gives %j has given no Response', async (given) => {
    const client = clientOf({ endpoint: 'https://a.example', fetch: () => Promise.resolve(untyped(given)) });
    const error = await failure(client.request({ path: '/a' }), UsageError);
    expect(error).toMatchObject({ code: 'invalid-client-option', field: 'fetch' });
  });

  it('a policy that promises has not said yes: a POST is sent once', async () => {
    const server = await serve(status(503), status(503));
    const when = untyped(() => Promise.resolve(false)) as NonNullable<ClientOptions['retry']>['when'];
    const client = clientOf({ endpoint: server.endpoint, retry: { when } });
    await failure(client.request({ method: 'POST', path: '/a' }), StatusError);
    expect(server.requests).toHaveLength(1);
  });
});

describe('limits beyond what timers can be set for', () => {
  it.each([Infinity, 2 ** 40])('of %d ms are no limits, not the shortest ones', async (limit) => {
    const server = await serve(json({}), json({}));
    const client = createClient({
      endpoint: server.endpoint,
      credentials,
      concurrency: 1,
      timeout: { attempt: limit, total: limit },
    });
    const answers = await Promise.all([client.request({ path: '/a' }), client.request({ path: '/a' })]).catch(
      (error: unknown) => error,
    );
    expect(answers).not.toBeInstanceOf(ClientError);
  });
});
