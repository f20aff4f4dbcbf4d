import { rename, rm, writeFile } from 'node:fs/promises';
import { fail } from '../errors.ts';

/** Where a file is written before it takes its name: a broken run leaves what was there. */
export const draftOf = (file: string): string => `${file}.${process.pid}.tmp`;

/** Writes a file whole or not at all. */
export async function replaceFile(field: string, file: string, text: string): Promise<void> {
  const draft = draftOf(file);
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    failToWrite(field, file, error);
  }
}

/** Says that a file cannot be written. */
export function failToWrite(field: string, file: string, cause: unknown): never {
  const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  fail('unwritable-output', field, `${file} cannot be written (${why}); check the path`, cause);
}
