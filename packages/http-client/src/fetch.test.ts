import { describe, expect, it, vi } from 'vitest';
import { accepts } from '../test/support/accepts.ts';
import { clientOf, failure, testClock } from '../test/support/client.ts';
import { json, kill, serve, stall, status, text } from '../test/support/server.ts';
import { ConnectionError, DeadlineError, RedirectError, UsageError } from './errors.ts';

describe('client.fetch', () => {
  it('takes a path, an address, a URL or a Request', async () => {
    const server = await serve(text('1'), text('2'), text('3'), text('4'));
    const client = clientOf({ endpoint: server.endpoint });
    await client.fetch('/o/s/a?x=1');
    await client.fetch(`${server.endpoint}/o/s/a?x=1`);
    await client.fetch(new URL('/o/s/a?x=1', server.endpoint));
    const response = await client.fetch(new Request(`${server.endpoint}/o/s/a?x=1`));
    expect(await response.text()).toBe('4');
    expect(server.requests.map(({ target }) => target)).toEqual(Array(4).fill('/o/s/a?x=1'));
    expect(server.requests.map((request) => accepts(request))).toEqual([true, true, true, true]);
    expect(server.requests[0]?.headers.accept).toBe('*/*');
  });

  const form = new FormData();
  form.set('a', 'b');
  it.each<[string, BodyInit, string | RegExp]>([
    ['text', 'hé', 'text/plain;charset=UTF-8'],
    ['bytes', new Uint8Array([104, 195, 169]), /^undefined$/],
    ['a form', new URLSearchParams({ a: 'b' }), 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['parts', form, /^multipart\/form-data; boundary=/],
    ['a Blob', new Blob(['x'], { type: 'text/x' }), 'text/x'],
    ['a Blob without type', new Blob(['x']), /^undefined$/],
  ])('sends %s with the content type of fetch', async (_, body, contentType) => {
    const server = await serve(text('ok'));
    await clientOf({ endpoint: server.endpoint }).fetch('/o', { method: 'POST', body });
    expect(String(server.requests[0]?.headers['content-type'])).toMatch(contentType);
    expect(accepts(server.requests[0])).toBe(true);
  });

  it('sends the body and headers of a Request, and those of init before them', async () => {
    const server = await serve(text('ok'));
    const request = new Request(`${server.endpoint}/o`, { method: 'POST', body: 'old', headers: { 'x-a': '1' } });
    await clientOf({ endpoint: server.endpoint }).fetch(request, { body: 'new', headers: { 'x-b': '2' } });
    const [arrived] = server.requests;
    expect(arrived?.body.toString()).toBe('new');
    expect(arrived?.headers).toMatchObject({ 'x-b': '2' });
    expect(arrived?.headers).not.toHaveProperty('x-a');
    expect(accepts(arrived)).toBe(true);
  });

  it('writes common methods in upper case, as fetch does', async () => {
    const server = await serve(text('ok'));
    await clientOf({ endpoint: server.endpoint }).fetch('/o', { method: 'put', body: 'x' });
    expect(server.requests[0]?.method).toBe('PUT');
  });

  it.each([400, 404, 500])('gives an answer with status %i as an answer, unread', async (code) => {
    const server = await serve(json({ why: 1 }, code));
    const response = await clientOf({ endpoint: server.endpoint }).fetch('/o');
    expect(response.status).toBe(code);
    expect(await response.json()).toEqual({ why: 1 });
  });

  it('repeats what may be repeated, and gives the last answer', async () => {
    const server = await serve(kill, text('busy', 503), text('still busy', 503), text('never asked'));
    const response = await clientOf({ endpoint: server.endpoint }).fetch('/o');
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('still busy');
    expect(server.requests).toHaveLength(3);
  });

  it('corrects its clock, also before a POST is made again', async () => {
    const refused = status(403, { date: 'Sat, 07 May 2016 08:19:52 GMT', 'x-dataplus-refusal': 'date-skewed' });
    const server = await serve(refused, text('ok'));
    const client = clientOf({ endpoint: server.endpoint, clock: testClock('2016-05-07T12:00:00Z') });
    expect((await client.fetch('/o', { method: 'POST', body: 'x' })).status).toBe(200);
    expect(accepts(server.requests[1])).toBe(true);
  });

  it('gives a refusal of the clock as an answer where skew is only reported', async () => {
    const server = await serve(status(403, { 'x-dataplus-refusal': 'date-skewed' }));
    const response = await clientOf({ endpoint: server.endpoint, skew: 'report' }).fetch('/o');
    expect(response.status).toBe(403);
  });

  it('follows redirects, gives them, or refuses them, as the caller says', async () => {
    const away = status(302, { location: '/b' });
    const server = await serve(away, text('there'), away, away);
    const client = clientOf({ endpoint: server.endpoint });
    expect(await (await client.fetch('/a')).text()).toBe('there');
    expect((await client.fetch('/a', { redirect: 'manual' })).status).toBe(302);
    expect((await failure(client.fetch('/a', { redirect: 'error' }), RedirectError)).code).toBe('redirect-refused');
  });

  it('rejects with the reason of the signal, before, during and after the headers', async () => {
    const server = await serve(stall, (_, response) => response.writeHead(200).write('first'));
    const client = clientOf({ endpoint: server.endpoint });
    const reason = new Error('mine');
    await expect(client.fetch('/o', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);

    const during = new AbortController();
    const waiting = client.fetch('/o', { signal: during.signal });
    await vi.waitFor(() => {
      expect(server.requests).toHaveLength(1);
    });
    during.abort(reason);
    await expect(waiting).rejects.toBe(reason);

    const after = new AbortController();
    const response = await client.fetch('/o', { signal: after.signal });
    after.abort(reason);
    await expect(response.text()).rejects.toThrow(/abort|mine/);
  });

  it('has no limit of time once the headers are there', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('slow ');
      setTimeout(() => response.end('body'), 800);
    });
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 500, total: 500 } });
    expect(await (await client.fetch('/o')).text()).toBe('slow body');
  });

  it('rejects with what happened where there is no answer', async () => {
    const server = await serve(kill, stall);
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 300 }, retry: { attempts: 1 } });
    await failure(client.fetch('/o'), ConnectionError);
    await failure(client.fetch('/o'), DeadlineError);
  });

  it('signs for no origin that it was not given', async () => {
    const other = await serve(text('ok'));
    const error = await failure(clientOf({ endpoint: 'https://h' }).fetch(other.endpoint), UsageError);
    expect(error.code).toBe('foreign-origin');
    expect(other.requests).toHaveLength(0);
  });

  it('hands other settings to fetch', async () => {
    const seen: RequestInit[] = [];
    const client = clientOf({
      endpoint: 'https://h',
      fetch: (_, init) => {
        seen.push(init ?? {});
        return Promise.resolve(new Response('ok'));
      },
    });
    await client.fetch('/o', { cache: 'no-store', keepalive: true });
    expect(seen[0]).toMatchObject({ cache: 'no-store', keepalive: true, redirect: 'manual' });
  });
});
