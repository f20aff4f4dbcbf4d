import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, unlinkSync, write } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReceivedBody } from './received-body.ts';

/** A temporary file that a long body is written to while its digest is computed. */
export interface SpoolFile {
  /** Writes a piece; `done` is called when the next one may come. */
  readonly append: (piece: Buffer, done: (error: Error | null) => void) => void;
  /** The body, once everything was appended. */
  readonly finish: () => ReceivedBody;
  readonly release: () => void;
}

/** Makes spool files in a folder of its own, which only this user may read. */
export class SpoolFolder {
  #folder: string | undefined;
  #count = 0;

  open(): SpoolFile {
    this.#folder ??= mkdtempSync(path.join(tmpdir(), 'dataplus-gateway-'));
    const name = path.join(this.#folder, String(this.#count++));
    const file = openSync(name, 'wx+', 0o600);
    const isGone = unlinked(name);
    const hash = createHash('md5');
    let size = 0;
    let isOpen = true;
    const release = (): void => {
      if (!isOpen) return;
      isOpen = false;
      closeSync(file);
      if (!isGone) unlinked(name);
    };
    return {
      append: (piece, done) => {
        hash.update(piece);
        const at = size;
        size += piece.byteLength;
        writeWhole(file, piece, at, done);
      },
      finish: () => ({
        byteLength: size,
        md5: hash.digest('base64'),
        bytes: undefined,
        stream: () => createReadStream('', { fd: file, autoClose: false, start: 0 }),
        release,
      }),
      release,
    };
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

/** A file without a name is gone when the process ends, however it ends. Some systems keep names of open files. */
function unlinked(name: string): boolean {
  try {
    unlinkSync(name);
    return true;
  } catch {
    return false;
  }
}

function writeWhole(file: number, piece: Buffer, at: number, done: (error: Error | null) => void): void {
  write(file, piece, 0, piece.byteLength, at, (error, written) => {
    if (error !== null || written === piece.byteLength) done(error);
    else writeWhole(file, piece.subarray(written), at + written, done);
  });
}
