import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '@dataplus/signer';
import { afterAll, describe, expect, it } from 'vitest';
import { startRunningGateway } from '../support/running-gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-listener-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it stands: fetch would tidy it up. */
function raw(origin: string, path: string, headers: Readonly<Record<string, string>> = {}, method: string = 'GET') {
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>(
    (resolve, reject) => {
      const sent = httpRequest(origin, { path, headers, method }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('the console', () => {
  const built = join(folder, 'dist');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(built, 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  symlinkSync(join(folder, 'secret.txt'), join(built, 'link.txt'));

  it('is served under /console/ with a strict policy, and only what is in its folder', async () => {
    const running = await startRunningGateway({ consoleFolder: built });
    const { adminOrigin: origin } = running.gateway;
    try {
      const page = await raw(origin, '/console/');
      expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>console</title>' });
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers['cache-control']).toBe('no-cache');
      const again = await raw(origin, '/console/', { 'if-none-match': String(page.headers.etag) });
      expect(again).toMatchObject({ status: 304, text: '' });
      expect((await raw(origin, '/console/accounts/shop')).text).toContain('<title>console</title>');
      const script = await raw(origin, '/console/assets/app-1.js');
      expect(script.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect((await raw(origin, '/console')).headers.location).toBe('/console/');
      expect((await raw(origin, '/console/', {}, 'POST')).status).toBe(405);
      expect((await raw(origin, '/console/', {}, 'HEAD')).text).toBe('');
      for (const path of [
        '../secret.txt',
        '..%2fsecret.txt',
        '%2e%2e/secret.txt',
        'assets/../../secret.txt',
        'assets/..%5c..%5csecret.txt',
        'link.txt',
        '.hidden.js',
        'assets/none.js',
        '%zz.js',
        '%00.js',
      ]) {
        const { status, text } = await raw(origin, `/console/${path}`);
        expect([status, text], path).toEqual([404, 'not found\n']);
      }
    } finally {
      await running.stop();
    }
  });

  it('says how to get it where it is missing', async () => {
    const { serveConsole } = await import('../../src/console/serve-console.ts');
    const serve = serveConsole(undefined);
    const server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const page = await raw(`http://127.0.0.1:${port}`, '/console/');
    expect(page.status).toBe(503);
    expect(page.text).toContain('npm install @dataplus/console');
    server.close();
  });
});

describe('stopping', () => {
  it('lets a call in flight end, and counts it', async () => {
    const held: (() => void)[] = [];
    const upstream = createServer((_, response) => {
      held.push(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"late":true}'));
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const running = await startRunningGateway({ clock: 'system', shutdownSeconds: 20 });
    const { operator, gateway, folder: own } = running;
    await operator.post('/api/accounts', { id: 'a', loginName: 'a' });
    await operator.post('/api/accounts/a/real-name', { kind: 'individual' });
    await operator.post('/api/accounts/a/real-name/decision', { verdict: 'verified' });
    await operator.post('/api/accounts/a/platform', { code: 'dataplus_1' });
    const key = (await operator.post('/api/accounts/a/access-keys')) as { id: string; accessKeySecret: string };
    const services = (await operator.get('/api/services')) as { items: { id: string }[] };
    await operator.put('/api/services/nlp', {
      ...services.items.find(({ id }) => id === 'nlp'),
      upstream: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`,
    });
    const target = '/dataplus_1/nlp/hold';
    const { headers } = sign(
      { method: 'GET', target, headers: { accept: 'application/json' } },
      { accessKeyId: key.id, accessKeySecret: key.accessKeySecret },
      { date: new Date() },
    );
    const call = fetch(`${gateway.dataOrigin}${target}`, { headers });
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = gateway.close();
    await expect(fetch(`${gateway.adminOrigin}/healthz`)).rejects.toThrow();
    held.forEach((answer) => {
      answer();
    });
    const answered = await call;
    expect([answered.status, await answered.text()]).toEqual([200, '{"late":true}']);
    await closed;
    const again = await startRunningGateway({ clock: 'system', dataFolder: join(own, 'data') });
    expect(await again.operator.get('/api/calls')).toMatchObject({ items: [{ operation: 'hold', status: 200 }] });
    await again.stop();
    rmSync(own, { recursive: true });
    upstream.close();
  });
});

describe('TLS', () => {
  it('is spoken on both listeners with one certificate', async () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
      stdio: 'ignore',
    });
    const running = await startRunningGateway({ tlsCert: cert, tlsKey: key });
    const { dataOrigin, adminOrigin } = running.gateway;
    expect([dataOrigin, adminOrigin].every((origin) => origin.startsWith('https://127.0.0.1:'))).toBe(true);
    const status = await new Promise((resolve, reject) => {
      httpsRequest(`${adminOrigin}/healthz`, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await running.stop();
  });
});

describe('a port that is taken', () => {
  it('is told by its key', async () => {
    const running = await startRunningGateway();
    const { port } = new URL(running.gateway.adminOrigin);
    await expect(startRunningGateway({ adminPort: Number(port) })).rejects.toMatchObject({
      code: 'listener-failed',
      field: 'adminPort',
    });
    await running.stop();
  });
});
