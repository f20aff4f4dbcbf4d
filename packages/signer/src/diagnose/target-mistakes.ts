import { textOfByteString, utf8ByteString } from '../bytes.ts';
import type { Change, Variant } from './candidate.ts';
import type { Situation } from './situation.ts';

type TargetMistake =
  | 'missing-target'
  | 'unexpected-target'
  | 'full-url'
  | 'query-missing'
  | 'target-decoded'
  | 'query-re-encoded'
  | 'query-sorted';

/** Group target: M-20 to M-26. Host is the Host header, empty where there is none. */
export function targetVariants({ dialect, target }: Situation, host: string): Variant<TargetMistake>[] {
  if (!dialect.signsTarget) return [{ mistake: 'unexpected-target', change: { target } }];

  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? undefined : target.slice(mark + 1);
  const variants: Variant<TargetMistake>[] = [];
  const add = (mistake: TargetMistake, change: Change): void => void variants.push({ mistake, change });
  const addQuery = (mistake: TargetMistake, other: string | undefined): void => {
    if (other !== undefined) add(mistake, { target: `${path}?${other}` });
  };

  add('missing-target', { target: undefined });
  if (host !== '') for (const scheme of ['https', 'http']) add('full-url', { target: `${scheme}://${host}${target}` });
  const decodedPath = decode(path);
  if (query === undefined) {
    if (decodedPath !== undefined) add('target-decoded', { target: decodedPath });
    return variants;
  }

  add('query-missing', { target: path });
  for (const plus of ['+', ' ']) {
    const decodedQuery = decode(query.replaceAll('+', plus));
    if (decodedPath !== undefined && decodedQuery !== undefined)
      add('target-decoded', { target: `${decodedPath}?${decodedQuery}` });
  }
  addQuery('query-re-encoded', query.replaceAll('%20', '+'));
  addQuery('query-re-encoded', query.replaceAll('+', '%20'));
  addQuery(
    'query-re-encoded',
    query.replace(escapes, (escape) => escape.toLowerCase()),
  );
  addQuery(
    'query-re-encoded',
    query.replace(escapes, (escape) => escape.toUpperCase()),
  );
  addQuery('query-re-encoded', reEncode(query, encodeURIComponent));
  addQuery(
    'query-re-encoded',
    reEncode(query, (text) => encodeURIComponent(text).replace(/[!*'()]/g, escapeCharacter)),
  );
  addQuery('query-sorted', query.split('&').sort(byCodeUnit).join('&'));
  return variants;
}

/** Whether the escapes of the target do not decode, so that decoding and encoding anew could not be tried (S-11.4). */
export function isUndecodable(target: string): boolean {
  return decode(target) === undefined;
}

const escapes = /%[0-9A-Fa-f]{2}/g;

/** Code units of a byte string are its bytes. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Percent escapes decoded; `undefined` where the bytes that they give are not UTF-8. */
function decode(text: string): string | undefined {
  const bytes = text.replace(escapes, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
  return utf8ByteString(textOfByteString(bytes)) === bytes ? bytes : undefined;
}

/** Each name and value decoded as a form does and encoded anew. */
function reEncode(query: string, encode: (text: string) => string): string | undefined {
  const pieces = query.split('&').map((part) => {
    const [, name = '', equals = '', value = ''] = /^([^=]*)(=?)([^]*)$/.exec(part) ?? [];
    const plain = [name, value].map((text) => decode(text.replaceAll('+', ' ')));
    const [first, second] = plain.map((text) => (text === undefined ? undefined : encode(textOfByteString(text))));
    return first === undefined || second === undefined ? undefined : `${first}${equals}${second}`;
  });
  return pieces.includes(undefined) ? undefined : pieces.join('&');
}
