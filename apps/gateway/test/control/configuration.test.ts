import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startFixtureGateway } from '../support/fixture-gateway.ts';
import { exchange, parseAnswer, signedHeaders, type Answer, type TestCall } from '../support/plane.ts';
import type { RunningGateway } from '../support/running-gateway.ts';

const echo = '/dataplus_1/echo/hello';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function gatewayWith(flags: Readonly<Record<string, unknown>>): Promise<RunningGateway & { port: number }> {
  const running = await startFixtureGateway(flags);
  closing.push(() => running.stop());
  return { ...running, port: Number(new URL(running.gateway.dataOrigin).port) };
}

/** The bytes of a signed call, its body included. */
function bytesOf(call: TestCall): string {
  const { method = 'GET', target = echo, body = '' } = call;
  const lines = Object.entries({ host: 'a', ...signedHeaders({ target, ...call }) });
  const length = body === '' ? '' : `content-length: ${body.length}\r\n`;
  return `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}${length}\r\n${String(body)}`;
}

const answerTo = async (port: number, call: TestCall): Promise<Answer> =>
  parseAnswer(await exchange(port, bytesOf(call), 50));

/** Sends the beginning of a request, waits for the end of the connection, and gives what came and how long it took. */
async function unfinished(port: number, bytes: string): Promise<{ answer: Answer; seconds: number }> {
  const began = performance.now();
  const answer = parseAnswer(await exchange(port, bytes));
  return { answer, seconds: (performance.now() - began) / 1000 };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      resolve(socket);
    });
    closing.push(() => socket.destroy());
  });
}

const ended = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.resume().once('close', resolve));

/** Lets the service `echo` be answered by a server of the test. */
async function upstream({ operator }: RunningGateway, listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.unshift(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service = (await operator.get('/api/services/echo')) as object;
  await operator.put('/api/services/echo', { ...service, upstream: address });
}

describe('a key of the configuration takes effect in a running gateway:', () => {
  it('maxHeaderBytes', async () => {
    const long = { headers: { 'x-long': 'x'.repeat(3000) } };
    const narrow = await gatewayWith({ maxHeaderBytes: '2048' });
    expect(await answerTo(narrow.port, long)).toMatchObject({ status: 431, json: { code: 'headers-too-large' } });
    const wide = await gatewayWith({});
    expect((await answerTo(wide.port, long)).status).toBe(200);
  });

  it('headersTimeoutSeconds', async () => {
    const { port } = await gatewayWith({ headersTimeoutSeconds: '1' });
    const { answer, seconds } = await unfinished(port, `GET ${echo} HTTP/1.1\r\nhost: a\r\n`);
    expect(answer).toMatchObject({ status: 408, json: { code: 'request-timed-out' } });
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(5);
  });

  it('requestTimeoutSeconds, for the body too', async () => {
    const { port } = await gatewayWith({ requestTimeoutSeconds: '1' });
    const whole = bytesOf({ method: 'POST', body: '{"whole":true}' });
    const { answer, seconds } = await unfinished(port, whole.slice(0, -5));
    expect(answer).toMatchObject({ status: 408, json: { code: 'request-timed-out' } });
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(5);
  });

  it('idleTimeoutSeconds', async () => {
    const { port } = await gatewayWith({ idleTimeoutSeconds: '1' });
    const began = performance.now();
    await ended(await opened(port));
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(5);
  });

  it('maxConnections', async () => {
    const { port } = await gatewayWith({ maxConnections: '2' });
    const kept = [await opened(port), await opened(port)];
    const began = performance.now();
    await ended(await opened(port));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(kept.map(({ destroyed }) => destroyed)).toEqual([false, false]);
  });

  it('diagnosesPerSecond', async () => {
    const wrong: TestCall = { key: ['testid', 'testsecret&'] };
    const usual = await gatewayWith({});
    expect((await answerTo(usual.port, wrong)).json).toHaveProperty('diagnosis');
    const none = await gatewayWith({ diagnosesPerSecond: '0' });
    const { json } = await answerTo(none.port, wrong);
    expect(json.code).toBe('signature-mismatch');
    expect(json).not.toHaveProperty('diagnosis');
  });

  it('unknownStanding: what no clause decides is refused, or let through', async () => {
    const inDoubt: TestCall = {
      key: ['test-restricted', 'testsecret-restricted'],
      target: '/dataplus_5/maxcompute/query',
    };
    const refusing = await gatewayWith({});
    expect(await answerTo(refusing.port, inDoubt)).toMatchObject({ status: 403, json: { code: 'standing-unknown' } });
    const allowing = await gatewayWith({ unknownStanding: 'allow' });
    expect((await answerTo(allowing.port, inDoubt)).status).toBe(200);
  });

  it.each([
    ['not-charged', 0],
    ['charged', 1],
  ])('callerGone %s: a caller who goes away before the end leaves %i metered calls', async (callerGone, calls) => {
    const running = await gatewayWith({ callerGone });
    await upstream(running, (_, res) => {
      res.write('beginning');
      // The gateway holds the last piece back until the call is recorded.
      setTimeout(() => res.write('more'), 20);
    });
    const socket = await opened(running.port);
    const begun = new Promise((resolve) => socket.once('data', resolve));
    socket.write(bytesOf({}));
    await begun.then(() => socket.destroy());
    await delay(200);
    expect(await running.operator.get('/api/calls?service=echo')).toHaveProperty('items.length', calls);
  });

  it('spoolFolder and spoolBytes', async () => {
    const place = mkdtempSync(join(tmpdir(), 'gateway-spool-'));
    closing.push(() => {
      rmSync(place, { recursive: true });
    });
    const { port } = await gatewayWith({ spoolFolder: place, spoolBytes: '1000' });
    const post = (size: number): Promise<Answer> => answerTo(port, { method: 'POST', body: `"${'x'.repeat(size)}"` });
    expect((await post(900)).status).toBe(200);
    expect(readdirSync(place)).toEqual([]);
    expect((await post(1100)).status).toBe(200);
    expect(readdirSync(place)).toHaveLength(1);
  });

  it('shutdownSeconds', async () => {
    const running = await gatewayWith({ shutdownSeconds: '0' });
    const asked = new Promise<void>((resolve) => {
      void upstream(running, () => {
        resolve();
      }).then(async () => (await opened(running.port)).write(bytesOf({})));
    });
    await asked;
    const began = performance.now();
    await running.gateway.close();
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
