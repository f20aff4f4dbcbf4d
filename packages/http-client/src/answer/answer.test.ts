import { describe, expect, it } from 'vitest';
import { clientOf, failure } from '../../test/support/client.ts';
import { json, raw, serve, status, type Step, text, truncate } from '../../test/support/server.ts';
import { AbortedError, ConnectionError, DeadlineError, StatusError } from '../errors.ts';

const once = { attempts: 1 };

describe('the body of a failure', () => {
  it('is read to 64 KiB and no further', async () => {
    const server = await serve(text('x'.repeat(1_000_000), 500));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), StatusError);
    expect(error.received.body).toBe('x'.repeat(65_536));
    expect(error.message.length).toBeLessThan(400);
  });

  it('that never ends does not hold the call up for longer than 5 s', async () => {
    const server = await serve((_, response) => response.writeHead(500).write('partly'));
    const began = performance.now();
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), StatusError);
    expect(error.received.body).toBe('partly');
    expect(performance.now() - began).toBeGreaterThan(4900);
    expect(performance.now() - began).toBeLessThan(7000);
  });

  it('counts against the time of the attempt', async () => {
    const server = await serve((_, response) => response.writeHead(500).write('partly'));
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 60 }, retry: once });
    expect((await failure(client.request({ path: '/' }), DeadlineError)).code).toBe('attempt-timed-out');
  });

  it('that breaks off still tells its status', async () => {
    const server = await serve(raw('HTTP/1.1 404 Not Found\r\ncontent-length: 100\r\n\r\nno such thi'));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), StatusError);
    expect(error).toMatchObject({ status: 404, received: { body: 'no such thi' } });
  });

  it('that is cut inside of a character is still text', async () => {
    const server = await serve(text('é'.repeat(40_000), 500));
    const error = await failure(clientOf({ endpoint: server.endpoint }).request({ path: '/' }), StatusError);
    expect(error.received.body).toBe('é'.repeat(32_768));
  });
});

describe('a success', () => {
  const broken: [string, Step, string][] = [
    ['is cut off', truncate, 'connection-lost'],
    ['is cut off in a chunk', raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"a'), 'connection-lost'],
    ['has a bad chunk', raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nab'), 'garbled-answer'],
    [
      'is not compressed as it says',
      raw('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc'),
      'garbled-answer',
    ],
    ['has half of its headers', raw('HTTP/1.1 200 OK\r\ncontent-le'), 'connection-lost'],
    ['is another protocol', raw('SSH-2.0-OpenSSH_9.2p1\r\n'), 'garbled-answer'],
  ];
  it.each(broken)('that %s is told as what it is, and repeated where it may', async (_, step, code) => {
    const server = await serve(step, step, json({ fine: true }));
    const client = clientOf({ endpoint: server.endpoint });
    expect(await failure(client.request({ path: '/', retry: once }), ConnectionError)).toMatchObject({
      code,
      unsent: false,
    });
    expect((await client.request({ path: '/' })).body).toEqual({ fine: true });
    expect(server.requests).toHaveLength(3);
  });

  it('that stalls in its body is given up with the attempt', async () => {
    const server = await serve((_, response) => response.writeHead(200).write('{"a":'));
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 60 }, retry: once });
    expect((await failure(client.request({ path: '/' }), DeadlineError)).code).toBe('attempt-timed-out');
  });

  it('of status 200 that stalls before its headers likewise', async () => {
    const server = await serve(raw(''), status(200));
    const client = clientOf({ endpoint: server.endpoint });
    expect((await client.request({ path: '/' })).attempts).toBe(2);
  });
});

describe('a streamed answer', () => {
  const read = async (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

  it('is read by the caller, piece by piece', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'audio/wav' }).write('one ');
      setTimeout(() => response.end('two'), 20);
    });
    const {
      status: code,
      headers,
      body,
    } = await clientOf({ endpoint: server.endpoint }).request({ path: '/', as: 'stream' });
    expect([code, headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(await read(body)).toBe('one two');
  });

  it('may take longer than an attempt, as long as something comes', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('.');
      const timer = setInterval(() => response.write('.'), 50);
      setTimeout(() => {
        clearInterval(timer);
        response.end('end');
      }, 800);
    });
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 500, total: 500 } });
    const { body } = await client.request({ path: '/', as: 'stream' });
    expect(await read(body)).toMatch(/^\.{4,}end$/);
  });

  it('that stalls is given up, and not while the caller takes his time', async () => {
    const server = await serve((_, response) => response.writeHead(200).write('first'));
    const client = clientOf({ endpoint: server.endpoint, timeout: { attempt: 300 } });
    const { body } = await client.request({ path: '/', as: 'stream' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const reader = body.getReader();
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('first'));
    const error = await failure(reader.read(), DeadlineError);
    expect(error).toMatchObject({ code: 'attempt-timed-out', milliseconds: 300 });
  });

  it('that breaks off says so', async () => {
    const server = await serve(truncate);
    const { body } = await clientOf({ endpoint: server.endpoint }).request({ path: '/', as: 'stream' });
    expect((await failure(read(body), ConnectionError)).code).toBe('connection-lost');
  });

  it('listens to the signal', async () => {
    const server = await serve((_, response) => response.writeHead(200).write('first'));
    const controller = new AbortController();
    const client = clientOf({ endpoint: server.endpoint });
    const { body } = await client.request({ path: '/', as: 'stream', signal: controller.signal });
    setTimeout(() => {
      controller.abort('enough');
    }, 20);
    expect(await failure(read(body), AbortedError)).toMatchObject({ code: 'call-aborted', cause: 'enough' });
  });

  it('can be given up, which closes the connection', async () => {
    let closed = false;
    const server = await serve((_, response) => {
      response.on('close', () => (closed = true));
      response.writeHead(200).write('first');
    });
    const { body } = await clientOf({ endpoint: server.endpoint }).request({ path: '/', as: 'stream' });
    await body.cancel();
    await expect.poll(() => closed).toBe(true);
  });

  it('without a body is an empty stream', async () => {
    const server = await serve(status(204));
    const { body } = await clientOf({ endpoint: server.endpoint }).request({ path: '/', as: 'stream' });
    expect(await read(body)).toBe('');
  });
});
