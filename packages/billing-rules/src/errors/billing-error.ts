/** Why the engine could not take an event, a price book or a question. */
export type BillingErrorCode =
  | 'invalid-amount'
  | 'invalid-exact-number'
  | 'invalid-event'
  | 'invalid-price-book'
  | 'price-conflict'
  | 'unknown-reading'
  | 'unknown-billing-service'
  | 'event-id-reused'
  | 'event-out-of-order'
  | 'day-already-closed'
  | 'day-not-over'
  | 'unknown-explanation'
  | 'invalid-receipt'
  | 'invalid-state';

/**
 * The only error that this package throws. Refusals that a clause asks for are values in the answer, never errors.
 *
 * @example
 * ```ts
 * import { BillingError, moneyOfText } from '@dataplus/billing-rules';
 * try {
 *   moneyOfText('1.005');
 * } catch (error) {
 *   if (error instanceof BillingError) console.log(error.code); // invalid-amount
 * }
 * ```
 */
export class BillingError extends Error {
  override readonly name: string = 'BillingError';
  /** Stable, kebab-case; see `errorCatalogue` for cause and cure. */
  readonly code: BillingErrorCode;
  /** The input at fault, as the caller names it: `amount`, `prices[0].tiers`, `event.day`. */
  readonly field: string;

  constructor(code: BillingErrorCode, field: string, problem: string, cause?: unknown) {
    super(`${field}: ${problem}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.field = field;
  }
}

/** Throws a {@link BillingError}; an expression, so that a check can stand where its value is used. */
export function fail(code: BillingErrorCode, field: string, problem: string, cause?: unknown): never {
  throw new BillingError(code, field, problem, cause);
}
