import { isUtf8 } from 'node:buffer';

/** What a chunk of output brought: whole lines, or the reason why what was written can be no answer. */
export type Lines = readonly string[] | 'line-too-long' | 'not-utf-8';

const newline = 0x0a;

/** Cuts a stream of bytes into lines of at most `longest` bytes; holds no more than that between two chunks. */
export function lineCutter(longest: number): (chunk: Buffer) => Lines {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  const keep = (bytes: Buffer): void => {
    if (bytes.length > 0) kept.push(bytes);
    keptBytes += bytes.length;
  };
  return (chunk) => {
    const end = chunk.lastIndexOf(newline);
    if (end < 0) {
      keep(chunk);
      return keptBytes > longest ? 'line-too-long' : [];
    }
    keep(chunk.subarray(0, end));
    const whole = Buffer.concat(kept, keptBytes);
    kept = [];
    keptBytes = 0;
    keep(chunk.subarray(end + 1));
    if (!isUtf8(whole)) return 'not-utf-8';
    const lines = whole.toString('utf8').split('\n');
    return lines.some((line) => line.length > longest) ? 'line-too-long' : lines;
  };
}
