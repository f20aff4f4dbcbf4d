/** Mistakes that stand for another form of the body (S-11.6). */
export type BodyMistake = 'body-re-serialised' | 'digest-before-compression';

/** What to change, by mistake; the mistakes of the specification, M-01 to M-59. */
const cures = {
  'wrong-scheme': 'write the scheme as "Dataplus"',
  'signature-hex': 'write the signature in Base64, not hex',
  'hmac-sha256': 'use HMAC-SHA1, not HMAC-SHA256',
  'secret-ampersand': 'use the AccessKey secret without a "&" behind it',
  'secret-white-space': 'use the AccessKey secret as issued, with no white space added or removed',
  'id-as-secret': 'use the AccessKey secret, not the AccessKey id',
  'text-gbk': 'encode the StringToSign as UTF-8, not GBK',
  'text-latin1': 'encode the StringToSign as UTF-8, not Latin-1',
  'crlf-lines': 'join the lines by LF, not CR LF',
  'final-newline': 'put no LF behind the last line',
  'lines-left-out': 'join the empty lines too',
  'method-replaced': 'sign the method that is sent',
  'missing-target': 'sign the request target as the sixth line',
  'unexpected-target': 'sign five lines, without the request target',
  'full-url': 'sign path and query, without scheme and host',
  'query-missing': 'sign path and query, not the path alone',
  'target-decoded': 'sign path and query as sent, not decoded',
  'query-re-encoded': 'sign the query as sent, not encoded anew',
  'query-sorted': 'sign the query as sent, not sorted',
  'digest-once': 'digest the Base64 of the body digest once more',
  'digest-twice': 'digest the body once, not twice',
  'digest-hex': 'write the body digest in Base64, not hex',
  'digest-of-raw-digest': 'digest the Base64 of the body digest, not its 16 bytes',
  'digest-of-empty-body': 'leave the digest line empty where there is no body',
  'digest-word': 'leave the digest line empty where there is no body, without a word',
  'body-not-digested': 'sign the body digest as the third line',
  'body-re-serialised': 'digest the body as sent, not serialised anew',
  'digest-before-compression': 'digest the body as sent, after compression',
  'digest-newline': 'put no LF behind the body digest',
  'accept-replaced': 'send the Accept header that is signed',
  'content-type-replaced': 'send the Content-Type header that is signed',
  'date-read-twice': 'read the clock once, and sign the Date that is sent',
  'date-local-time': 'sign the Date in GMT, not in local time',
  'date-month-as-minutes': 'write the minutes in the Date, not the month',
  'date-full-weekday': 'write the weekday of the Date in three letters',
  'date-no-comma': 'write a comma behind the weekday of the Date',
  'date-one-digit-day': 'write the day of the Date in two digits',
  'date-sept': 'write "Sep" in the Date, not "Sept"',
  'date-spaced-time': 'write the time of the Date without spaces',
  'date-zone-name': 'write the zone of the Date as "GMT"',
  'unsigned-date': 'sign the Date that is sent',
} as const;

/** A mistake that a signing client can make, by its name in the specification. */
export type Mistake = keyof typeof cures;

/** All mistakes in the order of the specification, M-01 to M-59. */
export const mistakes: readonly Mistake[] = Object.keys(cures) as Mistake[];

/** Mistakes that together give the signature that arrived (S-11). */
export interface Explanation {
  /** In the order of the specification; empty when the signature is right. */
  readonly mistakes: readonly Mistake[];
  /** One sentence that says what to change. */
  readonly sentence: string;
}

export function explanationOf(found: readonly Mistake[]): Explanation {
  const inOrder = mistakes.filter((mistake) => found.includes(mistake));
  const text = inOrder.map((mistake) => cures[mistake]).join('; and ') || 'the signature is right';
  return { mistakes: inOrder, sentence: `${text.replace(/^./, (first) => first.toUpperCase())}.` };
}
