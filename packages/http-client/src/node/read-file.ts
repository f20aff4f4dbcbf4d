import { readFile } from 'node:fs/promises';
import { CredentialsError } from '../errors.ts';

/** The text of a file, or undefined where there is no such file. */
export async function readOptionalFile(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const message = `${file}: cannot be read (${code ?? 'unknown'}); check its permissions`;
    throw new CredentialsError('unreadable-credentials-file', message, { cause: error });
  }
}
