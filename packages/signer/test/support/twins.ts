import { createHash, createHmac } from 'node:crypto';
import type { Mistake } from '../../src/diagnose/index.ts';
import type { ArrivedRequest, DialectName } from '../../src/index.ts';
import { md5, wire } from './by-hand.ts';

/** A request and everything that its signature is made of, as text. */
export interface Case {
  readonly dialect: DialectName;
  readonly method: string;
  readonly accept: string;
  readonly contentType: string;
  /** Whole seconds since 1970. */
  readonly second: number;
  readonly target: string;
  readonly body: string;
  readonly host: string;
  readonly accessKeyId: string;
  readonly secret: string;
}

/** What a client signs. */
export interface Parts {
  readonly key: string;
  readonly method: string;
  readonly accept: string;
  readonly digest: string;
  readonly contentType: string;
  readonly date: string;
  readonly target: string | undefined;
  readonly join: (lines: string[]) => string;
  readonly encode: (text: string) => Buffer;
}

export type TriedMistake = Exclude<
  Mistake,
  'wrong-scheme' | 'signature-hex' | 'hmac-sha256' | 'digest-before-compression'
>;

/** The mistakes of one client: for a case, what each variant changes; nothing where it does not apply. */
type Twin = (given: Case) => readonly Partial<Parts>[];

export const dateOf = (second: number): string => new Date(second * 1000).toUTCString();

const isTwice = (given: Case): boolean => given.dialect === 'speech-recognition';
const isShort = (given: Case): boolean => given.dialect !== 'dataplus';
const digestOf = (given: Case, body: string): string =>
  body === '' ? '' : isTwice(given) ? md5(md5(body)) : md5(body);

export function rightParts(given: Case): Parts {
  return {
    key: given.secret,
    method: given.method,
    accept: given.accept,
    digest: digestOf(given, given.body),
    contentType: given.contentType,
    date: dateOf(given.second),
    target: isShort(given) ? undefined : given.target,
    join: (lines) => lines.join('\n'),
    encode: (text) => Buffer.from(text, 'utf8'),
  };
}

/** The bytes that are signed. */
export function signedBytes(parts: Parts): Buffer {
  const { method, accept, digest, contentType, date, target, join, encode } = parts;
  return encode(join([method, accept, digest, contentType, date, ...(target === undefined ? [] : [target])]));
}

/** The request as it arrives with the signature of a client. */
export function arrivedCase(
  given: Case,
  parts: Parts,
  how: { scheme?: string; hash?: 'sha1' | 'sha256'; encoding?: 'base64' | 'hex'; date?: string } = {},
): ArrivedRequest {
  const { scheme = 'Dataplus', hash = 'sha1', encoding = 'base64', date = dateOf(given.second) } = how;
  const signature = createHmac(hash, parts.key).update(signedBytes(parts)).digest(encoding);
  return {
    method: given.method,
    target: wire(given.target),
    headers: [
      ['Host', given.host],
      ['Accept', wire(given.accept)],
      ['Content-Type', wire(given.contentType)],
      ['Date', date],
      ['Authorization', `${scheme} ${given.accessKeyId}:${signature}`],
    ],
    body: Buffer.from(given.body),
  };
}

/** GBK of the characters that the cases use. */
const gbk: Readonly<Record<string, string>> = {
  名: 'c3fb',
  中: 'd6d0',
  文: 'cec4',
  数: 'cafd',
  据: 'bedd',
  é: 'a8a6',
  '\u3000': 'a1a1',
};

const ascii = (character: string): boolean => character < '\x80';
const question = Buffer.from('?');
const perCharacter = (encode: (character: string) => Buffer | undefined) => (text: string) =>
  Buffer.concat(Array.from(text, (c) => (ascii(c) ? Buffer.from(c) : (encode(c) ?? question))));

