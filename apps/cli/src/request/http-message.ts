import { fail } from '../errors.ts';
import type { ArrivedWithBytes } from './arrived.ts';

/**
 * Takes an HTTP/1.1 message apart: request line, headers, empty line, body. Lines end in CR LF or LF, since editors save
 * either. Nothing is decoded: texts have one character per byte, as Node's parser gives them (S-8.2). That parser is not
 * used because it refuses what a diagnosis has to look at, such as a raw non-ASCII target.
 */
export function parseHttpMessage(bytes: Uint8Array, name: string): ArrivedWithBytes {
  const refuse = (line: number, problem: string): never => fail('invalid-http-message', `${name}:${line}`, problem);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const gap = /\r?\n\r?\n/.exec(text);
  const [requestLine = '', ...headerLines] = text
    .slice(0, gap?.index ?? text.length)
    .replace(/[\r\n]+$/, '')
    .split(/\r?\n/);

  const [, method = '', target = ''] =
    /^(\S+) (.*?)(?: HTTP\/\d(?:\.\d)?)?$/.exec(requestLine) ??
    refuse(1, 'is no request line; begin the file with one, "POST /path?query HTTP/1.1"');
  const headers = headerLines.map((line, index): [string, string] => {
    const colon = line.indexOf(':');
    if (colon < 1) refuse(index + 2, 'is no header; write "Name: value", and an empty line before the body');
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
  const rest = gap === null ? bytes.subarray(bytes.length) : bytes.subarray(gap.index + gap[0].length);
  return { method, target, headers, body: bodyOf(rest, headers, (problem) => refuse(1, problem)) };
}

/** Where Content-Length says how long the body is, what stands behind it (an editor's last line end) is none of it. */
function bodyOf(
  rest: Uint8Array,
  headers: readonly (readonly [string, string])[],
  refuse: (problem: string) => never,
): Uint8Array | null {
  const values = (name: string): string[] =>
    headers.filter(([own]) => own.toLowerCase() === name).map(([, value]) => value.trim());
  if (values('transfer-encoding').length > 0) {
    refuse('has a Transfer-Encoding; write the body without chunks and leave that header out');
  }
  const [length] = values('content-length');
  if (length === undefined) return rest.length === 0 ? null : rest;
  const wanted = /^\d{1,15}$/.test(length) ? Number(length) : refuse('has a Content-Length that is no number');
  if (wanted > rest.length) refuse(`Content-Length says ${wanted} bytes of body, ${rest.length} are here; correct it`);
  return wanted === 0 ? null : rest.subarray(0, wanted);
}
