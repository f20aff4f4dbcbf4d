import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

async function bundle(code: string): Promise<{ readonly text: string; readonly modules: readonly string[] }> {
  const result = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@dataplus/source'],
    logLevel: 'silent',
  });
  const inputs = Object.values(result.metafile.outputs)[0]?.inputs ?? {};
  const modules = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: result.outputFiles[0]?.text ?? '', modules: modules.map(([path]) => path) };
}

const oneOperation = `
  import { faceDetect, validate, validateInput } from '@dataplus/service-schemas';
  export const check = (value) => [validateInput(faceDetect, value).ok, validate(faceDetect.output.schema, value).ok];
`;

describe('a bundle with one operation', () => {
  it('has no other operation, no catalogue and no solution in it', async () => {
    const { modules } = await bundle(oneOperation);
    const own = modules.filter((path) => path.includes('service-schemas/src/')).map((path) => path.split('/src/')[1]);
    expect(own.filter((path) => path?.startsWith('operations/'))).toEqual(['operations/face-detect.ts']);
    expect(
      own.filter((path) =>
        /^(catalogue|routes|entities|market|solutions|schemas|json-schema|testee)\//.test(path ?? ''),
      ),
    ).toEqual([]);
  });

  it('is at most 10 kB gzipped', async () => {
    const { text } = await bundle(oneOperation);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(10_000);
  });

  it('makes no code from texts, and works where that is forbidden', async () => {
    const { text } = await bundle(oneOperation);
    expect(text).not.toMatch(/\beval\(|\bFunction\(/);
    const scratch = mkdtempSync(join(tmpdir(), 'service-schemas-'));
    try {
      const file = join(scratch, 'one.mjs');
      writeFileSync(
        file,
        `${text}\nconsole.log(JSON.stringify(check({ body: { type: 0, image_url: 'https://a' } })));`.replace(
          /export\{(\w+) as check\};?/,
          'const check = $1;',
        ),
      );
      const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', file], {
        encoding: 'utf8',
      });
      expect(output.trim()).toBe('[true,false]');
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});

it('validation alone brings no operation', async () => {
  const { modules } = await bundle(`import { validate } from '@dataplus/service-schemas/core'; export { validate };`);
  expect(modules.filter((path) => path.includes('/operations/'))).toEqual([]);
});
