import { prepareKey } from '#platform';
import type { ArrivedRequest } from '../arrived.ts';
import { digestBody, digestLine } from '../body-digest.ts';
import { checkSecret } from '../check-secret.ts';
import { type DialectName, dialectOf } from '../dialects.ts';
import type { AccessKeySecret } from '../secret.ts';
import { observeAuthorization } from './authorization.ts';
import type { Groups } from './candidate.ts';
import { dateVariants, observedDateMistakes } from './date-mistakes.ts';
import { digestVariants, type OtherBody } from './digest-mistakes.ts';
import { acceptVariants, contentTypeVariants, words } from './header-mistakes.ts';
import { prepareSha256Key } from './hmac-sha256.ts';
import { keyVariants } from './key-mistakes.ts';
import { type Explanation, explanationOf, mistakes } from './mistakes.ts';
import { type NotTried, notTriedOf } from './not-tried.ts';
import { search } from './search.ts';
import { isDecodable, splitTarget, targetVariants } from './target-mistakes.ts';
import { gbkTable, textVariants } from './text-mistakes.ts';
import { wellFormed } from './well-formed.ts';

/** What a diagnosis needs besides the request. */
export interface DiagnoseOptions {
  /** The right secret of the AccessKey id in the request. */
  readonly accessKeySecret: string | AccessKeySecret;
  /** The dialect of the service; default `dataplus`. */
  readonly dialect?: DialectName | undefined;
  /** Other forms of the body, such as the one before compression, each with the mistake that it stands for (S-11.6). */
  readonly bodies?: readonly OtherBody[] | undefined;
}

/** What a diagnosis found. */
export interface Diagnosis {
  /** All explanations of the smallest size; none when no mistake and no pair of mistakes gives the signature. */
  readonly explanations: readonly Explanation[];
  /** How many candidates were computed, at most 20,000 (S-11.3). */
  readonly tried: number;
  /** What could not be tried, and why (S-11.4). */
  readonly notTried: readonly NotTried[];
}

/**
 * Finds out which mistakes explain a wrong signature, by making them: each alone, then each pair (S-11, M-01 to M-59).
 *
 * @param request - The request as it arrived at the server, with its Authorization.
 * @param options - The right secret, the dialect, and other forms of the body where there are any.
 * @returns Every explanation of the smallest size, how much was tried, and what was not.
 * @throws `SignerError`: `unknown-dialect`; `invalid-method`, `invalid-target`, `invalid-header`, `repeated-header`
 * and `malformed-authorization` for a request that cannot be diagnosed (S-11.5); `invalid-access-key-secret`.
 *
 * @example
 * ```ts
 * import { sign } from '@dataplus/signer';
 * import { diagnose } from '@dataplus/signer/diagnose';
 *
 * const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const { headers } = sign({ method: 'GET', target: '/o/s/a?a=1&b=2' }, key);
 * const arrived = { method: 'GET', target: '/o/s/a?b=2&a=1', headers: Object.entries(headers) };
 * const { explanations } = diagnose(arrived, { accessKeySecret: 'testsecret' });
 * console.log(explanations[0]?.mistakes); // [ 'query-sorted' ]
 * ```
 */
export function diagnose(request: ArrivedRequest, options: DiagnoseOptions): Diagnosis {
  const dialect = dialectOf(options.dialect);
  const { signsTarget } = dialect;
  const { target, headers, host, contentEncoding } = wellFormed(request);
  const { accept = '', 'content-type': contentType = '', date = '', authorization = '' } = headers;
  const { accessKeyId, signature, mistakes: seen } = observeAuthorization(authorization);
  const { method, body } = request;
  const { bodies = [] } = options;
  const secret = checkSecret(options.accessKeySecret);

  const bodyMd5 = digestBody(body);
  const seenInDate = observedDateMistakes(date);
  const dates = dateVariants(date);
  const groups: Groups = [
    [secret, keyVariants(secret, accessKeyId)],
    [String, textVariants()],
    [
      (lines) => lines.join('\n'),
      [
        ['crlf-lines', (lines) => lines.join('\r\n')],
        ['final-newline', (lines) => [...lines, ''].join('\n')],
        ['lines-left-out', (lines) => lines.filter(Boolean).join('\n')],
      ],
    ],
    [method, [['method-replaced', '', 'GET', 'POST', method.toLowerCase(), method.toUpperCase()]]],
    signsTarget ? [target, targetVariants(target, host)] : [undefined, [['unexpected-target', target]]],
    [digestLine(dialect, bodyMd5), digestVariants(dialect, body, bodyMd5, bodies)],
    [accept, acceptVariants],
    [contentType, contentTypeVariants(contentType)],
    [date, [...dates, ['unsigned-date', ...words]]],
  ];
  const isOddDate = date !== '' && dates.length + seenInDate.length === 0;
  const observed = [...seen, ...seenInDate];
  const prepare = observed.includes('hmac-sha256') ? prepareSha256Key : prepareKey;
  const { found, tried, left } = search(groups, signature, prepare);

  return {
    explanations: found.map((tries) => explanationOf([...observed, ...tries])),
    tried,
    notTried: notTriedOf([
      ['no-host-header', signsTarget && host === '', ['full-url']],
      [
        'no-uncompressed-body',
        contentEncoding !== '' && !bodies.some(({ mistake }) => mistake === 'digest-before-compression'),
        ['digest-before-compression'],
      ],
      ['date-not-imf', isOddDate, mistakes.filter((mistake) => mistake.startsWith('date-'))],
      ['no-gbk-encoding', gbkTable() === undefined, ['text-gbk']],
      ['not-utf-8', signsTarget && !isDecodable(target), ['target-decoded']],
      ['not-utf-8', signsTarget && !isDecodable(splitTarget(target)[1]), ['query-re-encoded']],
      ['candidate-limit', true, left],
    ]),
  };
}
