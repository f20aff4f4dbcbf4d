import { createMd5 } from '#platform';
import { bytesOf, digestBody, digestLine, isReadLater } from './body-digest.ts';
import { type DialectName, dialectOf } from './dialects.ts';
import { fail } from './errors.ts';
import { sign } from './sign.ts';
import type { AsyncBodyInput, BodyDigest, BodyInput, Credentials, RequestInput, Signed, SignOptions } from './types.ts';

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Reads a body to its end and digests it on the way (S-4.1), holding no more than one piece of it.
 *
 * @param body - Blob, stream or async iterable of bytes or text (UTF-8); what `contentMd5` takes is taken too.
 * @returns The digest of the bytes and their number; pass it to `sign` as `body`.
 * @throws {@link SignerError} `invalid-body` for pieces that are neither bytes nor text. Errors of the source pass through.
 *
 * @example
 * ```ts
 * import { digestBodyAsync, sign } from '@dataplus/signer';
 *
 * const body = await digestBodyAsync(new Blob(['{"name":"hello"}']));
 * sign({ method: 'POST', target: '/o/s/a', body }, { accessKeyId: 'testid', accessKeySecret: 'testsecret' });
 * ```
 */
export async function digestBodyAsync(body: AsyncBodyInput): Promise<BodyDigest> {
  if (isDigest(body)) return body;
  const hash = createMd5();
  let byteLength = 0;
  for await (const piece of isReadLater(body) ? piecesOf(body) : [body ?? '']) {
    const bytes = bytesOfPiece(piece);
    hash.update(bytes);
    byteLength += bytes.byteLength;
  }
  return { md5: hash.digest(), byteLength };
}

/**
 * `contentMd5` for bodies that have to be read: line 3 of the StringToSign (S-4, S-5.3).
 *
 * @throws {@link SignerError} `unknown-dialect`, `invalid-body`.
 */
export async function contentMd5Async(
  body: AsyncBodyInput,
  options: { readonly dialect?: DialectName | undefined } = {},
): Promise<string> {
  const dialect = dialectOf(options.dialect);
  return digestLine(dialect, digestBody(isReadLater(body) ? await digestBodyAsync(body) : body));
}

/**
 * `sign` for bodies that have to be read (S-4.1, S-7.1). A stream is read to its end and is spent then: sign one half of a `tee`, or
 * digest while writing to disk with {@link digestBodyAsync}. A Blob can be read again.
 *
 * @throws {@link SignerError} as `sign`; errors of the source pass through.
 */
export async function signAsync(
  request: RequestInput<AsyncBodyInput>,
  credentials: Credentials,
  options: SignOptions = {},
): Promise<Signed> {
  const { body } = request;
  return sign({ ...request, body: isReadLater(body) ? await digestBodyAsync(body) : body }, credentials, options);
}

async function* piecesOf(body: Exclude<AsyncBodyInput, BodyInput>): AsyncGenerator {
  if (!('stream' in body) && Symbol.asyncIterator in body) {
    yield* body;
    return;
  }
  // Not every platform can iterate a ReadableStream.
  const reader = ('stream' in body ? body.stream() : body).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.releaseLock();
  }
}

function isDigest(body: AsyncBodyInput): body is BodyDigest {
  return typeof body === 'object' && body !== null && !isReadLater(body) && bytesOf(body) === undefined;
}

function bytesOfPiece(piece: unknown): Uint8Array {
  if (typeof piece === 'string') return encoder.encode(piece);
  const isBytes = ArrayBuffer.isView(piece) || piece instanceof ArrayBuffer;
  return (
    (isBytes ? bytesOf(piece) : undefined) ??
    fail('invalid-body', 'body', 'yields neither bytes nor text; encode it as it is sent')
  );
}
