import { runClient, vectorsOf } from '@dataplus/conformance/node';
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

/** This client as a program of its own that speaks the protocol. */
async function program(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'http-client-testee-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'testee.mjs');
  await build({
    stdin: {
      contents: `
        import { serveTestee } from '@dataplus/conformance/testee';
        import { clientOps } from './index.ts';
        await serveTestee({ implementation: { name: 'http-client' }, ops: clientOps });`,
      resolveDir: path.dirname(fileURLToPath(import.meta.url)),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@dataplus/source'],
    logLevel: 'silent',
  });
  return outfile;
}

it('passes as a program what it passes in this process', async () => {
  const vectors = vectorsOf('http-client', { filter: 'http-client/re*' });
  const { tally, faults } = await runClient({ command: [process.execPath, await program()], vectors, timeout: 30_000 });
  expect(faults).toEqual([]);
  expect(tally).toMatchObject({ passed: vectors.length, failed: 0, undeclared: 0, skipped: 0 });
  expect(vectors.length).toBeGreaterThan(100);
}, 120_000);
