import { createVerifier } from '@dataplus/signer';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clientOf, failure } from '../../test/support/client.ts';
import { type Arrived, json, serve, status } from '../../test/support/server.ts';
import { AbortedError, UsageError } from '../errors.ts';
import { spoolInMemory } from './spool-in-memory.ts';

const ok = json({});
const isSigned = ({ method, target, rawHeaders, body }: Arrived): boolean =>
  createVerifier({
    keys: { testid: { secrets: ['testsecret'] } },
    now: () => Date.parse('2016-05-07T08:19:52Z'),
  }).verify({ method, target, headers: rawHeaders, body }).ok;

async function* pieces(...texts: (string | Uint8Array)[]) {
  for (const text of texts) {
    await Promise.resolve();
    yield text;
  }
}

describe('a stream as body', () => {
  it('is kept, digested on the way, and sent again the same in each attempt', async () => {
    const server = await serve(status(503), ok);
    const client = clientOf({ endpoint: server.endpoint });
    const answer = await client.request({ method: 'PUT', path: '/o', body: pieces('hé', new Uint8Array([33])) });
    expect(answer.attempts).toBe(2);
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['hé!', 'hé!']);
    expect(server.requests[0]?.headers['content-length']).toBe('4');
  });

  it('longer than what is kept in memory is refused with the cure, and its source is told', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(1024));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const server = await serve(ok);
    const client = clientOf({ endpoint: server.endpoint, spool: spoolInMemory({ maxBytes: 10_000 }) });
    const error = await failure(client.request({ path: '/o', body: endless }), UsageError);
    expect(error).toMatchObject({ code: 'stream-too-large', field: 'body' });
    expect(error.message).toContain('spoolToDisk');
    expect(cancelled).toBe(true);
    expect(server.requests).toHaveLength(0);
  });

  it('of just that length is kept', async () => {
    const server = await serve(ok);
    const client = clientOf({ endpoint: server.endpoint, spool: spoolInMemory({ maxBytes: 4 }) });
    await client.request({ path: '/o', body: pieces('ab', 'cd') });
    expect(server.requests[0]?.body.toString()).toBe('abcd');
  });

  it('that fails ends the call with its own error', async () => {
    const server = await serve(ok);
    const broken = new Error('disk gone');
    const source = new ReadableStream({
      pull: () => {
        throw broken;
      },
    });
    await expect(clientOf({ endpoint: server.endpoint }).request({ path: '/o', body: source })).rejects.toBe(broken);
    expect(server.requests).toHaveLength(0);
  });

  it('of neither bytes nor text is refused', async () => {
    const body = pieces(7 as never);
    const error = await failure(clientOf({ endpoint: 'https://h' }).request({ path: '/o', body }), UsageError);
    expect(error.code).toBe('invalid-call-input');
  });

  it.each([
    ['that never ends', () => new ReadableStream<Uint8Array>()],
    ['that is iterated', () => endlessly()],
    ['that is iterated and never yields', () => silently()],
  ])('%s can be aborted while it is kept', async (_, source) => {
    const server = await serve(ok);
    const controller = new AbortController();
    const call = clientOf({ endpoint: server.endpoint }).request({
      path: '/o',
      body: source(),
      signal: controller.signal,
    });
    setTimeout(() => {
      controller.abort('enough');
    }, 20);
    expect(await failure(call, AbortedError)).toMatchObject({ code: 'call-aborted', cause: 'enough' });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a compressed body', () => {
  it.each([
    ['text', () => 'hello '.repeat(1000)],
    ['a Blob', () => new Blob(['hello '.repeat(1000)])],
    ['a stream', () => pieces(...Array<string>(1000).fill('hello '))],
  ])('of %s is digested after compression, and the same in each attempt', async (_, body) => {
    const server = await serve(status(503), ok);
    await clientOf({ endpoint: server.endpoint }).request({ method: 'PUT', path: '/o', body: body(), gzip: true });
    const [first, second] = server.requests as [Arrived, Arrived];
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(first.body.length).toBeLessThan(200);
    expect(gunzipSync(first.body).toString()).toBe('hello '.repeat(1000));
    expect(second.body.equals(first.body)).toBe(true);
    expect(isSigned(first)).toBe(true);
  });

  it('is none without a body', async () => {
    const server = await serve(ok);
    await clientOf({ endpoint: server.endpoint }).request({ path: '/o', gzip: true });
    expect(server.requests[0]?.headers).not.toHaveProperty('content-encoding');
  });
});

it('any bytes, cut in any pieces, arrive as they are and signed', async () => {
  const bytes = fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(bytes, async (parts) => {
      const server = await serve(ok);
      await clientOf({ endpoint: server.endpoint }).request({ path: '/o', body: pieces(...parts) });
      expect(server.requests[0]?.body.equals(Buffer.concat(parts))).toBe(true);
      expect(isSigned(server.requests.at(0) as never)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

async function* endlessly() {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    yield 'x';
  }
}

async function* silently() {
  await new Promise(() => undefined);
  yield 'x';
}
