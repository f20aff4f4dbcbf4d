import { createVerifier } from '@dataplus/signer';
import { describe, expect, it } from 'vitest';
import { clientOf, failure, testClock } from '../../test/support/client.ts';
import { type Arrived, json, kill, serve, status, type Step, text } from '../../test/support/server.ts';
import { ConnectionError, RedirectError, StatusError } from '../errors.ts';

const ok = json({ ok: true });
const to = (location: string, code = 302): Step => status(code, { location });
const isSigned = ({ method, target, rawHeaders, body }: Arrived): boolean =>
  createVerifier({
    keys: { testid: { secrets: ['testsecret'] } },
    now: () => Date.parse('2016-05-07T08:19:52Z'),
  }).verify({ method, target, headers: rawHeaders, body }).ok;

describe('a redirect to the same origin', () => {
  it.each([301, 302, 303, 307, 308])('is signed anew and followed: %i', async (code) => {
    const server = await serve(to('/o/s/b?x=%20', code), ok);
    const answer = await clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' });
    expect(answer).toMatchObject({ body: { ok: true }, attempts: 1 });
    expect(server.requests.map(({ target }) => target)).toEqual(['/o/s/a', '/o/s/b?x=%20']);
    expect(server.requests.map(isSigned)).toEqual([true, true]);
    expect(server.requests[1]?.headers['x-dataplus-request-id']).toBe(answer.requestId);
  });

  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [301, 'PUT', 'PUT'],
    [307, 'POST', 'POST'],
    [308, 'PUT', 'PUT'],
  ])('of status %i turns %s into %s, as fetch does', async (code, method, then) => {
    const server = await serve(to('/o/s/b', code), ok);
    await clientOf({ endpoint: server.endpoint }).request({ method, path: '/o/s/a', json: { a: 1 } });
    const [, second] = server.requests as [Arrived, Arrived];
    expect(second.method).toBe(then);
    expect(second.body.toString()).toBe(then === 'GET' ? '' : '{"a":1}');
    expect(second.headers['content-type']).toBe(then === 'GET' ? undefined : 'application/json');
    expect(isSigned(second)).toBe(true);
  });

  it('is followed five times and no more', async () => {
    const server = await serve(...Array.from({ length: 6 }, (_, i) => to(`/${i + 1}`)), ok);
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/0' }), RedirectError);
    expect(error).toMatchObject({ code: 'too-many-redirects', status: 302, location: `${server.endpoint}/6` });
    expect(server.requests).toHaveLength(6);
  });

  it('is followed as often as the caller says', async () => {
    const server = await serve(to('/1'), ok);
    const client = clientOf({ endpoint: server.endpoint, redirects: { limit: 0 } });
    await failure(client.request({ path: '/0' }), RedirectError);
    expect(server.requests).toHaveLength(1);
  });

  it('may be relative, and an empty query or fragment in it is not sent', async () => {
    const server = await serve(to('../b?#top'), ok);
    await clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' });
    expect(server.requests[1]?.target).toBe('/o/b');
    expect(isSigned(server.requests.at(-1) as never)).toBe(true);
  });

  it('makes no POST be sent again when what follows fails', async () => {
    const server = await serve(to('/o/s/b', 303), kill, ok);
    const error = await failure(
      clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a', json: {} }),
      ConnectionError,
    );
    expect(error).toMatchObject({ code: 'connection-lost', unsent: false });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('has a GET begin at its own address again when what follows fails', async () => {
    const server = await serve(to('/o/s/b'), kill, to('/o/s/b'), ok);
    const clock = testClock();
    await clientOf({ endpoint: server.endpoint, clock }).request({ path: '/o/s/a' });
    expect(server.requests.map(({ target }) => target)).toEqual(['/o/s/a', '/o/s/b', '/o/s/a', '/o/s/b']);
  });
});

describe('a redirect to another origin', () => {
  it('is refused, and nothing is sent there', async () => {
    const other = await serve(ok);
    const server = await serve(to(`${other.endpoint}/o/s/a?token=t0ken`));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/o/s/a' }), RedirectError);
    expect(error).toMatchObject({ code: 'redirect-refused', location: `${other.endpoint}/o/s/a`, attempts: 1 });
    expect(error.message).not.toContain('t0ken');
    expect(other.requests).toHaveLength(0);
  });

  it('is followed without signature and private headers where it is allowed', async () => {
    const other = await serve(ok);
    const server = await serve(to(`${other.endpoint}/file`));
    const client = clientOf({ endpoint: server.endpoint, redirects: { origins: [other.endpoint] } });
    await client.request({
      path: '/o/s/a',
      headers: { cookie: 'c=1', 'x-own': 'stays', 'x-dataplus-timeout': '60000' },
    });
    const { headers } = other.requests.at(0) as never;
    expect(headers).toMatchObject({ accept: 'application/json', 'x-own': 'stays' });
    for (const name of ['authorization', 'date', 'cookie', 'x-dataplus-request-id', 'x-dataplus-timeout']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('gets no signature either when it leads back', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: `${other.endpoint}/x` }).end(), ok);
    const other = await serve(to(`${server.endpoint}/back`));
    const client = clientOf({
      endpoint: server.endpoint,
      redirects: { origins: [other.endpoint, server.endpoint] },
    });
    await client.request({ path: '/o/s/a' });
    expect(server.requests[1]?.headers).not.toHaveProperty('authorization');
  });

  it('differs from ours in the port alone, and is another origin', async () => {
    const other = await serve(ok);
    const server = await serve(to(other.endpoint));
    await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), RedirectError);
  });
});

describe('a redirect that leads nowhere', () => {
  it('because of its address', async () => {
    const server = await serve(to('http://[broken'));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), RedirectError);
    expect(error).toMatchObject({ code: 'malformed-redirect', location: undefined });
  });

  it('because of its scheme', async () => {
    const server = await serve(to('file:///etc/passwd'));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), RedirectError);
    expect(error.code).toBe('redirect-refused');
  });

  it('is no redirect without a Location', async () => {
    const server = await serve(text('', 302));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), StatusError);
    expect(error.status).toBe(302);
  });
});
