/** Why signing, verifying or diagnosing was refused before it began. The rules are those of `conformance/spec/signature.md`. */
export type SignerErrorCode =
  | 'unknown-dialect'
  | 'invalid-method'
  | 'invalid-url'
  | 'ambiguous-target'
  | 'invalid-target'
  | 'invalid-header'
  | 'repeated-header'
  | 'invalid-body'
  | 'content-md5-mismatch'
  | 'invalid-date'
  | 'date-not-settable'
  | 'invalid-access-key-id'
  | 'invalid-access-key-secret'
  | 'malformed-authorization'
  | 'invalid-option'
  | 'replay-guard-full';

/**
 * The only error that this package throws. Its message begins with the input at fault, says what is wrong with it and
 * what to do; it never holds a secret. Of several faults the first in the order of S-7.1 is reported.
 *
 * @example
 * ```ts
 * import { sign, SignerError } from '@dataplus/signer';
 *
 * try {
 *   sign({ method: 'get', target: '/o/s/a' }, { accessKeyId: 'testid', accessKeySecret: 'testsecret' });
 * } catch (error) {
 *   if (error instanceof SignerError) console.log(error.message);
 *   // method: must be upper case and one that fetch sends, such as GET
 * }
 * ```
 */
export class SignerError extends Error {
  /** Stable, kebab-case; see `errorCatalogue` for cause and cure. */
  declare readonly code: SignerErrorCode;
  /** The input at fault, as the caller names it: `headers.date`, `url`, `accessKeyId`. */
  declare readonly field: string;

  constructor(code: SignerErrorCode, field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.name = 'SignerError';
    this.code = code;
    this.field = field;
  }
}

/** Throws a {@link SignerError}; an expression, so that a check can stand where its value is used. */
export function fail(code: SignerErrorCode, field: string, problem: string): never {
  throw new SignerError(code, field, problem);
}
