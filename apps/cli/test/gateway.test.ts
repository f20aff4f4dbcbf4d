import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dataplus.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-gateway-'));
const example = path.join(folder, 'example');
const config = ['--config', path.join(example, 'gateway.json')];
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as a user starts it, from the build. */
function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
    },
  });
}

async function run(...args: string[]): Promise<Ran> {
  const child = start(args);
  const read = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (read.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (read.err += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...read };
}

describe('dataplus gateway', () => {
  it.each([[['help', 'gateway']], [['gateway', 'start', '--help']]])(
    '%j prints help and is well, though the gateway may bring a commander of its own',
    async (args) => {
      const { code, out, err } = await run(...args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^Usage: dataplus gateway/);
    },
  );

  it('init, then start: the test key is served, and SIGTERM ends it with 0', async () => {
    const made = await run('gateway', 'init', example);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('TEST KEY');
    const child = start(['gateway', ...config, '--port', '0', '--admin-port', '0', '--json', '--log-level', 'warn']);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    try {
      const line = await firstLine(child);
      const { dataOrigin, adminOrigin, tokenFile } = JSON.parse(line) as Record<string, string>;
      const called = await run('call', `${dataOrigin ?? ''}/dataplus_1/maxcompute/query`);
      expect(called).toMatchObject({ code: 0 });
      const token = readFileSync(tokenFile ?? '', 'utf8').trim();
      const headers = { authorization: `Bearer ${token}` };
      const calls = await fetch(`${adminOrigin ?? ''}/api/calls`, { headers });
      expect(await calls.json()).toMatchObject({ items: [{ account: 'demo', accessKeyId: 'testid', status: 200 }] });
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });

  it('says in one line what is wrong, and exits with 2', async () => {
    expect(await run('gateway', 'check', '--port', 'http')).toEqual({
      code: 2,
      out: '',
      err: 'dataplus gateway: port: is "http"; give a whole number from 0 to 65535 (--port).\n',
    });
    const again = await run('gateway', 'init', example);
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/^dataplus gateway: folder: .* has files in it; name a new or empty one\.\n$/);
  });
});

function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('close', () => {
      reject(new Error('ended before it was ready'));
    });
  });
}
