import type { Bytes } from '@dataplus/service-schemas/core';
import { digestBodyAsync } from '@dataplus/signer';
import { UsageError } from '../errors.ts';
import type { Spool } from './spool.ts';

/**
 * Keeps streams in memory.
 *
 * @param options - `maxBytes`: a longer stream is refused with `stream-too-large`; default 16 MiB.
 *
 * @example
 * ```ts
 * import { createClient, spoolInMemory } from '@dataplus/http-client';
 *
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const client = createClient({ credentials, spool: spoolInMemory({ maxBytes: 1024 * 1024 }) });
 * ```
 */
export function spoolInMemory(options: { readonly maxBytes?: number | undefined } = {}): Spool {
  const { maxBytes = 16 * 1024 * 1024 } = options;
  return async (pieces) => {
    const kept: Bytes[] = [];
    const digest = await digestBodyAsync(keep(pieces, kept, maxBytes));
    return { content: new Blob(kept), digest, discard: () => Promise.resolve() };
  };
}

async function* keep(pieces: AsyncIterable<Bytes>, kept: Bytes[], maxBytes: number): AsyncGenerator<Bytes> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > maxBytes) {
      const cure = 'pass a Blob, or spoolToDisk of @dataplus/http-client/node as the option spool';
      throw new UsageError('stream-too-large', 'body', `the stream has more than ${maxBytes} bytes; ${cure}`);
    }
    kept.push(piece);
    yield piece;
  }
}
