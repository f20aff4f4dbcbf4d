import { readFileSync } from 'node:fs';
import { ConformanceError, type ConformanceErrorCode } from '../errors.ts';

/** Reads a text file; a file that cannot be read is refused by its name. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ConformanceError('unreadable-file', `${file}: cannot be read (${why}); check the path`, { file, cause });
  }
}

/** Reads a JSON file; text that is not JSON is refused with the name of the file. */
export function readJson(file: string, code: ConformanceErrorCode): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = (cause as Error).message.replace(/\s+/g, ' ');
    throw new ConformanceError(code, `${file}: not JSON: ${why}`, { file, cause });
  }
}
