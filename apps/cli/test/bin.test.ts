import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { key, type Ran } from './run.ts';

const bin = fileURLToPath(new URL('../bin/dataplus.js', import.meta.url));

/** The program as a user starts it: a process of its own, from the build. */
async function start(args: readonly string[], stdin = '', more: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, ...key, ...more } });
  const read = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.err += text));
  child.stdin.end(stdin);
  const code = await new Promise<number>((resolve) =>
    child.on('close', (status) => {
      resolve(status ?? -1);
    }),
  );
  return { code, ...read };
}

/** The modules that a run loads, without those of Node, as V8 counts them. */
async function loadedBy(args: readonly string[], stdin?: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-loaded-'));
  await start(args, stdin, { NODE_V8_COVERAGE: folder });
  const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  const reports = files.map((text) => JSON.parse(text) as { result: { url: string }[] });
  return reports.flatMap(({ result }) => result.map(({ url }) => url)).filter((url) => url.startsWith('file:'));
}

beforeAll(() => {
  const built = existsSync(new URL('../dist/main.js', import.meta.url));
  if (!built) throw new Error('not built yet; run: npm run build');
});

describe('bin/dataplus.js', () => {
  it('signs, and what it signed verifies', async () => {
    const { out } = await start(['sign', 'https://h/p?a=1']);
    const request = `GET /p?a=1 HTTP/1.1\n${out}\n`;
    expect(await start(['verify', '--request', '-'], request)).toEqual({
      code: 0,
      out: 'accepted: signed by testid\n',
      err: '',
    });
    const forged = request.replace('a=1', 'a=2');
    expect((await start(['verify', '--request', '-'], forged)).code).toBe(1);
    expect(await start(['diagnose', '--request', '-'], request)).toMatchObject({
      code: 0,
      out: 'The signature is right.\n',
    });
  });

  it('exits with 2 when it is used wrongly', async () => {
    expect(await start(['sign'])).toEqual({
      code: 2,
      out: '',
      err: "dataplus sign: missing required argument 'url'\n",
    });
  });

  it('runs the vectors of a suite against itself', async () => {
    const filter = ['--suite', 'signer', '--filter', 'signer/query/*'];
    const { code, out } = await start(['conformance', 'run', ...filter, '--', process.execPath, bin, 'testee']);
    expect(out).toMatch(/ok: \d+ passed, 0 failed/);
    expect(code).toBe(0);
  });

  it('passes the exit code of conformance on', async () => {
    const { code, err } = await start(['conformance', 'run', '--suite', 'nope', '--', 'true']);
    expect(err).toMatch(/^dataplus-conformance: there is no suite nope/);
    expect(code).toBe(2);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn('sh', ['-c', `"$0" "$1" --help | head -1; echo done >&2`, process.execPath, bin]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('done\n');
  });
});

describe('a command loads only what it needs', () => {
  it('none of the packages for the help', async () => {
    const loaded = await loadedBy(['--help']);
    expect(loaded.some((url) => url.endsWith('/dist/dataplus.js'))).toBe(true);
    expect(loaded.filter((url) => /\/(packages|conformance)\//.test(url))).toEqual([]);
  });

  it('only the signer for a signature with a key file', async () => {
    const loaded = await loadedBy(['sign', '--key-file', '-', '/p'], '{"accessKeyId":"testid","accessKeySecret":"x"}');
    const others = loaded.filter((url) => /\/(packages|conformance)\//.test(url) && !url.includes('/packages/signer/'));
    expect(others).toEqual([]);
    expect(loaded.filter((url) => url.includes('/diagnose/'))).toEqual([]);
  });

  it('nothing of diagnose to verify an HTTP message', async () => {
    const loaded = await loadedBy(['verify', '--request', '-'], 'GET / HTTP/1.1\n\n');
    expect(loaded.some((url) => url.endsWith('/signer/dist/verify.js'))).toBe(true);
    expect(loaded.filter((url) => url.includes('/diagnose/'))).toEqual([]);
  });
});
