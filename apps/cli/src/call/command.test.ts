import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createVerifier } from '@dataplus/signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } } });

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { method = '', url = '', rawHeaders } = req;
  const verdict = verifier.verify({ method, target: url, headers: rawHeaders, body: await buffer(req) });
  if (!verdict.ok) res.writeHead(403).end(verdict.reason);
  else if (url.startsWith('/binary')) res.end(Buffer.from([0, 0xff]));
  else if (url.startsWith('/moved')) res.writeHead(302, { location: '/elsewhere' }).end();
  else if (url.startsWith('/silent')) res.flushHeaders();
  else res.writeHead(200, { 'x-target': url }).end(`hello ${verdict.accessKeyId}`);
}

const server = createServer((req, res) => void answer(req, res));
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('call', () => {
  it.each([
    ['a GET', ['/p?a=1']],
    ['a query in Chinese', ['/中文?名=值 1']],
    ['an empty query', ['/p?']],
    ['a fragment', ['/p#top']],
    ['a JSON body', ['-H', 'Content-Type: application/json', '-d', '{"name":"数加"}', '/p']],
    ['an Accept of its own', ['-H', 'Accept: application/json', '/p']],
    ['an empty Accept', ['-H', 'Accept:', '/p']],
    ['a header outside of ASCII', ['-H', 'Content-Type: text/数加', '-d', 'x', '/p']],
    ['an empty body', ['-d', '', '/p']],
    ['a method of its own', ['-X', 'PATCH', '-d', 'x', '/p']],
    ['a body of DELETE', ['-X', 'DELETE', '-d', 'x', '/p']],
  ])('sends %s so that the server accepts it', async (_, args) => {
    const { code, out, err } = await run(['call', ...args.slice(0, -1), origin + (args.at(-1) ?? '')]);
    expect({ code, out, err }).toEqual({ code: 0, out: 'hello testid', err: '200 OK\n' });
  });

  it('explains what was signed, and shows the headers of the answer', async () => {
    const { err } = await run(['call', '--explain', '--include', `${origin}/p`]);
    expect(err).toMatch(/^StringToSign, 6 lines:\n {2}method {10}GET␊\n/);
    expect(err).toContain('200 OK\nconnection: ');
    expect(err).toContain('\nx-target: /p\n');
  });

  it('exits with 1 when the server refuses, and prints what it said', async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrongsecret' };
    const ran = await run(['call', `${origin}/p`], { env });
    expect(ran).toEqual({ code: 1, out: 'signature-mismatch', err: '403 Forbidden\n' });
  });

  it('does not follow a redirect', async () => {
    expect(await run(['call', `${origin}/moved`])).toEqual({ code: 0, out: '', err: '302 Found\n' });
  });

  it('prints request and answer as JSON, bytes in Base64', async () => {
    const { out } = await run(['call', '--json', `${origin}/binary`]);
    expect(JSON.parse(out)).toMatchObject({
      request: { method: 'GET', url: `${origin}/binary`, headers: { accept: '*/*' } },
      response: { status: 200, body: { base64: 'AP8=' } },
    });
  });

  it('says in one line that nobody listens', async () => {
    const { code, out, err } = await run(['call', 'http://127.0.0.1:1/p']);
    expect(err).toMatch(/^dataplus call: 127\.0\.0\.1:1: .+; check host, port and network\n$/);
    expect([code, out]).toEqual([1, '']);
  });

  it('gives up when the answer does not come', async () => {
    const { code, err } = await run(['call', '--timeout', '0.2', `${origin}/silent`]);
    expect(err).toMatch(/: no answer within 0\.2 s; /);
    expect(code).toBe(1);
  });

  it('warns when it goes out without TLS', async () => {
    const { err } = await run(['call', '--timeout', '0.01', 'http://host.invalid/p']);
    expect(err).toMatch(/^warning: host\.invalid: sent without TLS, anyone on the way can read it; use https\n/);
  });
});
