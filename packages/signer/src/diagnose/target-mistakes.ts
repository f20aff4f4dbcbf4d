import { textOfByteString, utf8ByteString } from '../bytes.ts';
import type { Variants } from './candidate.ts';
import { hexOf, percentEscape, unescaped } from './percent.ts';

/** Group target: M-20, M-22 to M-26. Host is the Host header, empty where there is none. */
export function targetVariants(target: string, host: string): Variants<string | undefined> {
  const [path, query] = splitTarget(target);
  const withQuery = (other: string): string => path + query.slice(0, 1) + other;

  return [
    ['missing-target', undefined],
    ...(host === '' ? [] : [['full-url', `https://${host}${target}`, `http://${host}${target}`] as const]),
    ['query-missing', path],
    ...(isDecodable(target)
      ? [['target-decoded', unescaped(target), unescaped(path + query.replaceAll('+', ' '))] as const]
      : []),
    [
      'query-re-encoded',
      path + query.replaceAll('%20', '+'),
      path + query.replaceAll('+', '%20'),
      path + query.replace(percentEscape, (escape) => escape.toLowerCase()),
      path + query.replace(percentEscape, (escape) => escape.toUpperCase()),
      ...(isDecodable(query)
        ? [/[^\w.!~*'()-]/g, /[^\w.~-]/g].map((escaped) => withQuery(reEncoded(query.slice(1), escaped)))
        : []),
    ],
    ['query-sorted', withQuery(query.slice(1).split('&').sort().join('&'))],
  ];
}

/** The path, and the query with its question mark. */
export function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf('?');
  return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark)];
}

/** Whether the escapes give UTF-8; if not, decoding and encoding anew cannot be tried (S-11.4). */
export function isDecodable(text: string): boolean {
  const bytes = unescaped(text);
  return utf8ByteString(textOfByteString(bytes)) === bytes;
}

/** Each name and value decoded as a form does, and encoded anew. */
function reEncoded(query: string, escaped: RegExp): string {
  const encode = (text: string): string =>
    unescaped(text.replaceAll('+', ' ')).replace(escaped, (byte) => `%${hexOf(byte).toUpperCase()}`);
  return query.replace(
    /([^=&]*)(=?)([^&]*)/g,
    (_, name: string, equals: string, value: string) => encode(name) + equals + encode(value),
  );
}
