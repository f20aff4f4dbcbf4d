import { prepareKey } from '#platform';
import type { ArrivedRequest } from '../arrived.ts';
import { digestBody, digestLine } from '../body-digest.ts';
import { checkSecret } from '../check-secret.ts';
import { type DialectName, dialectOf } from '../dialects.ts';
import type { AccessKeySecret } from '../secret.ts';
import { observeAuthorization } from './authorization.ts';
import type { Candidate, Groups } from './candidate.ts';
import { dateVariants, observedDateMistakes } from './date-mistakes.ts';
import { digestVariants, type OtherBody } from './digest-mistakes.ts';
import { acceptVariants, contentTypeVariants } from './header-mistakes.ts';
import { prepareSha256Key } from './hmac-sha256.ts';
import { keyVariants } from './key-mistakes.ts';
import { type Mistake, mistakes, sentenceOf } from './mistakes.ts';
import { type NotTried, notTriedOf } from './not-tried.ts';
import { search } from './search.ts';
import { targetVariants } from './target-mistakes.ts';
import { textVariants } from './text-mistakes.ts';
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

/** Mistakes that together give the signature that arrived. */
export interface Explanation {
  /** In the order of the specification; empty when the signature is right. */
  readonly mistakes: readonly Mistake[];
  /** One sentence that says what to change. */
  readonly sentence: string;
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
 * Finds out which mistakes explain a wrong signature, by making them: each alone, then each pair (S-11, M-01 to M-58).
 *
 * @param request - The request as it arrived at the server, with its Authorization.
 * @param options - The right secret, the dialect, and other forms of the body where there are any.
 * @returns Every explanation of the smallest size, how much was tried, and what was not.
 * @throws {@link SignerError} `unknown-dialect`; `invalid-method`, `invalid-target`, `invalid-header`, `repeated-header`
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
  const { method, target, headers, host, contentEncoding } = wellFormed(request);
  const { accept = '', contentType = '', date = '', authorization = '' } = headers;
  const { accessKeyId, signature, mistakes: seen } = observeAuthorization(authorization);
  const { bodies = [] } = options;
  const secret = checkSecret(options.accessKeySecret);

  const bodyMd5 = digestBody(request.body);
  const right: Candidate = {
    method,
    key: secret,
    encode: String,
    join: (lines) => lines.join('\n'),
    target: signsTarget ? target : undefined,
    digest: digestLine(dialect, bodyMd5),
    accept,
    contentType,
    date,
  };
  const groups: Groups = {
    key: keyVariants(secret, accessKeyId),
    encode: textVariants(),
    join: [
      ['crlf-lines', (lines) => lines.join('\r\n')],
      ['final-newline', (lines) => `${lines.join('\n')}\n`],
    ],
    target: signsTarget ? targetVariants(target, host) : [['unexpected-target', target]],
    digest: digestVariants(dialect, request.body, bodyMd5, bodies),
    accept: acceptVariants,
    contentType: contentTypeVariants(contentType),
    date: dateVariants(date),
  };
  const observed = [...seen, ...observedDateMistakes(date)];
  const prepare = observed.includes('hmac-sha256') ? prepareSha256Key : prepareKey;
  const { found, tried, left } = search(right, groups, signature, prepare);

  return {
    explanations: found.map((tries) => explanation([...observed, ...tries])),
    tried,
    notTried: notTriedOf({
      target: right.target ?? '',
      host,
      lacksOriginal: contentEncoding !== '' && !bodies.some(({ mistake }) => mistake === 'digest-before-compression'),
      hasOddDate: date !== '' && groups.date?.length === 0 && observed.length === seen.length,
      left,
    }),
  };
}

function explanation(found: readonly Mistake[]): Explanation {
  const inOrder = mistakes.filter((mistake) => found.includes(mistake));
  return { mistakes: inOrder, sentence: sentenceOf(inOrder) };
}
