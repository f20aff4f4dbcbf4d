import type { Bytes } from '@dataplus/service-schemas/core';

/** Compresses a stream with gzip. */
export function gzipStream(stream: ReadableStream<Bytes>): ReadableStream<Bytes> {
  return stream.pipeThrough(new CompressionStream('gzip'));
}

/** Compresses bytes with gzip. */
export async function gzipBytes(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await new Response(gzipStream(new Blob([bytes]).stream())).arrayBuffer());
}
