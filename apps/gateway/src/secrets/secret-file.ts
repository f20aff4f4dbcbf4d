import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fail } from '../errors/gateway-error.ts';

/** Where a secret is kept. */
export interface SecretFile {
  readonly path: string;
  /** Key of the configuration, for errors. */
  readonly field: string;
  /** Makes the secret when there is no file yet; undefined: there must be one. */
  readonly create: (() => string) | undefined;
}

/**
 * Reads a secret from a file that only its owner may read, or writes a new one there with mode 0600.
 *
 * @throws GatewayError `unreadable-configuration`; `master-key-invalid` when other users may read the file.
 */
export function readSecretFile({ path, field, create }: SecretFile): string {
  try {
    return readOwn(path, field);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    if (create === undefined)
      return fail('unreadable-configuration', `${field}: there is no file ${path}.`, { field, cause });
  }
  const secret = create();
  return writeNew(path, secret) ? secret : readOwn(path, field);
}

function readOwn(path: string, field: string): string {
  const { mode } = statSync(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    fail('master-key-invalid', `${field}: ${path} may be read by other users; run chmod 600 on it.`, { field });
  return readFileSync(path, 'utf8').trim();
}

/** Another process may be starting on the same folder: who comes second reads what the first wrote. */
function writeNew(path: string, secret: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, `${secret}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return true;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
