import { isUtf8 } from 'node:buffer';

/** What a chunk of output brought: whole lines, or the reason why what was written can be no answer. */
export type Lines = readonly string[] | 'line-too-long' | 'not-utf-8';

/** Cuts a stream of bytes behind its line ends. */
export interface Cutter {
  /** The bytes up to the last line end that arrived, without it; undefined when none arrived with this chunk. */
  readonly push: (chunk: Buffer) => Buffer | undefined;
  /** The bytes behind the last line end; they are given once. */
  readonly rest: () => Buffer;
  /** How many these are. */
  readonly restBytes: () => number;
}

const newline = 0x0a;

/** Holds the pieces of a line until its end arrives. */
export function cutter(): Cutter {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  const keep = (bytes: Buffer): void => {
    if (bytes.length > 0) kept.push(bytes);
    keptBytes += bytes.length;
  };
  const rest = (): Buffer => {
    const whole = Buffer.concat(kept, keptBytes);
    kept = [];
    keptBytes = 0;
    return whole;
  };
  return {
    push: (chunk) => {
      const end = chunk.lastIndexOf(newline);
      if (end < 0) {
        keep(chunk);
        return undefined;
      }
      keep(chunk.subarray(0, end));
      const whole = rest();
      keep(chunk.subarray(end + 1));
      return whole;
    },
    rest,
    restBytes: () => keptBytes,
  };
}

/** Cuts a stream of bytes into lines of at most `longest` bytes; holds no more than that between two chunks. */
export function lineCutter(longest: number): (chunk: Buffer) => Lines {
  const { push, restBytes } = cutter();
  return (chunk) => {
    const whole = push(chunk);
    if (whole === undefined) return restBytes() > longest ? 'line-too-long' : [];
    if (!isUtf8(whole)) return 'not-utf-8';
    const lines = whole.toString('utf8').split('\n');
    return lines.some((line) => line.length > longest) ? 'line-too-long' : lines;
  };
}
