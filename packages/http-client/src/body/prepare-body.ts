import type { Bytes } from '@dataplus/service-schemas/core';
import { type BodyDigest, contentMd5, digestBodyAsync } from '@dataplus/signer';
import { UsageError } from '../errors.ts';
import { gzipBytes, gzipStream } from './gzip.ts';
import { type PieceSource, piecesOf, streamOf } from './pieces.ts';
import type { Spool } from './spool.ts';

/** A body as callers have it. Text is sent as UTF-8. Streams and iterables are kept first: see `Spool`. */
export type CallBody = string | ArrayBuffer | ArrayBufferView | Blob | PieceSource | null | undefined;

/** A body made ready once: its bytes and digest are the same in every attempt. */
export interface PreparedBody {
  readonly content: Bytes | Blob;
  readonly digest: BodyDigest;
  readonly discard?: () => Promise<void>;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/** Digests bytes that are there already. */
export function prepareBodyAtOnce(content: Bytes): PreparedBody {
  return { content, digest: { md5: contentMd5(content), byteLength: content.byteLength } };
}

/** How a body is made ready. */
export interface BodyPreparation {
  readonly gzip: boolean;
  readonly spool: Spool;
  readonly signal: AbortSignal | undefined;
}

/** Reads, compresses and digests a body, once for all attempts (H-1.10). */
export async function prepareBody(body: NonNullable<CallBody>, how: BodyPreparation): Promise<PreparedBody> {
  const { gzip, spool, signal } = how;
  if (isPieces(body)) {
    const pieces = piecesOf(body, signal);
    return spool(gzip ? piecesOf(gzipStream(streamOf(pieces))) : pieces);
  }
  if (body instanceof Blob) {
    return gzip
      ? spool(piecesOf(gzipStream(body.stream()), signal))
      : { content: body, digest: await digestBodyAsync(piecesOf(body.stream(), signal)) };
  }
  const bytes = bytesOf(body);
  return prepareBodyAtOnce(gzip ? await gzipBytes(bytes) : bytes);
}

/** Whether a body is neither a stream nor to be read. */
export function isAtHand(body: CallBody): body is string | ArrayBuffer | ArrayBufferView {
  return typeof body === 'string' || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
}

/** The bytes of text, buffer or view; what can be none of them is found here. */
export function bytesOf(body: string | ArrayBuffer | ArrayBufferView): Bytes {
  if (typeof body === 'string') return encoder.encode(body);
  try {
    const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(body) ? body : { buffer: body };
    // Shared memory may change while it is sent.
    if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    // Its memory was given away.
  }
  throw new UsageError('invalid-call-input', 'body', 'must be text, bytes, a Blob or a stream');
}

function isPieces(body: object | string): body is PieceSource {
  return typeof body === 'object' && ('getReader' in body || Symbol.asyncIterator in body);
}
