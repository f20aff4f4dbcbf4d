/** Why a run, a file or a command was refused. */
export type ConformanceErrorCode =
  | 'unknown-suite'
  | 'unknown-vector'
  | 'invalid-vector-file'
  | 'invalid-suite-schema'
  | 'invalid-known-failing'
  | 'invalid-draft'
  | 'invalid-references'
  | 'unreadable-file'
  | 'vector-failed'
  | 'testee-not-found'
  | 'testee-did-not-start'
  | 'invalid-question'
  | 'oracle-failed'
  | 'interrupted';

/**
 * The only error that this package throws. Its message is one line that names the file, line or field, and the cure.
 */
export class ConformanceError extends Error {
  override readonly name: string = 'ConformanceError';
  /** Stable, kebab-case. */
  readonly code: ConformanceErrorCode;
  /** The file that is at fault, where there is one. */
  readonly file: string | undefined;

  constructor(code: ConformanceErrorCode, message: string, details: { file?: string; cause?: unknown } = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.file = details.file;
  }
}
