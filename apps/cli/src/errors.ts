/** Why a command did not begin, or could not end. */
export type CliErrorCode =
  | 'invalid-argument'
  | 'unreadable-input'
  | 'unwritable-output'
  | 'invalid-events'
  | 'missing-access-key'
  | 'invalid-key-file'
  | 'invalid-http-message'
  | 'invalid-request-json'
  | 'missing-package'
  | 'call-failed';

/** The only error that the command line throws. Its message is one line: what is at fault, what is wrong, the cure. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
  /** Stable, kebab-case. */
  readonly code: CliErrorCode;
  /** The option, variable, file or member at fault. */
  readonly field: string;

  constructor(code: CliErrorCode, field: string, problem: string, cause?: unknown) {
    super(`${field}: ${problem}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.field = field;
  }
}

/** Throws a {@link CliError}; an expression, so that a check can stand where its value is used. */
export function fail(code: CliErrorCode, field: string, problem: string, cause?: unknown): never {
  throw new CliError(code, field, problem, cause);
}
