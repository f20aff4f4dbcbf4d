import type { Bytes } from '@dataplus/service-schemas/core';
import { digestBodyAsync } from '@dataplus/signer';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Spool } from '../body/spool.ts';
import { UsageError } from '../errors.ts';

/** Where and how much. */
export interface DiskSpoolOptions {
  /** Default: the system's folder for temporary files. */
  readonly directory?: string | undefined;
  /** A longer stream is refused with `stream-too-large`; default 1 GiB. */
  readonly maxBytes?: number | undefined;
}

/**
 * Keeps streams in files that only this user can read, digests them on the way, and deletes them when the call is over.
 * Memory stays flat however long the stream is.
 *
 * @example
 * ```ts
 * import { createClient } from '@dataplus/http-client';
 * import { spoolToDisk } from '@dataplus/http-client/node';
 *
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const client = createClient({ credentials, spool: spoolToDisk() });
 * ```
 */
export function spoolToDisk(options: DiskSpoolOptions = {}): Spool {
  const { directory = tmpdir(), maxBytes = 1024 ** 3 } = options;
  return async (pieces) => {
    const folder = await mkdtemp(path.join(directory, 'dataplus-'));
    const discard = () => rm(folder, { recursive: true, force: true });
    try {
      const file = path.join(folder, 'body');
      const digest = await write(pieces, file, maxBytes);
      return { content: await openAsBlob(file), digest, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  };
}

async function write(pieces: AsyncIterable<Bytes>, file: string, maxBytes: number) {
  const handle = await open(file, 'wx', 0o600);
  try {
    return await digestBodyAsync(writeThrough(pieces, handle, maxBytes));
  } finally {
    await handle.close();
  }
}

async function* writeThrough(pieces: AsyncIterable<Bytes>, handle: FileHandle, maxBytes: number) {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > maxBytes) {
      throw new UsageError(
        'stream-too-large',
        'body',
        `the stream has more than ${maxBytes} bytes; raise maxBytes of the spool`,
      );
    }
    await handle.writeFile(piece);
    yield piece;
  }
}
