import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../refusal/refusal-code.ts';

/** What the gateway itself needs of a request's head. Texts are byte strings. */
export interface Head {
  /** The AccessKey id of the Authorization, as far as it can be seen; the signer checks the whole. */
  readonly accessKeyId: string | undefined;
  readonly requestId: string | undefined;
  readonly timeoutMilliseconds: number | undefined;
  /** Undefined: not said, or chunked. */
  readonly contentLength: number | undefined;
  readonly isChunked: boolean;
}

const hostForm = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*)|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
const absoluteForm = /^https?:\/\/([^/?#]*)/i;
const requestIdForm = /^[\x21-\x7e]{1,128}$/;
const timeoutForm = /^[1-9]\d{0,8}$/;

/** The last good Host: nearly all requests have the same. */
let knownHost = '';

/** Looks at the head of a request: what node:http accepts and we do not is refused here (G-1). */
export function inspectHead(req: IncomingMessage): Head | Refusal {
  const { rawHeaders } = req;
  let host: string | undefined;
  let transferEncoding: string | undefined;
  let upgrade: string | undefined;
  let accessKeyId: string | undefined;
  let requestId: string | undefined;
  let timeout: string | undefined;
  let contentLength: number | undefined;
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    const value = rawHeaders[i + 1] ?? '';
    switch (name.length) {
      case 4:
        if (name.toLowerCase() === 'host') {
          if (host !== undefined) return { code: 'repeated-host' };
          host = value;
        }
        break;
      case 6:
        // node:http finds the word anywhere in the value.
        if (name.toLowerCase() === 'expect' && value.toLowerCase() !== '100-continue')
          return { code: 'expectation-failed' };
        break;
      case 7:
        if (name.toLowerCase() === 'upgrade') upgrade = upgrade === undefined ? value : `${upgrade},${value}`;
        break;
      case 13:
        if (name.toLowerCase() === 'authorization') accessKeyId = idIn(value);
        break;
      case 14:
        if (name.toLowerCase() === 'content-length') contentLength = Number(value);
        break;
      case 17:
        if (name.toLowerCase() === 'transfer-encoding')
          transferEncoding = transferEncoding === undefined ? value : `${transferEncoding},${value}`;
        break;
      case 18:
        if (name.toLowerCase() === 'x-dataplus-timeout') {
          if (timeout !== undefined || !timeoutForm.test(value)) return { code: 'malformed-timeout' };
          timeout = value;
        }
        break;
      case 21:
        if (name.toLowerCase() === 'x-dataplus-request-id') {
          if (requestId !== undefined || !requestIdForm.test(value)) return { code: 'malformed-request-id' };
          requestId = value;
        }
        break;
    }
  }
  const isChunked = transferEncoding !== undefined;
  return (
    faultOfHost(host, req.url ?? '', req.httpVersion) ??
    (isChunked ? faultOfFraming(transferEncoding ?? '', req.httpVersion) : undefined) ??
    (upgrade === undefined ? undefined : faultOfUpgrade(upgrade)) ?? {
      accessKeyId,
      requestId,
      timeoutMilliseconds: timeout === undefined ? undefined : Number(timeout),
      contentLength,
      isChunked,
    }
  );
}

/** Whether {@link inspectHead} refused. */
export function isRefusal(head: Head | Refusal): head is Refusal {
  return 'code' in head;
}

function idIn(authorization: string): string | undefined {
  const space = authorization.indexOf(' ');
  const colon = authorization.indexOf(':', space);
  return space < 0 || colon < 0 ? undefined : authorization.slice(space + 1, colon);
}

function faultOfHost(host: string | undefined, target: string, version: string): Refusal | undefined {
  if (version !== '1.1' && version !== '1.0') return { code: 'unsupported-http-version' };
  if (host !== undefined && host !== knownHost) {
    if (!hostForm.test(host)) return { code: 'malformed-host' };
    knownHost = host;
  }
  if (target.startsWith('/')) return undefined;
  const authority = absoluteForm.exec(target)?.[1];
  if (authority === undefined) return { code: 'malformed-request' };
  if (!hostForm.test(authority)) return { code: 'malformed-host' };
  if (host !== undefined && host.toLowerCase() !== authority.toLowerCase()) return { code: 'misdirected-request' };
  return undefined;
}

/** `identity, chunked` passes the parser and is read in different ways on the way; HTTP/1.0 knows no chunks. */
function faultOfFraming(transferEncoding: string, version: string): Refusal | undefined {
  return version === '1.0' || transferEncoding.trim().toLowerCase() !== 'chunked'
    ? { code: 'unsupported-transfer-encoding' }
    : undefined;
}

/** The HTTP client of Java offers `h2c` with every plain request: ignoring it is what HTTP asks for. */
function faultOfUpgrade(upgrade: string): Refusal | undefined {
  return upgrade.trim().toLowerCase() === 'h2c' ? undefined : { code: 'upgrade-not-supported' };
}
