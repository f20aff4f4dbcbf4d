import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fail } from './errors.ts';
import type { Io } from './io.ts';

/** The bytes of a file, or of standard input for `-`. `field` is the option that named it. */
export async function readInput(file: string, field: string, io: Io): Promise<Uint8Array> {
  if (file === '-') {
    if (io.stdin.readableEnded) fail('invalid-argument', field, 'standard input was read already; name a file');
    return buffer(io.stdin);
  }
  try {
    return await readFile(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    return fail('unreadable-input', field, `${file} cannot be read (${why}); check the path`, cause);
  }
}
