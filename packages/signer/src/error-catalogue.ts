import type { SignerErrorCode } from './errors.ts';
import type { RefusalReason } from './verify.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  /** Of a `SignerError`, the reason of a refusal, or both. */
  readonly code: SignerErrorCode | RefusalReason;
  /** What brings it about. */
  readonly cause: string;
  /** What to do. */
  readonly cure: string;
  /** The rule of `conformance/spec/signature.md`. */
  readonly section: string;
}

/**
 * Every code that a `SignerError` carries and every reason for which `verify` refuses, explained: for
 * messages, help pages and logs. A bundle without it is not larger for it.
 *
 * @example
 * ```ts
 * import { errorCatalogue } from '@dataplus/signer';
 *
 * console.log(errorCatalogue['date-skewed'].cure); // Set the clock of the client, or allow a larger maxSkewSeconds.
 * ```
 */
export const errorCatalogue: Readonly<Record<SignerErrorCode | RefusalReason, ErrorExplanation>> = {
  'unknown-dialect': {
    code: 'unknown-dialect',
    cause: 'The dialect is none of dataplus, speech and speech-recognition.',
    cure: 'Give the dialect that the service speaks, or none for dataplus.',
    section: 'S-5.4',
  },
  'invalid-method': {
    code: 'invalid-method',
    cause: 'The method is no HTTP token, or one that HTTP clients turn into upper case or do not send.',
    cure: 'Write it as it goes over the wire, such as GET.',
    section: 'S-3.2',
  },
  'invalid-url': {
    code: 'invalid-url',
    cause: 'The URL is not absolute, not http or https, or holds a user name or password.',
    cure: 'Give the URL that is called, without user name and password.',
    section: 'S-3.4',
  },
  'ambiguous-target': {
    code: 'ambiguous-target',
    cause: 'The URL ends in an empty query, which some HTTP clients send and some do not.',
    cure: 'Drop the question mark, or give the request target itself.',
    section: 'S-3.5',
  },
  'invalid-target': {
    code: 'invalid-target',
    cause:
      'The request target does not begin with a slash, holds white space, a control character or #, or came with a URL.',
    cure: 'Give path and query as sent, and no URL beside it.',
    section: 'S-3.6',
  },
  'invalid-header': {
    code: 'invalid-header',
    cause: 'The name of a header is no HTTP token, or its value is no text or holds CR, LF or NUL.',
    cure: 'Remove what the message names: HTTP cannot send it.',
    section: 'S-2.8',
  },
  'repeated-header': {
    code: 'repeated-header',
    cause: 'Authorization, Content-Type, Content-MD5 or Date is there more than once.',
    cure: 'Give it once.',
    section: 'S-2.9',
  },
  'invalid-body': {
    code: 'invalid-body',
    cause: 'The body is neither text nor bytes nor a digest of them, has to be read first, or was read already.',
    cure: 'Give the bytes that are sent; sign streams and Blobs with signAsync, and a Request before it is read.',
    section: 'S-4.1',
  },
  'content-md5-mismatch': {
    code: 'content-md5-mismatch',
    cause: 'The Content-MD5 header is not the digest of the body.',
    cure: 'Drop the header, which is not needed, or make it of the bytes that are sent.',
    section: 'S-4.6, R-12',
  },
  'invalid-date': {
    code: 'invalid-date',
    cause: 'The date of the options, or what the clock gave, is no time of the years 0 to 9999.',
    cure: 'Give a valid Date, or a clock in milliseconds.',
    section: 'S-6.3',
  },
  'date-not-settable': {
    code: 'date-not-settable',
    cause: 'Browsers do not let a page set the Date header, and the signature is over it.',
    cure: 'Sign and send on a server; the page calls that.',
    section: 'S-6.1',
  },
  'invalid-access-key-id': {
    code: 'invalid-access-key-id',
    cause: 'The AccessKey id is empty, no text, or holds a colon or anything but visible ASCII.',
    cure: 'Give the id as issued.',
    section: 'S-1.3',
  },
  'invalid-access-key-secret': {
    code: 'invalid-access-key-secret',
    cause: 'The AccessKey secret is empty or no text.',
    cure: 'Give the secret as issued; see whether the variable or file that it comes from is there.',
    section: 'S-1.4',
  },
  'malformed-authorization': {
    code: 'malformed-authorization',
    cause: 'The Authorization header is not "Dataplus", one space, an AccessKey id, a colon and a signature in Base64.',
    cure: 'Write it so; a diagnosis also reads other schemes and hex, but needs the colon and a whole signature.',
    section: 'S-1.1, S-11.5, R-05',
  },
  'invalid-option': {
    code: 'invalid-option',
    cause: 'A setting of a verifier or of a replay guard is not one of its values.',
    cure: 'Correct the setting that the message names.',
    section: 'S-8, S-10',
  },
  'replay-guard-full': {
    code: 'replay-guard-full',
    cause:
      'More calls were admitted within the window than the guard can remember, so that replays could slip through.',
    cure: 'Raise the capacity of the guard, or lower maxSkewSeconds.',
    section: 'S-10.2',
  },
  'body-too-large': {
    code: 'body-too-large',
    cause: 'The body has more bytes than the verifier takes.',
    cure: 'Send less, or raise maxBodyBytes.',
    section: 'R-01',
  },
  'malformed-request': {
    code: 'malformed-request',
    cause:
      'Method or target cannot be those of an HTTP request, or a signed header is repeated or holds CR, LF or NUL.',
    cure: 'Look at what stands between client and verifier: HTTP delivers no such request.',
    section: 'R-02',
  },
  'missing-authorization': {
    code: 'missing-authorization',
    cause: 'There is no Authorization header, or an empty one.',
    cure: 'Sign the request; see whether a proxy or a redirect drops the header.',
    section: 'R-03',
  },
  'unsupported-scheme': {
    code: 'unsupported-scheme',
    cause: 'The Authorization header is of another scheme than Dataplus.',
    cure: 'Write the scheme as Dataplus, in these letters.',
    section: 'R-04',
  },
  'missing-date': {
    code: 'missing-date',
    cause: 'There is no Date header, or an empty one.',
    cure: 'Send the Date that was signed.',
    section: 'R-06',
  },
  'malformed-date': {
    code: 'malformed-date',
    cause: 'The Date is not of the accepted forms, or its weekday or day does not exist.',
    cure: 'Write it as "Sat, 07 May 2016 08:19:52 GMT", or let the verifier accept lenient dates.',
    section: 'R-07, S-8.6',
  },
  'unknown-access-key': {
    code: 'unknown-access-key',
    cause: 'The verifier knows no key of that AccessKey id.',
    cure: 'Sign with a key of this service.',
    section: 'R-08',
  },
  'date-skewed': {
    code: 'date-skewed',
    cause: 'The Date is further from the clock of the verifier than its window allows.',
    cure: 'Set the clock of the client, or allow a larger maxSkewSeconds.',
    section: 'R-09, S-8.7',
  },
  'signature-mismatch': {
    code: 'signature-mismatch',
    cause: 'The signature is that of another secret, another dialect or another StringToSign.',
    cure: 'Compare the StringToSign of the verdict with that of the client, or let diagnose find the mistake.',
    section: 'R-10, S-11',
  },
  'disabled-access-key': {
    code: 'disabled-access-key',
    cause: 'The signature is right, and the key is disabled.',
    cure: 'Sign with another key, or enable this one.',
    section: 'R-11',
  },
  replayed: {
    code: 'replayed',
    cause: 'A call with this signature was admitted before: a replay, or a second identical call within one second.',
    cure: 'Sign anew, a second later.',
    section: 'R-13, S-10.1',
  },
};
