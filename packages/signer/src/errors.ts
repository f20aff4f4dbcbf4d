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
  | 'body-needs-async'
  | 'content-md5-mismatch'
  | 'invalid-date'
  | 'date-not-settable'
  | 'invalid-access-key-id'
  | 'invalid-access-key-secret'
  | 'malformed-authorization'
  | 'invalid-option'
  | 'replay-guard-full';

/** What a {@link SignerError} tells besides its sentence. */
export interface SignerErrorDetails {
  /** The input that is at fault, as the caller names it: `headers.date`, `url`, `credentials.accessKeyId`. */
  readonly field?: string;
  /** The original error, where another one was the cause. */
  readonly cause?: unknown;
}

/**
 * The only error that this package throws. It never holds a secret.
 *
 * @example
 * ```ts
 * import { sign, SignerError } from '@dataplus/signer';
 *
 * try {
 *   sign({ method: 'get', url: 'https://shujuapi.aliyun.com/o/s/a' }, { accessKeyId: 'testid', accessKeySecret: 'testsecret' });
 * } catch (error) {
 *   if (error instanceof SignerError) console.log(error.code, error.field); // invalid-method method
 * }
 * ```
 */
export class SignerError extends Error {
  override readonly name: string = 'SignerError';
  /** Stable, kebab-case; see `errorCatalogue` for cause and cure. */
  readonly code: SignerErrorCode;
  /** The input at fault, where there is one. */
  readonly field: string | undefined;

  constructor(code: SignerErrorCode, message: string, details: SignerErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.field = details.field;
  }
}
