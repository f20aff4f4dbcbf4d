import { type DialectName, type Signed, sign, SignerError, stringToSign, verify, type Verdict } from '@dataplus/signer';
import { diagnose, type Diagnosis } from '@dataplus/signer/diagnose';
import { arrivedOf } from '@dataplus/signer/testee';
import { type Draft, headerOf, targetOfDraft, withoutHeaders } from './draft.ts';
import { type Place, placeOf } from './lines.ts';

/** What to sign with. The secret is never stored and never leaves the page. */
export interface Key {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly dialect: DialectName;
}

/** What is known of a signature so far. */
export interface Computed {
  readonly target?: string;
  readonly stringToSign?: string;
  /** There once there are key id and secret. */
  readonly signed?: Signed;
  /** Why something is missing. */
  readonly error?: SignerError;
}

/** Computes as much as there is input for. `now` is the clock, used where the request has no Date. */
export function compute(draft: Draft, key: Key, now: number): Computed {
  const { dialect, accessKeyId, accessKeySecret } = key;
  const bare = withoutHeaders(draft, 'authorization');
  const { method, body } = bare;
  const dated = headerOf(bare, 'date') === undefined ? [...bare.headers, ['date', imf(now)] as const] : bare.headers;
  try {
    const target = targetOfDraft(bare);
    const request = { method, target, headers: dated, body };
    const text = stringToSign(request, { dialect });
    if (accessKeyId === '' || accessKeySecret === '') return { target, stringToSign: text };
    const signed = sign(request, { accessKeyId, accessKeySecret }, { dialect, date: null });
    return { target, stringToSign: text, signed };
  } catch (error) {
    if (error instanceof SignerError) return { error };
    throw error;
  }
}

const imf = (instant: number): string => new Date(instant).toUTCString();

/** The request as a server would get it, with an Authorization. */
export function arrived(draft: Draft, authorization: string): ReturnType<typeof arrivedOf> {
  const { method, headers, body } = withoutHeaders(draft, 'authorization');
  return arrivedOf({
    method,
    target: targetOfDraft(draft),
    headers: [...headers, ['authorization', authorization.trim()]],
    body: body === null ? null : { text: body },
  });
}

/** What a server with this key would answer at an instant. */
export function verdictOf(draft: Draft, authorization: string, key: Key, now: number): Verdict {
  const { accessKeyId, accessKeySecret, dialect } = key;
  const keys = { [accessKeyId]: { secrets: [accessKeySecret] } };
  return verify(arrived(draft, authorization), { keys, dialect, now: () => now });
}

/** What came of a diagnosis: an answer, what is wrong with its input, or nothing while there is no input. */
export type DiagnosisAnswer = Diagnosis | SignerError | undefined;

/** Looks for the mistakes that explain an Authorization. */
export function diagnosisOf(draft: Draft | undefined, authorization: string, key: Key): DiagnosisAnswer {
  const { accessKeySecret, dialect } = key;
  if (draft === undefined || authorization.trim() === '' || accessKeySecret === '') return undefined;
  try {
    return diagnose(arrived(draft, authorization), { accessKeySecret, dialect });
  } catch (error) {
    if (error instanceof SignerError) return error;
    throw error;
  }
}

/** The places to look at, where there is one explanation. */
export function suspectsOf(answer: DiagnosisAnswer): ReadonlySet<Place> {
  if (answer === undefined || answer instanceof SignerError || answer.explanations.length !== 1) return new Set();
  return new Set(answer.explanations[0]?.mistakes.map(placeOf));
}
