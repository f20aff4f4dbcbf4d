import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What a page downloads for each import, in bytes of gzip -9; MD5 and SHA-1 are inside. */
const budgets = [
  { name: 'sign', source: `export { sign } from '@dataplus/signer'`, most: 4096 },
  { name: 'sign and verify', source: `export { sign, verify } from '@dataplus/signer'`, most: 6144 },
  { name: 'diagnose', source: `export { diagnose } from '@dataplus/signer/diagnose'`, most: 8192 },
];

const root = new URL('..', import.meta.url).pathname;

/** Bundles the sources for browsers, as a page's own bundler would. */
async function bundle(source: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['@dataplus/source'],
    metafile: true,
    write: false,
  });
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), inputs: Object.keys(metafile.inputs) };
}

describe('bundle sizes', async () => {
  const measured = await Promise.all(
    budgets.map(async ({ name, source, most }) => {
      const { code, inputs } = await bundle(source);
      return { name, minified: code.length, gzipped: gzipSync(code, { level: 9 }).length, most, inputs };
    }),
  );
  console.table(measured.map(({ name, minified, gzipped, most }) => ({ name, minified, gzipped, most })));

  test.each(measured)('$name takes at most $most bytes', ({ gzipped, most, inputs }) => {
    expect(inputs).toContain('packages/signer/src/platform/portable.ts');
    expect(inputs).not.toContain('packages/signer/src/platform/node.ts');
    expect(gzipped).toBeLessThanOrEqual(most);
  });

  test('importing one function brings no other verb along', () => {
    expect(measured[0]?.inputs).not.toContain('packages/signer/src/diagnose/diagnose.ts');
    expect(measured[0]?.minified).toBeLessThan(measured[1]?.minified ?? 0);
  });
});
