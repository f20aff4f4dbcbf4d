import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sign, verify } from '@dataplus/signer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import { codeInput, secretVariable } from './code-input.ts';
import { type CodeForm, codeForms, formNames, generate } from './generate.ts';

const key = { accessKeyId: 'testid', accessKeySecret: "it's a “test” secret" };
const run = promisify(execFile);

const commands: Readonly<Record<CodeForm, readonly [command: string, ...rest: string[]]>> = {
  curl: ['sh'],
  node: [process.execPath],
  python: ['python3'],
  java: ['java'],
  php: ['php'],
};

let server: Server | undefined;
let origin = '';
let folder = '';

/** Answers what the signer says of each request. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-code-'));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const dialect = request.url?.startsWith('/asr') === true ? 'speech-recognition' : 'dataplus';
      const verdict = verify(
        {
          method: request.method ?? '',
          target: request.url ?? '',
          headers: request.rawHeaders,
          body: Buffer.concat(chunks),
        },
        { keys: { testid: { secrets: [key.accessKeySecret] } }, dialect },
      );
      response.end(JSON.stringify(verdict.ok ? 'accepted' : verdict));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

const drafts: readonly (readonly [string, Omit<Draft, 'raw'>])[] = [
  [
    'a POST with a body and a query',
    {
      method: 'POST',
      address: '/org/service/api?b=2&a=%E4%B8%AD&q=it%27s',
      headers: [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/json; charset=utf-8'],
        ['X-Trace', "o'clock"],
      ],
      body: '{"name":"it\'s 中文 \\"quoted\\" $HOME `x`"}\n',
    },
  ],
  ['a bare GET', { method: 'GET', address: '/p', headers: [], body: null }],
  ['a body without a type', { method: 'PUT', address: '/p?x', headers: [['accept', 'text/plain']], body: 'x' }],
  [
    'speech recognition, which digests twice',
    { method: 'POST', address: '/asr', headers: [['content-type', 'audio/pcm']], body: 'sound' },
  ],
];

const isThere = async (form: CodeForm): Promise<boolean> => {
  const probe = form === 'curl' ? 'curl' : commands[form][0];
  return run(probe, ['--version']).then(
    () => true,
    () => false,
  );
};

describe.each(codeForms)('a call as %s', (form) => {
  test.each(drafts)('runs and is accepted: %s', async (_, rest) => {
    if (!(await isThere(form))) {
      if (process.env.CI !== undefined) throw new Error(`there is no ${form}, and CI skips nothing`);
      console.warn(`SKIPPED: there is no ${form} here`);
      return;
    }
    const draft: Draft = { ...rest, raw: true, address: origin + rest.address };
    const dialect = rest.address === '/asr' ? 'speech-recognition' : 'dataplus';
    const signed = sign({ method: rest.method, target: rest.address, headers: rest.headers, body: rest.body }, key, {
      dialect,
    });
    const text = generate(form, codeInput(draft, dialect, key.accessKeyId), signed);
    expect(text).not.toContain(key.accessKeySecret);
    const file = join(folder, formNames[form][1]);
    writeFileSync(file, text ?? '');
    const { stdout } = await run(commands[form][0], [file], {
      env: { ...process.env, [secretVariable]: key.accessKeySecret },
    });
    expect(stdout).toContain('"accepted"');
  });
});
