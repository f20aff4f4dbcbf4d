import { type Draft, headerOf } from './draft.ts';
import { type Parsed, problem, type Remark } from './parsed.ts';

/**
 * Reads an HTTP/1.1 request as it stands in a log: request line, headers, an empty line, the body. Lines end in LF or
 * CR LF. A Content-Length says where the body ends; without one it is all that follows.
 */
export function parseHttp(text: string): Parsed {
  const message = text.replace(/^\s+/, '');
  const gap = /\r?\n\r?\n/.exec(message);
  const [first = '', ...lines] = message
    .slice(0, gap?.index ?? message.length)
    .trimEnd()
    .split(/\r?\n/);
  const [, method, target] = /^([!#$%&'*+.^_`|~\w-]+) (\S.*?)(?: HTTP\/\d(?:\.\d)?)?$/.exec(first) ?? [];
  if (method === undefined || target === undefined) return problem('paste.noRequestLine', { line: first.slice(0, 60) });
  const headers: [string, string][] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return problem('paste.noHeader', { header: line.slice(0, 60) });
    headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
  }
  const rest = gap === null ? '' : message.slice(gap.index + gap[0].length);
  return withBody({ method, address: addressOf(target, headers), raw: true, headers, body: null }, rest);
}

/** With the Host header, a target becomes an address that a generated program can call. */
function addressOf(target: string, headers: readonly (readonly [string, string])[]): string {
  const host = headerOf({ headers }, 'host');
  return target.startsWith('/') && host !== undefined && /^[\w.:[\]-]+$/.test(host)
    ? `https://${host}${target}`
    : target;
}

function withBody(draft: Draft, rest: string): Parsed {
  const remarks: Remark[] = [];
  const bytes = new TextEncoder().encode(rest);
  const length = headerOf(draft, 'content-length');
  let body = rest;
  if (length !== undefined && /^\d+$/.test(length)) {
    const wanted = Number(length);
    if (wanted <= bytes.length) body = new TextDecoder().decode(bytes.subarray(0, wanted));
    else remarks.push({ id: 'paste.bodyTooShort', values: { wanted, found: bytes.length } });
  } else if (rest.endsWith('\n')) remarks.push({ id: 'paste.finalLineEnd' });
  return { ok: true, draft: { ...draft, body: body === '' ? null : body }, remarks };
}
