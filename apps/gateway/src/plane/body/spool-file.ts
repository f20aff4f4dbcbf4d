import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, read, rmSync, unlinkSync, write } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReceivedBody } from './received-body.ts';

const pieceBytes = 64 * 1024;

/** A temporary file that a long body is written to while its digest is computed. */
export class SpoolFile {
  readonly #file: number;
  /** Undefined once it has no name any more. */
  readonly #name: string | undefined;
  readonly #hash: Hash = createHash('md5');
  #size = 0;
  /** Reads and writes on their way: the file may not be closed under them, its number would be given to another. */
  #busy = 0;
  #isReleased = false;
  #isOpen = true;

  constructor(name: string) {
    this.#file = openSync(name, 'wx+', 0o600);
    this.#name = unlinked(name) ? undefined : name;
  }

  /** Writes a piece; `done` is called when the next one may come. */
  append(piece: Buffer, done: (error: Error | null) => void): void {
    this.#hash.update(piece);
    const at = this.#size;
    this.#size += piece.byteLength;
    this.#write(piece, at, done);
  }

  /** The body, once everything was appended. */
  finish(): ReceivedBody {
    return {
      byteLength: this.#size,
      md5: this.#hash.digest('base64'),
      bytes: undefined,
      stream: () => this.#stream(),
      release: () => {
        this.release();
      },
    };
  }

  /** Gives the file up, as soon as nothing is on its way. */
  release(): void {
    this.#isReleased = true;
    this.#closeWhenIdle();
  }

  #write(piece: Buffer, at: number, done: (error: Error | null) => void): void {
    this.#busy++;
    write(this.#file, piece, 0, piece.byteLength, at, (error, written) => {
      this.#busy--;
      if (error === null && written < piece.byteLength && !this.#isReleased) {
        this.#write(piece.subarray(written), at + written, done);
      } else {
        done(error);
        this.#closeWhenIdle();
      }
    });
  }

  /** Not a stream of `node:fs`: that closes the file when whoever reads it gives up. */
  #stream(): Readable {
    const readPiece = this.#readPiece.bind(this);
    let at = 0;
    return new Readable({
      highWaterMark: pieceBytes,
      read() {
        readPiece(at, (error, piece) => {
          if (error !== null) {
            this.destroy(error);
            return;
          }
          at += piece.byteLength;
          this.push(piece.byteLength === 0 ? null : piece);
        });
      },
    });
  }

  #readPiece(at: number, done: (error: Error | null, piece: Buffer) => void): void {
    const piece = Buffer.allocUnsafe(pieceBytes);
    if (this.#isReleased) {
      done(new Error('the body was given up'), piece);
      return;
    }
    this.#busy++;
    read(this.#file, piece, 0, pieceBytes, at, (error, size) => {
      this.#busy--;
      done(error, piece.subarray(0, size));
      this.#closeWhenIdle();
    });
  }

  #closeWhenIdle(): void {
    if (!this.#isReleased || this.#busy > 0 || !this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    if (this.#name !== undefined) unlinked(this.#name);
  }
}

/** Makes spool files in a folder of its own below `place`, which only this user may read. */
export class SpoolFolder {
  readonly #place: string;
  #folder: string | undefined;
  #count = 0;

  constructor(place: string) {
    this.#place = place;
  }

  open(): SpoolFile {
    this.#folder ??= folderBelow(this.#place);
    return new SpoolFile(path.join(this.#folder, String(this.#count++)));
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

function folderBelow(place: string): string {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return mkdtempSync(path.join(place, 'dataplus-gateway-'));
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