const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';
/** The target with another query, where there is a query. */
const withQuery = (given: Case, change: (query: string) => string): { target: string } => {
  const path = pathOf(given.target);
  return { target: path === given.target ? path : `${path}?${change(given.target.slice(path.length + 1))}` };
};
const escapes = /%[0-9a-f]{2}/gi;
/** The cases hold whole characters of UTF-8 in their escapes, or a `%` that is none. */
const decoded = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeURIComponent(run));
const asForm = (encode: (text: string) => string) => (query: string) =>
  query
    .split('&')
    .map((part) => {
      const equals = part.indexOf('=');
      const sides = equals === -1 ? [part] : [part.slice(0, equals), part.slice(equals + 1)];
      return sides.map((side) => encode(decoded(side.replaceAll('+', ' ')))).join('=');
    })
    .join('&');
const escapeAll = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const dates = (...texts: string[]): Partial<Parts>[] => texts.map((date) => ({ date }));
const digests = (...texts: string[]): Partial<Parts>[] => texts.map((digest) => ({ digest }));
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const nothing = '1B2M2Y8AsgTpgAmY7PhCfg==';

/** The wrong signatures, from the tables of the specification: M-10 to M-59. */
export const twins: Readonly<Record<TriedMistake, Twin>> = {
  'secret-ampersand': ({ secret }) => [{ key: `${secret}&` }],
  'secret-white-space': ({ secret }) =>
    [`${secret}\n`, `${secret}\r\n`, `${secret} `, ` ${secret}`, ` ${secret} `, secret.trim()].map((key) => ({ key })),
  'id-as-secret': ({ accessKeyId }) => [{ key: accessKeyId }],
  'text-gbk': () => [{ encode: perCharacter((c) => (gbk[c] === undefined ? undefined : Buffer.from(gbk[c], 'hex'))) }],
  'text-latin1': () => [{ encode: perCharacter((c) => (c <= '\xff' ? Buffer.from(c, 'latin1') : undefined)) }],
  'crlf-lines': () => [{ join: (lines) => lines.join('\r\n') }],
  'final-newline': () => [{ join: (lines) => `${lines.join('\n')}\n` }],
  'lines-left-out': () => [{ join: (lines) => lines.filter((line) => line !== '').join('\n') }],
  'method-replaced': ({ method }) =>
    ['', 'GET', 'POST', method.toLowerCase(), method.toUpperCase()].map((text) => ({ method: text })),
  'missing-target': (given) => (isShort(given) ? [] : [{ target: undefined }]),
  'unexpected-target': (given) => (isShort(given) ? [{ target: given.target }] : []),
  'full-url': (given) =>
    isShort(given) ? [] : ['https', 'http'].map((scheme) => ({ target: `${scheme}://${given.host}${given.target}` })),
  'query-missing': (given) => (isShort(given) ? [] : [{ target: pathOf(given.target) }]),
  'target-decoded': (given) =>
    isShort(given)
      ? []
      : [
          { target: decoded(given.target) },
          { target: decoded(withQuery(given, (query) => query.replaceAll('+', ' ')).target) },
        ],
  'query-re-encoded': (given) =>
    isShort(given)
      ? []
      : [
          withQuery(given, (query) => query.replaceAll('%20', '+')),
          withQuery(given, (query) => query.replaceAll('+', '%20')),
          withQuery(given, (query) => query.replace(escapes, (escape) => escape.toLowerCase())),
          withQuery(given, (query) => query.replace(escapes, (escape) => escape.toUpperCase())),
          withQuery(given, asForm(encodeURIComponent)),
          withQuery(given, asForm(escapeAll)),
        ],
  'query-sorted': (given) =>
    isShort(given)
      ? []
      : [
          withQuery(given, (query) =>
            query
              .split('&')
              .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
              .join('&'),
          ),
        ],
  'digest-once': (given) => (isTwice(given) && given.body !== '' ? digests(md5(given.body)) : []),
  'digest-twice': (given) => (!isTwice(given) && given.body !== '' ? digests(md5(md5(given.body))) : []),
  'digest-hex': (given) => {
    if (given.body === '') return [];
    const hex = createHash('md5').update(given.body).digest('hex');
    const base64 = Buffer.from(hex).toString('base64');
    return digests(hex, hex.toUpperCase(), base64, ...(isTwice(given) ? [md5(hex)] : []));
  },
  'digest-of-raw-digest': (given) =>
    isTwice(given) && given.body !== '' ? digests(md5(createHash('md5').update(given.body).digest())) : [],
  'digest-of-empty-body': (given) =>
    given.body === '' ? digests(nothing, ...(isTwice(given) ? [md5(nothing)] : [])) : [],
  'digest-word': (given) => (given.body === '' ? digests('undefined', 'null') : []),
  'body-not-digested': (given) => (given.body === '' ? [] : digests('', nothing)),
  'body-re-serialised': (given) => {
    const forms = [`${given.body}\n`];
    if (given.body.endsWith('\n')) forms.push(given.body.slice(0, -1));
    if (/^[[{]/.test(given.body)) {
      const value: unknown = JSON.parse(given.body);
      const dense = JSON.stringify(value);
      // The strings of the cases hold no comma and no colon.
      forms.push(dense, dense.replace(/[,:]/g, '$& '));
    }
    return digests(...forms.map((form) => digestOf(given, form)));
  },
  'digest-newline': (given) => (given.body === '' ? [] : digests(`${digestOf(given, given.body)}\n`)),
  'accept-replaced': () =>
    [
      '',
      'application/json',
      '*/*',
      'application/json, text/plain, */*',
      'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
      'undefined',
      'null',
    ].map((accept) => ({ accept })),
  'content-type-replaced': ({ contentType }) =>
    [
      '',
      'application/json',
      ...['UTF-8', 'utf-8'].flatMap((charset) => [
        `application/json;charset=${charset}`,
        `application/json; charset=${charset}`,
      ]),
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded;charset=UTF-8',
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/octet-stream',
      'undefined',
      'null',
      contentType.split(';')[0] ?? '',
      contentType.split(/; */).join('; '),
      contentType.split(/; */).join(';'),
    ].map((text) => ({ contentType: text })),
  'date-read-twice': ({ second }) => dates(...range(-10, 10).map((seconds) => dateOf(second + seconds))),
  'date-local-time': ({ second }) => dates(...range(-48, 56).map((quarters) => dateOf(second + quarters * 900))),
  'date-month-as-minutes': ({ second }) => {
    const date = new Date(second * 1000);
    // The month of the local clock of a client counts from 1.
    date.setUTCMinutes(date.getUTCMonth() + 1);
    return dates(date.toUTCString());
  },
  'date-full-weekday': ({ second }) =>
    dates((weekdays[new Date(second * 1000).getUTCDay()] ?? '') + dateOf(second).slice(3)),
  'date-no-comma': ({ second }) => dates(dateOf(second).replace(',', '')),
  'date-one-digit-day': ({ second }) => dates(dateOf(second).replace(/, 0/, ', ')),
  'date-sept': ({ second }) => dates(dateOf(second).replace(' Sep ', ' Sept ')),
  'date-spaced-time': ({ second }) =>
    dates(dateOf(second).replaceAll(':', ': '), dateOf(second).replaceAll(':', ' : ')),
  'date-zone-name': ({ second }) => dates(dateOf(second).replace('GMT', 'UTC'), dateOf(second).replace('GMT', '+0000')),
  'unsigned-date': () => dates('', 'undefined', 'null'),
};

const groupOf: Readonly<Record<string, string>> = {
  'secret-ampersand': 'key',
  'secret-white-space': 'key',
  'id-as-secret': 'key',
  'text-gbk': 'text',
  'text-latin1': 'text',
  'crlf-lines': 'lines',
  'final-newline': 'lines',
  'lines-left-out': 'lines',
  'method-replaced': 'method',
  'accept-replaced': 'accept',
  'content-type-replaced': 'content-type',
  'unsigned-date': 'date',
};

/** The group of S-11.1 that a mistake belongs to. */
export function group(mistake: TriedMistake): string {
  const known = groupOf[mistake];
  if (known !== undefined) return known;
  if (mistake.startsWith('date-')) return 'date';
  return /digest|body/.test(mistake) ? 'digest' : 'target';
}
