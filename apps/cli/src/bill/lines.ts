import type { Readable } from 'node:stream';

const lineFeed = 0x0a;

/** A line of a text and its number, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 text without their ends, LF or CR LF, and without a byte order mark. They end at nothing else:
 * U+2028 may stand in JSON. Each is a string of its own, so that whoever keeps a part of it keeps no more than the line.
 */
export async function* linesOf(source: Readable): AsyncGenerator<Line> {
  let number = 0;
  let rest = Buffer.alloc(0);
  const lineOf = (bytes: Buffer): Line => {
    const text = Buffer.concat([rest, bytes]).toString('utf8').replace(/\r$/, '');
    rest = Buffer.alloc(0);
    number += 1;
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text };
  };
  for await (const piece of source as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(piece);
    let begin = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, begin)) {
      yield lineOf(bytes.subarray(begin, end));
      begin = end + 1;
    }
    rest = Buffer.concat([rest, bytes.subarray(begin)]);
  }
  if (rest.length > 0) yield lineOf(Buffer.alloc(0));
}
