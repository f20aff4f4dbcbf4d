import { controlErrors } from './control-errors.ts';
import type { Explanation } from './explanation.ts';
import type { GatewayErrorCode } from './gateway-error.ts';
import { storeErrors } from './store-errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: GatewayErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The page that describes it. */
  readonly section: string;
}

const explanations: Readonly<Record<GatewayErrorCode, Explanation>> = {
  ...controlErrors,
  ...storeErrors,
};

/** Every code that a `GatewayError` can carry. */
export const errorCatalogue: Readonly<Record<GatewayErrorCode, ErrorExplanation>> = Object.fromEntries(
  Object.entries(explanations).map(([code, [cause, cure, section]]) => [code, { code, cause, cure, section }]),
) as Record<GatewayErrorCode, ErrorExplanation>;
