import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file that lives as long as the tests of one file, and gives its path. */
export function fileOf(name: string, content: string | Uint8Array, mode = 0o600): string {
  const file = path.join(folder, name);
  writeFileSync(file, content, { mode });
  return file;
}
