import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseAnswer, signedHeaders, startPlane } from '../../../test/support/plane.ts';

const target = '/dataplus_1/echo/hello';

/** A certificate for localhost that nobody vouches for. */
function certificate(): { cert: Buffer; key: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-tls-'));
  try {
    const [cert, key] = ['cert.pem', 'key.pem'].map((name) => path.join(folder, name));
    const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key ?? '', '-out', cert ?? ''], {
      stdio: 'ignore',
    });
    return { cert: readFileSync(cert ?? ''), key: readFileSync(key ?? '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.resume().once('error', () => undefined);
    socket.once('close', () => {
      resolve();
    });
  });

describe('where it listens', () => {
  it('speaks TLS where it has a certificate', async () => {
    const tls = certificate();
    const { plane } = await startPlane({ tls });
    expect(plane.origin).toMatch(/^https:/);
    const headers = signedHeaders({ target });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(plane.origin + target, { headers, ca: tls.cert, servername: 'localhost', agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });

  it('does not listen beyond loopback without TLS, a declared proxy or an explicit word', async () => {
    await expect(startPlane({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'plain-listener-exposed' });
    const { plane } = await startPlane({ host: '0.0.0.0', insecurePlain: true });
    expect(plane.port).toBeGreaterThan(0);
    await startPlane({ host: '0.0.0.0', trustedProxies: ['10.0.0.0/8'] });
  });

  it('takes connections from declared proxies only', async () => {
    const near = await startPlane({ trustedProxies: ['127.0.0.1'] });
    expect((await near.call()).status).toBe(200);
    const far = await startPlane({ trustedProxies: ['192.0.2.0/24', '2001:db8::/32'] });
    await expect(far.call().then(({ text }) => text)).resolves.toBe('');
  });

  it('says so when the port is taken', async () => {
    const { plane } = await startPlane();
    await expect(startPlane({ port: plane.port })).rejects.toMatchObject({ code: 'listener-failed', field: 'port' });
  });

  it('takes so many connections and no more', async () => {
    const { plane } = await startPlane({ limits: { connections: 2 } });
    const kept = [await opened(plane.port), await opened(plane.port)];
    await ended(await opened(plane.port));
    for (const socket of kept) socket.destroy();
  });

  it('closes a connection that lies still', async () => {
    const { plane } = await startPlane({ limits: { idleMilliseconds: 100 } });
    const began = performance.now();
    await ended(await opened(plane.port));
    expect(performance.now() - began).toBeGreaterThan(90);
  });
});

describe('being stopped', () => {
  it('finishes calls in flight, and ends their connections', async () => {
    const { plane, meter } = await startPlane();
    meter.delay = 200;
    const head = Object.entries(signedHeaders({ target })).map(([name, value]) => `${name}: ${value}\r\n`);
    const one = `GET ${target} HTTP/1.1\r\nHost: a\r\n${head.join('')}\r\n`;
    const socket = await opened(plane.port);
    let got = '';
    socket.setEncoding('latin1').on('data', (piece: string) => (got += piece));
    const all = ended(socket);
    socket.write(one);
    await delay(50);
    const closing = plane.close(5_000);
    socket.write(one);
    await Promise.all([closing, all]);
    expect(got.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect([parseAnswer(got).status, parseAnswer(got).headers.get('connection')]).toEqual([200, 'close']);
    expect(meter.rows).toHaveLength(1);
    await expect(opened(plane.port)).rejects.toThrow();
  });

  it('refuses a request that was still coming', async () => {
    const { plane } = await startPlane();
    const socket = await opened(plane.port);
    let got = '';
    socket.setEncoding('latin1').on('data', (piece: string) => (got += piece));
    const all = ended(socket);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n`);
    await delay(50);
    const closing = plane.close(5_000);
    socket.write('\r\n');
    await Promise.all([closing, all]);
    const { status, json, headers } = parseAnswer(got);
    expect([status, json.code, headers.get('connection')]).toEqual([503, 'shutting-down', 'close']);
  });

  it('does not wait longer than it was told to', async () => {
    const { plane, meter } = await startPlane();
    meter.delay = 60_000;
    const socket = await opened(plane.port);
    const head = Object.entries(signedHeaders({ target })).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n${head.join('')}\r\n`);
    await delay(50);
    const began = performance.now();
    await plane.close(150);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('what it tells', () => {
  it('dates every answer by the clock of the gateway', async () => {
    const { call, clock } = await startPlane();
    clock.offset = 3_600_000;
    const answer = await call();
    expect(answer.json.code).toBe('date-skewed');
    const date = Date.parse(answer.headers.get('date') ?? '');
    expect(Math.abs(date - clock.now())).toBeLessThan(5_000);
    expect((await call({ date: date })).status).toBe(200);
  });

  it('keeps the last refusals and forgets those before, without query, header or body', async () => {
    const { plane, call } = await startPlane({ limits: { keptRefusals: 3 } });
    for (const name of ['a', 'b', 'c', 'd']) {
      await call({ target: `/dataplus_1/nothing/${name}?secret=1`, unsigned: { 'x-secret': 'testsecret' } });
    }
    expect(plane.refusals().map((refused) => refused.path)).toEqual(
      ['d', 'c', 'b'].map((name) => `/dataplus_1/nothing/${name}`),
    );
    expect(JSON.stringify(plane.refusals())).not.toMatch(/secret/);
  });

  it('diagnoses so many wrong signatures a second, and none where that is switched off', async () => {
    const wrong = { key: ['testid', 'testsecret&'] } as const;
    const few = await startPlane({ limits: { diagnosesPerSecond: 1 } });
    const answers = await Promise.all([few.call(wrong), few.call(wrong), few.call(wrong)]);
    const diagnosed = answers.filter(({ json }) => 'diagnosis' in json).length;
    expect(diagnosed).toBeGreaterThanOrEqual(1);
    expect(diagnosed).toBeLessThan(3);
    const none = await startPlane({ limits: { diagnosesPerSecond: 0 } });
    const answer = await none.call(wrong);
    expect([answer.json.code, 'diagnosis' in answer.json]).toEqual(['signature-mismatch', false]);
  });

  it('shows no secret in any refusal', async () => {
    const { call } = await startPlane({ limits: { diagnosesPerSecond: 100 } });
    for (const key of [
      ['testid', 'testsecret '],
      ['testid', 'wrong'],
      ['test-disabled', 'testsecret-disabled'],
    ] as const) {
      expect((await call({ key })).text).not.toContain('testsecret');
    }
  });
});

describe('a caller who goes away', () => {
  it('in the middle of a body leaves nothing behind', async () => {
    const { plane, call, meter, refusals } = await startPlane({ limits: { memoryBytes: 1_000 } });
    const socket = await opened(plane.port);
    const headers = signedHeaders({ method: 'POST', target, body: 'x'.repeat(100_000) });
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST ${target} HTTP/1.1\r\nHost: a\r\ncontent-length: 100000\r\n${head.join('')}\r\n`);
    socket.write('x'.repeat(50_000));
    await delay(50);
    socket.destroy();
    await delay(50);
    expect([meter.rows, refusals]).toEqual([[], []]);
    expect((await call()).status).toBe(200);
  });
});
