import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { key } from './key.ts';
import { startVerifyingServer, type VerifyingServer } from './verifying-server.ts';

const readme = fileURLToPath(new URL('../../../packages/http-client/README.md', import.meta.url));
/** Inside of this package, so that what it imports is found. */
const folder = fileURLToPath(new URL('../node_modules/.readme', import.meta.url));
let server: VerifyingServer;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  server = await startVerifyingServer();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

it("the client's README calls four services of this server in ten lines", async () => {
  const [, example = ''] = /^```ts\n(.*?)^```/ms.exec(readFileSync(readme, 'utf8')) ?? [];
  const lines = example.split('\n').filter((line) => line !== '' && !line.startsWith('import'));
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(example.match(/client\.call\(/g)).toHaveLength(4);

  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  const program = `${folder}/example.mjs`;
  writeFileSync(program, transpileModule(example, { compilerOptions }).outputText);
  const env = {
    PATH: process.env.PATH,
    DATAPLUS_ENDPOINT: server.origin,
    ALIBABA_CLOUD_ACCESS_KEY_ID: key.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.accessKeySecret,
  };
  const child = spawn(process.execPath, [program], { env });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(err).toBe('');
  // One face, two items, one second of 16 kHz WAV with its 44 bytes of header, two words.
  expect(out).toBe('1 2 32044 2\n');
});
