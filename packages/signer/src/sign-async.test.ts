import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5 } from '../test/support/by-hand.ts';
import { type AsyncBodyInput, contentMd5, contentMd5Async, digestBodyAsync, sign, signAsync } from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const date = new Date('2016-05-07T08:19:52Z');
const bytes = Buffer.from('你好, Dataplus\n');

async function* piecewise<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

const streamOf = (pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

/** As platforms have it that cannot iterate a ReadableStream. */
function withoutIterator(stream: ReadableStream<Uint8Array>): AsyncBodyInput {
  return { getReader: () => stream.getReader() } as unknown as ReadableStream<Uint8Array>;
}

/** Every form of one body. A function, since streams are spent once read. */
const forms: readonly (readonly [string, () => AsyncBodyInput])[] = [
  ['text', () => bytes.toString()],
  ['bytes', () => bytes],
  ['an ArrayBuffer', () => Uint8Array.from(bytes).buffer],
  ['a Blob', () => new Blob([bytes])],
  ['a stream', () => streamOf([bytes.subarray(0, 4), bytes.subarray(4)])],
  ['a stream that cannot be iterated', () => withoutIterator(streamOf([bytes]))],
  ['a stream of Node', () => Readable.from([bytes.subarray(0, 1), bytes.subarray(1)])],
  ['an async iterable of bytes', () => piecewise([bytes.subarray(0, 2), new Uint8Array(), bytes.subarray(2)])],
  ['an async iterable of text', () => piecewise(['你好', ', Dataplus', '\n'])],
  ['a digest made before', () => ({ md5: md5(bytes), byteLength: bytes.length })],
];

describe.each(forms)('a body given as %s', (_, body) => {
  const request = { method: 'POST', target: '/p', headers: { accept: 'a' } };

  it('is digested', async () => {
    expect(await digestBodyAsync(body())).toEqual({ md5: md5(bytes), byteLength: bytes.length });
    expect(await contentMd5Async(body())).toBe(md5(bytes));
    expect(await contentMd5Async(body(), { dialect: 'speech-recognition' })).toBe(md5(md5(bytes)));
  });

  it('is signed as its bytes are', async () => {
    for (const dialect of ['dataplus', 'speech', 'speech-recognition'] as const) {
      const options = { dialect, date };
      expect(await signAsync({ ...request, body: body() }, key, options)).toEqual(
        sign({ ...request, body: bytes }, key, options),
      );
    }
  });
});

describe('an empty body', () => {
  it.each([
    ['nothing', () => undefined],
    ['null', () => null],
    ['the empty text', () => ''],
    ['an empty Blob', () => new Blob()],
    ['an empty stream', () => streamOf([])],
    ['an empty iterable', () => piecewise([])],
    ['an iterable of empty pieces', () => piecewise(['', new Uint8Array()])],
  ])('gives an empty third line: %s', async (_, body) => {
    expect(await contentMd5Async(body())).toBe('');
    expect(await digestBodyAsync(body())).toEqual({ md5: md5(''), byteLength: 0 });
    expect((await signAsync({ method: 'GET', target: '/', body: body() }, key, { date })).stringToSign).toBe(
      'GET\n\n\n\nSat, 07 May 2016 08:19:52 GMT\n/',
    );
  });
});

describe('a body in pieces', () => {
  it('gives the digest of the whole, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 12 }), async (pieces) => {
        const whole = Buffer.concat(pieces);
        expect(await digestBodyAsync(piecewise(pieces))).toEqual({ md5: md5(whole), byteLength: whole.length });
        expect(await contentMd5Async(streamOf(pieces))).toBe(contentMd5(whole));
      }),
      { numRuns: 50 },
    );
  });

  it('may be a file that is read once', async () => {
    const digest = await digestBodyAsync(createReadStream(new URL(import.meta.url)));
    expect(digest.byteLength).toBeGreaterThan(1000);
    expect(sign({ method: 'PUT', target: '/', body: digest }, key).contentMd5).toBe(digest.md5);
  });

  it('leaves a Blob as it was: it can be read again', async () => {
    const blob = new Blob([bytes]);
    await signAsync({ method: 'POST', target: '/', body: blob }, key);
    expect(await blob.text()).toBe(bytes.toString());
  });
});

describe('a source that fails', () => {
  const failure = new Error('the disk is gone');
  async function* failing(): AsyncGenerator<string> {
    yield await Promise.resolve('a');
    throw failure;
  }
  const failingStream = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(failure);
      },
    });

  it.each([
    ['an iterable', failing],
    ['a stream', failingStream],
    ['a stream that cannot be iterated', () => withoutIterator(failingStream())],
  ])('passes its own error through: %s', async (_, body) => {
    await expect(digestBodyAsync(body())).rejects.toBe(failure);
    await expect(contentMd5Async(body())).rejects.toBe(failure);
    await expect(signAsync({ method: 'POST', target: '/', body: body() }, key)).rejects.toBe(failure);
  });

  it('is told that its reader is gone when it yields what is no piece of a body', async () => {
    let ended = false;
    async function* wrong(): AsyncGenerator<string> {
      try {
        yield await Promise.resolve(7 as unknown as string);
      } finally {
        ended = true;
      }
    }
    await expect(digestBodyAsync(wrong())).rejects.toMatchObject({ code: 'invalid-body' });
    expect(ended).toBe(true);
  });
});

describe('what is no body', () => {
  it.each([
    ['a number in an iterable', () => piecewise([7])],
    ['null in an iterable', () => piecewise([null])],
    ['an object in an iterable', () => piecewise([{}])],
    ['a digest in an iterable', () => piecewise([{ md5: md5('x'), byteLength: 1 }])],
    ['a number', () => 7],
    ['an object', () => ({})],
    ['a form', () => new URLSearchParams('a=b')],
  ])('is refused with invalid-body: %s', async (_, body) => {
    const wrong = () => body() as unknown as AsyncBodyInput;
    await expect(digestBodyAsync(wrong())).rejects.toMatchObject({ code: 'invalid-body', field: 'body' });
    await expect(contentMd5Async(wrong())).rejects.toMatchObject({ code: 'invalid-body' });
    await expect(signAsync({ method: 'POST', target: '/', body: wrong() }, key)).rejects.toMatchObject({
      code: 'invalid-body',
    });
  });

  it('is not read when the dialect is unknown', async () => {
    const stream = streamOf([bytes]);
    await expect(contentMd5Async(stream, { dialect: 'x' as 'speech' })).rejects.toMatchObject({
      code: 'unknown-dialect',
    });
    expect(stream.locked).toBe(false);
  });
});
