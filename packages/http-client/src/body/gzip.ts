/** Compresses a stream with gzip. */
export function gzipStream(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return stream.pipeThrough(new CompressionStream('gzip'));
}

/** Compresses bytes with gzip. */
export async function gzipBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(gzipStream(new Blob([bytes]).stream())).arrayBuffer());
}
