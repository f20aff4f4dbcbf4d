import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

describe('openapi', () => {
  it('prints a document of version 3.1 with the paths of the operations', async () => {
    const document = JSON.parse((await run(['openapi'])).out) as { openapi: string; paths: object };
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.paths).toHaveProperty(['/face/detect', 'post']);
  });

  it('writes the same to a file', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'openapi-')), 'openapi.json');
    expect(await run(['openapi', '--output', file])).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(file, 'utf8')).toBe((await run(['openapi'])).out);
  });

  it('names a file that it cannot write', async () => {
    const { code, err } = await run(['openapi', '-o', '/nowhere/openapi.json']);
    expect(err).toBe('dataplus openapi: --output: /nowhere/openapi.json cannot be written (ENOENT); check the path\n');
    expect(code).toBe(2);
  });
});
