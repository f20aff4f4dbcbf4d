import { UsageError } from '../errors.ts';

/** What can be read piece by piece. */
export type PieceSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

const encoder = /* @__PURE__ */ new TextEncoder();

/** The bytes of a stream or iterable, piece by piece. A source that is left early is told so. */
export async function* piecesOf(source: PieceSource): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!('getReader' in source)) {
    for await (const piece of source) yield bytesOfPiece(piece);
    return;
  }
  // Not every platform can iterate a ReadableStream.
  const reader = source.getReader();
  let ended = false;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield bytesOfPiece(next.value);
    ended = true;
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** The pieces as a stream again, for the platform's own transformations. */
export function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

function bytesOfPiece(piece: unknown): Uint8Array<ArrayBuffer> {
  if (typeof piece === 'string') return encoder.encode(piece);
  if (piece instanceof Uint8Array) return piece as Uint8Array<ArrayBuffer>;
  throw new UsageError('invalid-call-input', 'body', 'the stream yields neither bytes nor text');
}
