import { controlErrors } from './control-errors.ts';
import type { Explanation } from './explanation.ts';
import { refusalCatalogue } from '../plane/refusal/refusal-catalogue.ts';
import type { PlaneCode } from '../plane/refusal/refusal-code.ts';
import type { GatewayErrorCode } from './gateway-error.ts';
import { storeErrors } from './store-errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: GatewayErrorCode | PlaneCode;
  readonly cause: string;
  readonly cure: string;
  /** The page that describes it. */
  readonly section: string;
}

const explanations: Readonly<Record<GatewayErrorCode, Explanation>> = {
  ...controlErrors,
  ...storeErrors,
};

const errors = Object.fromEntries(
  Object.entries(explanations).map(([code, [cause, cure, section]]) => [code, { code, cause, cure, section }]),
) as Record<GatewayErrorCode, ErrorExplanation>;

/**
 * Every code that a `GatewayError` can carry, and every refusal of the data listener but those of the signature, which
 * the catalogue of the signer explains.
 */
export const errorCatalogue: Readonly<Record<GatewayErrorCode | PlaneCode, ErrorExplanation>> = {
  ...errors,
  ...refusalCatalogue,
};
