import { prepareKey } from '#platform';
import type { ArrivedRequest } from '../arrived.ts';
import { checkSecret } from '../check-secret.ts';
import { type DialectName, dialectOf } from '../dialects.ts';
import { parseImfDate } from '../imf-date.ts';
import type { AccessKeySecret } from '../secret.ts';
import { observeAuthorization } from './authorization.ts';
import { dateVariants, observedDateMistakes } from './date-mistakes.ts';
import { digestVariants } from './digest-mistakes.ts';
import { acceptVariants, contentTypeVariants } from './header-mistakes.ts';
import { prepareSha256Key } from './hmac-sha256.ts';
import { keyVariants } from './key-mistakes.ts';
import { type BodyMistake, type Mistake, mistakes, sentenceOf } from './mistakes.ts';
import { type NotTried, notTriedOf } from './not-tried.ts';
import { search } from './search.ts';
import { situationOf } from './situation.ts';
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
  readonly bodies?: readonly { readonly mistake: BodyMistake; readonly body: Uint8Array | string }[] | undefined;
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
 * @throws {@link SignerError} `malformed-authorization` (S-11.5), `unknown-dialect`, `invalid-access-key-secret`,
 * `invalid-header`, `invalid-target`.
 *
 * @example
 * ```ts
 * import { sign } from '@dataplus/signer';
 * import { diagnose } from '@dataplus/signer/diagnose';
 *
 * const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const { headers } = sign({ method: 'GET', target: '/o/s/a?b=2&a=1' }, key);
 * const arrived = { method: 'GET', target: '/o/s/a?a=1&b=2', headers: Object.entries(headers), body: null };
 * console.log(diagnose(arrived, { accessKeySecret: 'testsecret' }).explanations);
 * ```
 */
export function diagnose(request: ArrivedRequest, options: DiagnoseOptions): Diagnosis {
  const dialect = dialectOf(options.dialect);
  const arrived = wellFormed(request);
  const observed = observeAuthorization(arrived.headers.authorization);
  const { accessKeySecret: given, bodies = [] } = options;
  const secret = checkSecret(given instanceof Object ? given.reveal() : given);

  const { accessKeyId } = observed;
  const situation = situationOf(arrived, request.body, { dialect, accessKeyId, secret, bodies });
  const { date } = situation.right;
  const dateMistakes = observedDateMistakes(date);
  const dateIsOdd = date !== '' && dateMistakes.length === 0 && Number.isNaN(parseImfDate(date));

  const groups = [
    keyVariants(situation),
    textVariants(),
    [
      { mistake: 'crlf-lines', change: { lineEnd: '\r\n' } },
      { mistake: 'final-newline', change: { end: '\n' } },
    ] as const,
    targetVariants(situation, arrived.host),
    digestVariants(situation),
    acceptVariants(),
    contentTypeVariants(situation),
    dateVariants(situation),
  ];
  const prepare = observed.mistakes.includes('hmac-sha256') ? prepareSha256Key : prepareKey;
  const { found, tried, left } = search(situation.right, groups, observed.signature, prepare);

  return {
    explanations: found.map((tries) => explanation([...observed.mistakes, ...dateMistakes, ...tries])),
    tried,
    notTried: [
      ...notTriedOf(situation, { host: arrived.host !== '', compressed: arrived.contentEncoding !== '', dateIsOdd }),
      ...[...left].map((mistake) => ({ mistake, reason: 'candidate-limit' }) as const),
    ],
  };
}

function explanation(found: readonly Mistake[]): Explanation {
  const inOrder = mistakes.filter((mistake) => found.includes(mistake));
  return { mistakes: inOrder, sentence: sentenceOf(inOrder) };
}
