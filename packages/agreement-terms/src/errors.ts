/** Why a question about agreements or days could not be answered. */
export type TermsErrorCode =
  'invalid-calendar-date' | 'invalid-calendar-day' | 'invalid-calendar-instant' | 'invalid-calendar-amount';

/** What a {@link TermsError} tells besides its sentence. */
export interface TermsErrorDetails {
  /** The input that is at fault, as the caller names it: `amount`, `from`. */
  readonly field?: string;
  /** The original error, where another one was the cause. */
  readonly cause?: unknown;
}

/** The only error that this package throws. */
export class TermsError extends Error {
  override readonly name: string = 'TermsError';
  /** Stable, kebab-case; see `errorCatalogue` for cause and cure. */
  readonly code: TermsErrorCode;
  /** The input at fault, where there is one. */
  readonly field: string | undefined;

  constructor(code: TermsErrorCode, message: string, details: TermsErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.field = details.field;
  }
}
