/** Why a question about agreements or days could not be answered. */
export type TermsErrorCode =
  | 'invalid-calendar-date'
  | 'invalid-calendar-day'
  | 'invalid-calendar-instant'
  | 'invalid-calendar-amount'
  | 'unknown-agreement'
  | 'unknown-topic'
  | 'unknown-clause'
  | 'unknown-service'
  | 'unknown-change'
  | 'unknown-party'
  | 'unknown-conflict'
  | 'period-not-stated'
  | 'precedence-contradiction'
  | 'invalid-registry'
  | 'channel-not-accepted'
  | 'invalid-acceptance'
  | 'broken-acceptance-chain';

/** What a {@link TermsError} tells besides its sentence. */
export interface TermsErrorDetails {
  /** The input that is at fault, as the caller names it: `amount`, `from`, `topic`. */
  readonly field?: string;
  /** Valid names that come nearest to the one given, best first. */
  readonly nearest?: readonly string[];
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
  /** Valid names that come nearest to the one given, best first; empty where no name was wrong. */
  readonly nearest: readonly string[];

  constructor(code: TermsErrorCode, message: string, details: TermsErrorDetails = {}) {
    const { nearest = [] } = details;
    const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : '';
    super(message + hint, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.field = details.field;
    this.nearest = nearest;
  }
}
