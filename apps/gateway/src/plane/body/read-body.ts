import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { digestOf, type ReceivedBody } from './received-body.ts';
import type { SpoolFile, SpoolFolder } from './spool-file.ts';

/** What {@link readBody} takes. */
export interface ReadBodyOptions {
  /** More bytes than this are too many. */
  readonly maxBytes: number;
  /** Bodies up to here stay in memory. */
  readonly memoryBytes: number;
  readonly spool: SpoolFolder;
}

/** How reading ended: with the body, because it is too large, the caller went away, or the disk failed. */
export type ReadOutcome = ReceivedBody | 'too-large' | 'gone' | 'spool-failed';

const nothing: ReceivedBody = {
  byteLength: 0,
  md5: '',
  bytes: Buffer.alloc(0),
  stream: () => Readable.from([]),
  release: () => undefined,
};

/** Reads a body to its end, in memory or to disk, and computes its digest. `done` is called exactly once. */
export function readBody(
  req: IncomingMessage,
  { maxBytes, memoryBytes, spool }: ReadBodyOptions,
  done: (outcome: ReadOutcome) => void,
): void {
  let pieces: Buffer[] = [];
  let size = 0;
  let file: SpoolFile | undefined;
  let isWriting = false;
  let hasEnded = false;
  let isDone = false;
  const end = (outcome: ReadOutcome): void => {
    if (isDone) return;
    isDone = true;
    if (typeof outcome === 'string') {
      req.removeListener('data', take);
      file?.release();
    }
    done(outcome);
  };
  const whole = (): ReceivedBody => (file === undefined ? inMemory(pieces, size) : file.finish());
  /** At most one piece is on its way to the disk. The end of the request may come before it is there. */
  const write = (piece: Buffer): void => {
    req.pause();
    isWriting = true;
    file?.append(piece, (error) => {
      isWriting = false;
      if (isDone) return;
      if (error !== null) end('spool-failed');
      else if (hasEnded) end(whole());
      else req.resume();
    });
  };
  const take = (piece: Buffer): void => {
    size += piece.byteLength;
    if (size > maxBytes) {
      end('too-large');
    } else if (file !== undefined) {
      write(piece);
    } else if (size <= memoryBytes) {
      pieces.push(piece);
    } else {
      const kept = Buffer.concat([...pieces, piece]);
      pieces = [];
      try {
        file = spool.open();
      } catch {
        end('spool-failed');
        return;
      }
      write(kept);
    }
  };
  req.on('data', take);
  req.on('end', () => {
    hasEnded = true;
    if (!isWriting) end(whole());
  });
  // What comes after the end is about the connection, not about this body.
  const gone = (): void => {
    if (!hasEnded) end('gone');
  };
  req.on('error', gone);
  req.on('close', gone);
}

function inMemory(pieces: readonly Buffer[], size: number): ReceivedBody {
  if (size === 0) return nothing;
  const [first = Buffer.alloc(0)] = pieces;
  const bytes = pieces.length === 1 ? first : Buffer.concat(pieces, size);
  return { byteLength: size, md5: digestOf('md5', bytes), bytes, stream: () => Readable.from([bytes]), release };
}

function release(): void {
  // The memory is the collector's.
}
