import type { Bytes } from '@dataplus/service-schemas/core';
import { AbortedError, UsageError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';

/** What can be read piece by piece. */
export type PieceSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

const encoder = /* @__PURE__ */ new TextEncoder();

/** The bytes of a stream or iterable, piece by piece, until the signal ends it. A source that is left early is told so. */
export async function* piecesOf(source: PieceSource, signal?: AbortSignal): AsyncGenerator<Bytes> {
  const { next, leave } = 'getReader' in source ? pullStream(source) : pullIterable(source);
  const aborted = () =>
    new AbortedError('call-aborted', 'the call was aborted by its signal', { cause: signal?.reason });
  let ended = false;
  try {
    for (;;) {
      const piece = await untilAborted(next(), signal, aborted);
      ended = piece.done === true;
      if (ended) return;
      yield bytesOfPiece(piece.value);
    }
  } finally {
    if (!ended) leave();
  }
}

/** A source that is asked for one piece after the other. */
interface Puller {
  readonly next: () => Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  readonly leave: () => void;
}

/** Not every platform can iterate a ReadableStream. */
function pullStream(stream: ReadableStream<Uint8Array>): Puller {
  const reader = stream.getReader();
  return { next: () => reader.read(), leave: () => void reader.cancel().catch(() => undefined) };
}

function pullIterable(source: AsyncIterable<Uint8Array | string>): Puller {
  const iterator = source[Symbol.asyncIterator]();
  return { next: () => iterator.next(), leave: () => void iterator.return?.().catch(() => undefined) };
}

/** The pieces as a stream again, for the platform's own transformations. */
export function streamOf(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
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

function bytesOfPiece(piece: unknown): Bytes {
  if (typeof piece === 'string') return encoder.encode(piece);
  if (piece instanceof Uint8Array) return piece as Bytes;
  throw new UsageError('invalid-call-input', 'body', 'the stream yields neither bytes nor text');
}
