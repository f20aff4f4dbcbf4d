import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { wire } from '../test/support/by-hand.ts';
import { createVerifier, sign, SignerError, signRequest, signAsync, type Verdict } from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** What the server saw of the last request, and its verdict. */
interface Seen {
  readonly target: string;
  readonly accept: string | undefined;
  readonly body: string;
  readonly verdict: Verdict;
}

let server: Server;
let origin: string;
let seen: Seen | undefined;

beforeAll(async () => {
  const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } } });
  const answer = async (incoming: IncomingMessage): Promise<number> => {
    const body = Buffer.concat((await incoming.toArray()) as Uint8Array[]);
    const { method = '', url: target = '', rawHeaders: headers } = incoming;
    const verdict = verifier.verify({ method, target, headers, body });
    seen = { target, accept: incoming.headers.accept, body: body.toString(), verdict };
    return verdict.ok ? 200 : 403;
  };
  server = createServer((incoming, outgoing) => {
    void answer(incoming).then((status) => outgoing.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

afterEach(() => {
  vi.unstubAllGlobals();
  seen = undefined;
});

async function sendByNode(url: string, method: string, headers: Record<string, string>, body?: string | Uint8Array) {
  return await new Promise<number>((resolve, reject) => {
    const sent = httpRequest(url, { method, headers }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}

describe('a request that was signed by sign', () => {
  const headers = { accept: 'text/plain; 名="数据"', 'content-type': 'text/plain; charset=utf-8', 'x-own': '你好' };

  it('returns header values outside of ASCII as the byte string of their UTF-8', () => {
    const signed = sign({ method: 'GET', url: `${origin}/p`, headers }, key);
    expect(signed.headers.accept).toBe(wire(headers.accept));
    expect(signed.headers['x-own']).toBe('ä½\xa0å¥½');
    expect(signed.stringToSign).toContain(headers.accept);
  });

  it('is verified when node:http sends it', async () => {
    const url = `${origin}/o/s/a?q=%E4%B8%AD%20x&r='`;
    const body = '{"name":"你好"}';
    const signed = sign({ method: 'POST', url, headers, body }, key);
    // Node writes the headers of a text body as UTF-8, which would encode them twice.
    expect(await sendByNode(url, 'POST', signed.headers, Buffer.from(body))).toBe(200);
    expect(seen?.verdict).toMatchObject({ ok: true, accessKeyId: 'testid' });
  });

  it('is verified when fetch sends it', async () => {
    const url = `${origin}/o/s/a/../中 文?q=中 x&r='#top`;
    const body = '{"name":"你好"}';
    const signed = sign({ method: 'POST', url, headers, body }, key);
    const { status } = await fetch(url, { method: 'POST', headers: signed.headers, body });
    expect(status).toBe(200);
    expect(seen?.target).toBe('/o/s/%E4%B8%AD%20%E6%96%87?q=%E4%B8%AD%20x&r=%27');
    expect(seen?.accept).toBe(wire(headers.accept));
  });

  it('is refused when fetch adds the Accept that was not signed', async () => {
    const signed = sign({ method: 'GET', url: origin }, key);
    expect((await fetch(origin, { headers: signed.headers })).status).toBe(403);
    expect(seen?.verdict).toMatchObject({ reason: 'signature-mismatch' });
  });

  it('is verified with a compressed body: the bytes on the wire count', async () => {
    const body = gzipSync('{"name":"hello"}');
    const zipped = { accept: '*/*', 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const signed = sign({ method: 'PUT', url: origin, headers: zipped, body }, key);
    expect((await fetch(origin, { method: 'PUT', headers: signed.headers, body })).status).toBe(200);
  });

  it('is verified with a Blob for its body', async () => {
    const body = new Blob(['0123456789'], { type: 'text/plain' });
    const request = { method: 'POST', url: origin, headers: { accept: '*/*', 'content-type': 'text/plain' }, body };
    const signed = await signAsync(request, key);
    expect((await fetch(origin, { method: 'POST', headers: signed.headers, body })).status).toBe(200);
  });
});

describe('a web Request that was signed by signRequest', () => {
  const json = { accept: 'application/json', 'content-type': 'application/json' };

  it('is verified, and the one that came in can still be read and sent', async () => {
    const request = new Request(`${origin}/p?q=1#f`, { method: 'POST', headers: json, body: '{"name":"你好"}' });
    const signed = await signRequest(request, key);
    expect((await fetch(signed)).status).toBe(200);
    expect(seen).toMatchObject({ target: '/p?q=1', body: '{"name":"你好"}', accept: 'application/json' });
    expect(request.bodyUsed).toBe(false);
    expect([...request.headers]).toEqual(Object.entries(json));
    expect(await request.text()).toBe('{"name":"你好"}');
  });

  it('is verified without a body and without any header: Accept is what fetch sends', async () => {
    const signed = await signRequest(new Request(origin), key);
    expect(signed.headers.get('accept')).toBe('*/*');
    expect(signed.body).toBeNull();
    expect((await fetch(signed)).status).toBe(200);
    expect(seen?.accept).toBe('*/*');
  });

  it('keeps an empty Accept as it is', async () => {
    const signed = await signRequest(new Request(origin, { headers: { accept: '' } }), key);
    expect(signed.headers.get('accept')).toBe('');
  });

  it.each(['/p?', '/p?#f', '/p?#a?b', '/p#?'])('is sent without an empty query: %s', async (path) => {
    for (const init of [{}, { method: 'POST', headers: json, body: 'x' }]) {
      const signed = await signRequest(new Request(origin + path, init), key);
      expect((await fetch(signed)).status).toBe(200);
      expect(seen).toMatchObject({ target: '/p', body: 'body' in init ? 'x' : '' });
    }
  });

  it.each(['/p??', '/p?a?', '/p?a=?#f'])('keeps a question mark that belongs to the query: %s', async (path) => {
    const signed = await signRequest(new Request(origin + path), key);
    expect((await fetch(signed)).status).toBe(200);
    expect(seen?.target).toBe(path.replace('#f', ''));
  });

  it('is verified with a body that streams, and the one that came in still streams', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of ['one ', 'two']) controller.enqueue(Buffer.from(piece));
        controller.close();
      },
    });
    const request = new Request(origin, { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit);
    const signed = await signRequest(request, key);
    expect((await fetch(signed)).status).toBe(200);
    expect(seen?.body).toBe('one two');
    expect(await request.text()).toBe('one two');
  });

  it('is verified with a form and with a Blob, whose types the Request knows', async () => {
    const form = new FormData();
    form.set('name', '你好');
    for (const body of [form, new Blob(['x'], { type: 'text/csv' }), new URLSearchParams('a=b'), 'text']) {
      const signed = await signRequest(new Request(origin, { method: 'POST', body }), key);
      expect((await fetch(signed)).status).toBe(200);
    }
  });

  it('is verified with header values outside of ASCII', async () => {
    const signed = await signRequest(new Request(origin, { headers: { accept: wire('文') } }), key);
    expect((await fetch(signed)).status).toBe(200);
    expect(seen?.accept).toBe(wire('文'));
  });

  it('keeps what else the request says', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    for (const path of ['/p', '/p?']) {
      const request = new Request(origin + path, { method: 'POST', body: 'x', redirect: 'manual', signal });
      const signed = await signRequest(request, key);
      expect(signed).toMatchObject({ method: 'POST', redirect: 'manual' });
      expect(signed.signal.aborted).toBe(false);
    }
    const request = new Request(origin, { signal });
    const signed = await signRequest(request, key);
    controller.abort();
    expect(signed.signal.aborted).toBe(true);
    await expect(fetch(signed)).rejects.toThrow();
  });

  it('replaces the signature of a request that was signed before', async () => {
    const first = await signRequest(new Request(origin), { ...key, accessKeyId: 'other' });
    const second = await signRequest(first, key);
    expect((await fetch(second)).status).toBe(200);
    expect(second.headers.get('authorization')).toMatch(/^Dataplus testid:/);
    expect(second.headers.get('date')).toBe(first.headers.get('date'));
  });

  it('is not signed once its body was read', async () => {
    const request = new Request(origin, { method: 'POST', body: 'x' });
    await request.text();
    await expect(signRequest(request, key)).rejects.toMatchObject({ code: 'invalid-body', field: 'body' });
  });

  it('is refused with the codes of sign, its body unread', async () => {
    const request = new Request(origin, { method: 'POST', headers: { 'content-md5': 'x' }, body: 'x' });
    await expect(signRequest(request, key)).rejects.toMatchObject({ code: 'content-md5-mismatch' });
    await expect(signRequest(request, { ...key, accessKeyId: '' })).rejects.toMatchObject({
      code: 'invalid-access-key-id',
    });
    await expect(signRequest(request, key, { dialect: 'x' as 'speech' })).rejects.toMatchObject({
      code: 'unknown-dialect',
    });
    expect(await request.text()).toBe('x');
  });

  it('is refused where the platform does not let a page set Date', async () => {
    const request = new Request(origin);
    class BrowserRequest extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        this.headers.delete('date');
      }
    }
    vi.stubGlobal('Request', BrowserRequest);
    const refusal: unknown = await signRequest(request, key).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SignerError);
    expect(refusal).toMatchObject({ code: 'date-not-settable', field: 'headers.date' });
  });
});
