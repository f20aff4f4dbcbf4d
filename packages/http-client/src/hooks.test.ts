import { describe, expect, it } from 'vitest';
import { clientOf, failure } from '../test/support/client.ts';
import { json, serve, status } from '../test/support/server.ts';
import { StatusError } from './errors.ts';

describe('hooks', () => {
  it('are called in their documented order, and awaited', async () => {
    const server = await serve(status(503), status(302, { location: '/b' }), json({}));
    const order: string[] = [];
    const note = async (what: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(what);
    };
    const client = clientOf({
      endpoint: server.endpoint,
      hooks: {
        beforeSign: ({ attempt, url }) => note(`sign ${attempt} ${new URL(url).pathname}`),
        afterResponse: ({ attempt, status: code }) => note(`answer ${attempt} ${code}`),
        onRetry: ({ attempt, delay, error }) => note(`retry after ${attempt} in ${delay}: ${error.code}`),
      },
    });
    await client.request({ path: '/a' });
    expect(order).toEqual([
      'sign 1 /a',
      'answer 1 503',
      'retry after 1 in 200: unexpected-status',
      'sign 2 /a',
      'answer 2 302',
      'sign 2 /b',
      'answer 2 200',
    ]);
  });

  it('may change the headers of an attempt before they are signed, and of that attempt only', async () => {
    const server = await serve(status(503), json({}));
    const client = clientOf({
      endpoint: server.endpoint,
      hooks: {
        beforeSign: ({ headers, attempt }) => {
          if (attempt === 1) headers['x-trace'] = 'first';
          headers.accept = `text/plain;q=0.${attempt}`;
        },
      },
    });
    let signed = '';
    await client.request({ path: '/a' });
    expect(server.requests.map(({ headers }) => [headers['x-trace'], headers.accept])).toEqual([
      ['first', 'text/plain;q=0.1'],
      [undefined, 'text/plain;q=0.2'],
    ]);
    const second = clientOf({
      endpoint: (await serve(json({}))).endpoint,
      hooks: {
        beforeSign: ({ headers }) => {
          headers.accept = 'text/own';
        },
        afterResponse: ({ stringToSign }) => {
          signed = stringToSign ?? '';
        },
      },
    });
    await second.request({ path: '/a' });
    expect(signed.split('\n')[1]).toBe('text/own');
  });

  it('see what was signed and how long it took', async () => {
    const server = await serve(json({}, 200, { 'x-a': 'b' }));
    const seen: unknown[] = [];
    const client = clientOf({
      endpoint: server.endpoint,
      hooks: {
        afterResponse: ({ requestId, method, url, headers, stringToSign, milliseconds }) => {
          seen.push({ requestId, method, url, a: headers.get('x-a'), stringToSign, milliseconds });
        },
      },
    });
    await client.request({ path: '/o?x=1', requestId: 'r1' });
    expect(seen).toEqual([
      {
        requestId: 'r1',
        method: 'GET',
        url: `${server.endpoint}/o?x=1`,
        a: 'b',
        stringToSign: 'GET\napplication/json\n\n\nSat, 07 May 2016 08:19:52 GMT\n/o?x=1',
        milliseconds: 0,
      },
    ]);
  });

  it.each(['beforeSign', 'afterResponse', 'onRetry'] as const)('end the call with what %s throws', async (hook) => {
    const server = await serve(status(503), json({}));
    const own = new Error('mine');
    const client = clientOf({
      endpoint: server.endpoint,
      hooks: {
        [hook]: () => {
          throw own;
        },
      },
    });
    await expect(client.request({ path: '/' })).rejects.toBe(own);
    expect(server.requests.length).toBeLessThan(2);
  });

  it('hear of no retry where there is none', async () => {
    const server = await serve(status(500));
    let retried = 0;
    const client = clientOf({
      endpoint: server.endpoint,
      hooks: {
        onRetry: () => {
          retried++;
        },
      },
    });
    await failure(client.request({ path: '/' }), StatusError);
    expect(retried).toBe(0);
  });
});
