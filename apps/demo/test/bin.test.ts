import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dataplus-demo.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-demo-'));

beforeAll(() => {
  if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('not built yet; run: npm run build');
  symlinkSync(process.execPath, path.join(folder, 'node'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The program on a machine that has Node alone. */
const start = (env: Record<string, string>) =>
  new Promise<{ code: unknown; stdout: string }>((resolve) => {
    execFile(process.execPath, [bin], { env: { PATH: folder, ...env } }, (error, stdout) => {
      resolve({ code: error?.code ?? 0, stdout });
    });
  });

it('exits with 0 on a machine with Node alone, where other languages are missing', async () => {
  const { code, stdout } = await start({});
  expect(stdout).toContain('PYTHON IS MISSING: python3 is not on this machine; nothing was tried');
  expect(stdout).toMatch(/\nAll of it held\. \d+\.\d s\n$/);
  expect(code).toBe(0);
}, 120_000);

it('exits with 1 when something did not hold', async () => {
  const { code, stdout } = await start({ CI: 'true' });
  expect(stdout).toContain('\nThis did not hold:\n');
  expect(code).toBe(1);
}, 120_000);
