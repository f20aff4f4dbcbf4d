import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, createServer as createTcpServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { plainService } from '../../fixture/service-defaults.ts';
import type { ServiceConfiguration } from '../../entitlement/service-configuration.ts';
import { type PlaneUnderTest, signedHeaders, startPlane } from '../../../test/support/plane.ts';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

type Handler = (req: IncomingMessage, res: ServerResponse, body: Buffer) => void;

/** An upstream that reads each request whole. */
async function upstream(handler: Handler): Promise<string> {
  const server: Server = createServer((req, res) => {
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.on('end', () => {
      handler(req, res, Buffer.concat(pieces));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A data plane with one service, `up`, that goes to the upstream. */
function planeTo(address: string, own: Partial<ServiceConfiguration> = {}, options = {}): Promise<PlaneUnderTest> {
  return startPlane(options, (fixture) => ({
    ...fixture,
    services: [plainService('up', { upstream: address, ...own })],
  }));
}

const target = '/dataplus_1/up/hello';

describe('a call to an upstream', () => {
  it('has its target unchanged behind the prefix, its headers in order and letter case, and its body', async () => {
    let seen: { url?: string | undefined; raw: string[]; body: string } | undefined;
    const address = await upstream((req, res, body) => {
      seen = { url: req.url, raw: req.rawHeaders, body: body.toString() };
      res.end('ok');
    });
    const { call } = await planeTo(`${address}/prefix`);
    const odd = `${target};v=1?a=%zz&&b=/../c`;
    const answer = await call({
      method: 'POST',
      target: odd,
      body: 'hello',
      unsigned: { 'X-Own': 'One', 'x-OWN': 'two', 'x-dataplus-request-id': 'r-1', Cookie: 'a=b' },
    });
    expect(answer.text).toBe('ok');
    expect(seen?.url).toBe(`/prefix${odd}`);
    expect(seen?.body).toBe('hello');
    const names = seen?.raw.filter((_, i) => i % 2 === 0) ?? [];
    expect(names).toContain('X-Own');
    expect(names).toContain('x-OWN');
    expect(seen?.raw).toEqual(expect.arrayContaining(['x-dataplus-request-id', 'r-1']));
  });

  it('carries no signature, nothing of the connection, and the organisation in our word only', async () => {
    let headers: IncomingMessage['headers'] = {};
    const address = await upstream((req, res) => {
      ({ headers } = req);
      res.end();
    });
    const { call } = await planeTo(address);
    await call({
      target,
      unsigned: {
        'X-Dataplus-Org-Code': 'somebody_else',
        'keep-alive': 'timeout=5',
        te: 'trailers',
        'proxy-authorization': 'Basic x',
        connection: 'close, X-Hop',
        'x-hop': 'only here',
      },
    });
    expect(headers['x-dataplus-org-code']).toBe('dataplus_1');
    for (const name of ['authorization', 'te', 'proxy-authorization', 'x-hop', 'keep-alive']) {
      expect(headers[name], name).toBeUndefined();
    }
    expect(headers.host).toBe(new URL(address).host);
    expect(headers.date).toBeDefined();
  });

  it('keeps a long body on disk and sends all of it', async () => {
    let bytes = 0;
    const address = await upstream((req, res, body) => {
      bytes = body.length;
      res.end(String(req.headers['content-length']));
    });
    const { call } = await planeTo(address, {}, { limits: { memoryBytes: 1000 } });
    const answer = await call({ method: 'POST', target, body: Buffer.alloc(3_000_000, 7) });
    expect([answer.text, bytes]).toEqual(['3000000', 3_000_000]);
  });

  it('has its answer relayed: status, headers twice, body; without the marks of a gateway', async () => {
    const address = await upstream((_, res) => {
      res.writeHead(418, [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['X-Dataplus-Refusal', 'forged'],
        ['Date', 'Sat, 07 May 2016 08:19:52 GMT'],
      ] as never);
      res.end('teapot');
    });
    const { call, meter } = await planeTo(address);
    const answer = await call({ target });
    expect([answer.status, answer.text]).toEqual([418, 'teapot']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.get('x-dataplus-refusal')).toBeNull();
    expect(answer.headers.get('date')).toBe('Sat, 07 May 2016 08:19:52 GMT');
    expect(meter.rows).toMatchObject([{ status: 418, response_bytes: 6, quantity: '1' }]);
  });

  it('is streamed: the first piece arrives while the upstream still writes', async () => {
    let finish = (): void => undefined;
    const address = await upstream((_, res) => {
      res.write('first,');
      res.write('second,');
      finish = () => res.end('last');
    });
    const { plane, meter } = await planeTo(address);
    const response = await fetch(plane.origin + target, { headers: signedHeaders({ target }) });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = await reader.read();
    expect(Buffer.from(first.value ?? []).toString()).toMatch(/^first,/);
    expect(meter.rows).toEqual([]);
    finish();
    let rest = '';
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      rest += Buffer.from(piece.value).toString();
    }
    expect(rest).toMatch(/last$/);
    expect(meter.rows).toMatchObject([{ status: 200, response_bytes: 17 }]);
  });

  it('counts failures only where the rule says so', async () => {
    const address = await upstream((_, res) => res.writeHead(500).end('no'));
    const rule = { operation: '*', capability: 'use', item: 'call', quantity: 'call', roles: [] } as const;
    const { call, meter } = await planeTo(address, { metering: [{ ...rule, counts: 'successful' }] });
    expect((await call({ target })).status).toBe(500);
    expect(meter.rows).toMatchObject([{ status: 500, quantity: '0', item: 'call' }]);
  });
});

describe('an upstream that fails', () => {
  it('is 502 when it ends the connection before an answer, and nothing is recorded', async () => {
    const address = await upstream((req) => req.socket.destroy());
    const { call, meter } = await planeTo(address);
    const answer = await call({ target });
    expect([answer.status, answer.json.code]).toEqual([502, 'upstream-broke-off']);
    expect(meter.rows).toEqual([]);
  });

  it('is 502 when it does not speak HTTP', async () => {
    const server = createTcpServer((socket) => socket.end('SSH-2.0-x\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(server);
    const { call } = await planeTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect((await call({ target })).json.code).toBe('upstream-broke-off');
  });

  it('is 504 when it takes longer than the service has', async () => {
    const address = await upstream(() => undefined);
    const { call, meter } = await planeTo(address, { upstreamTimeoutMilliseconds: 50 });
    expect((await call({ target })).json.code).toBe('upstream-timed-out');
    expect(meter.rows).toEqual([]);
  });

  it('has the time that x-dataplus-timeout gives it, up to the limit', async () => {
    const address = await upstream((_, res) => {
      setTimeout(() => res.end('late'), 150);
    });
    const longer = await planeTo(address, { upstreamTimeoutMilliseconds: 20 });
    expect((await longer.call({ target, unsigned: { 'x-dataplus-timeout': '2000' } })).text).toBe('late');
    const shorter = await planeTo(address);
    expect((await shorter.call({ target, unsigned: { 'x-dataplus-timeout': '30' } })).status).toBe(504);
    const limited = await planeTo(address, {}, { limits: { upstreamMilliseconds: 30 } });
    expect((await limited.call({ target, unsigned: { 'x-dataplus-timeout': '5000' } })).status).toBe(504);
  });

  it('that breaks off in the middle of its answer breaks the connection, and is not charged', async () => {
    const address = await upstream((_, res) => {
      res.writeHead(200, { 'content-length': 100 });
      res.write('some');
      setTimeout(() => res.write('more'), 10);
      setTimeout(() => res.destroy(), 40);
    });
    const { raw, meter } = await planeTo(address);
    const head = Object.entries(signedHeaders({ target })).map(([name, value]) => `${name}: ${value}\r\n`);
    const got = await raw(`GET ${target} HTTP/1.1\r\nHost: a\r\n${head.join('')}\r\n`);
    expect(got).toContain('HTTP/1.1 200');
    expect(got).not.toContain('more');
    expect(meter.rows).toEqual([]);
  });
});

describe('a caller who goes away', () => {
  async function leave(options: object): Promise<PlaneUnderTest & { aborted: boolean }> {
    let aborted = false;
    const address = await upstream((_, res) => {
      res.write('beginning');
      res.on('close', () => (aborted = !res.writableFinished));
    });
    const under = await planeTo(address, {}, options);
    const head = Object.entries(signedHeaders({ target })).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(under.plane.port, '127.0.0.1');
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n${head.join('')}\r\n`);
    await delay(100);
    socket.destroy();
    await delay(100);
    return { ...under, aborted };
  }

  it('ends the call at the upstream, and is not charged', async () => {
    const { aborted, meter } = await leave({});
    expect([aborted, meter.rows]).toEqual([true, []]);
  });

  it('is charged where the reading says so', async () => {
    const { meter } = await leave({ callerGone: 'charged' });
    expect(meter.rows).toMatchObject([{ status: 200, response_bytes: 9, quantity: '1' }]);
  });
});
