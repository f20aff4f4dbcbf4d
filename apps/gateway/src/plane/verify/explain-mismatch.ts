import type { ArrivedRequest, DialectName, VerificationKey } from '@dataplus/signer';
import { diagnose, type Explanation } from '@dataplus/signer/diagnose';

/** What a caller is told of a signature that does not match: which mistakes would give it. */
export interface MismatchExplanation {
  /** Every smallest set of mistakes that gives the signature; empty: none of those that are known does. */
  readonly explanations: readonly Explanation[];
  /** How many ways of making the signature were tried. */
  readonly tried: number;
}

/** Looks for the mistakes that explain a wrong signature (S-11). Undefined where the request cannot be diagnosed. */
export function explainMismatch(
  request: ArrivedRequest,
  key: VerificationKey,
  dialect: DialectName,
): MismatchExplanation | undefined {
  const [accessKeySecret] = key.secrets;
  if (accessKeySecret === undefined) return undefined;
  try {
    const { explanations, tried } = diagnose(request, { accessKeySecret, dialect });
    return { explanations, tried };
  } catch {
    return undefined;
  }
}
