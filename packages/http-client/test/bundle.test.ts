import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Bundled for platforms that have only what the web has: an import of `node:` is an error. */
async function bundle(contents: string): Promise<{ code: Uint8Array; inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    conditions: ['@dataplus/source'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return {
    code: outputFiles[0]?.contents ?? new Uint8Array(),
    inputs: Object.keys(Object.values(metafile.outputs)[0]?.inputs ?? {}),
  };
}

const client = `export { createClient } from './src/index.ts';`;
const operation = `export { faceDetect } from '@dataplus/service-schemas/operations/face-detect';`;

it('the default entry needs nothing but the web, and one operation with its validators is at most 25 kB gzipped', async () => {
  const { code, inputs } = await bundle(client + operation);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  expect(inputs.join('\n')).not.toMatch(/catalogue|all-operations|image-tag|error-catalogue|src\/node\//);
  expect(inputs.join('\n')).toMatch(/operations\/face-detect/);
});

it('the entry for Node does need Node', async () => {
  await expect(bundle(`export * from './src/node/index.ts';`)).rejects.toThrow('node:');
});
