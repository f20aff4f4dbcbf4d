/** Headers of a single connection (RFC 9110 §7.6.1), and those that the other side makes anew. */
const notForwarded = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'expect',
  'host',
  'content-length',
  // The service trusts the gateway, not the caller: no signature, and no word of the caller on who it is.
  'authorization',
  'x-dataplus-org-code',
  'x-dataplus-request-id',
]);

/** Answers keep Content-Length, which is true of what is relayed; what marks our own answers they may not have. */
const notRelayed = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-dataplus-refusal',
  'x-dataplus-request-id',
  'x-dataplus-org-code',
]);

/** What {@link upstreamHeaders} takes. */
export interface UpstreamHeaderOptions {
  /** As they arrived: names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly organization: string;
  readonly requestId: string;
  readonly bodyBytes: number;
}

/** The headers that go to the upstream, in the order and letter case in which they came (G-8.2). */
export function upstreamHeaders(options: UpstreamHeaderOptions): string[] {
  const { rawHeaders, organization, requestId, bodyBytes } = options;
  const headers = without(rawHeaders, notForwarded);
  if (bodyBytes > 0) headers.push('content-length', String(bodyBytes));
  headers.push('x-dataplus-org-code', organization, 'x-dataplus-request-id', requestId);
  return headers;
}

/** The headers of the upstream's answer that the caller gets (G-8.4). */
export function relayedHeaders(rawHeaders: readonly string[]): string[] {
  return without(rawHeaders, notRelayed);
}

function without(rawHeaders: readonly string[], dropped: ReadonlySet<string>): string[] {
  const named = namedByConnection(rawHeaders);
  const kept: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    const key = name.toLowerCase();
    if (!dropped.has(key) && !named.has(key)) kept.push(name, rawHeaders[i + 1] ?? '');
  }
  return kept;
}

/** `Connection: x-a, x-b` makes those two headers of this connection as well. */
function namedByConnection(rawHeaders: readonly string[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() !== 'connection') continue;
    for (const name of (rawHeaders[i + 1] ?? '').split(',')) named.add(name.trim().toLowerCase());
  }
  return named;
}
