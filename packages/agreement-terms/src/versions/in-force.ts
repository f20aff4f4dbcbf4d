import { checkAgreement } from '../agreements/agreements.ts';
import { checkInstant } from '../calendar/check-input.ts';
import type { Instant } from '../calendar/units.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { versionsOf, type RegistryEntry } from './registry.ts';

/** Which version binds at an instant. */
export type InForce =
  | { readonly known: true; readonly version: RegistryEntry }
  | {
      readonly known: false;
      /** `no-entry`: the registry has no version of the agreement; `before-first`: the first one binds only later. */
      readonly reason: 'no-entry' | 'before-first';
    };

/**
 * Which version of an agreement is in force at an instant, by the operator's registry. The document does not say when its
 * agreements began to bind (two print a date of update, which is no such instant): without an entry the answer is unknown.
 *
 * @throws TermsError `unknown-agreement`, `invalid-registry`, `invalid-calendar-instant`.
 *
 * @example
 * ```ts
 * import { inForce, versionOf } from '@dataplus/agreement-terms';
 *
 * const { digest } = versionOf('datav');
 * const registry = [{ agreement: 'datav', digest, effectiveFrom: Date.UTC(2016, 5, 1) }] as const;
 * inForce('datav', Date.UTC(2016, 6, 1), registry); // { known: true, version: … }
 * inForce('datav', Date.UTC(2016, 4, 1), registry); // { known: false, reason: 'before-first' }
 * inForce('ocr', Date.UTC(2016, 6, 1), registry); // { known: false, reason: 'no-entry' }
 * ```
 */
export function inForce(agreement: AgreementId, instant: Instant, registry: readonly RegistryEntry[]): InForce {
  const versions = versionsOf(checkAgreement(agreement), registry);
  if (versions.length === 0) return { known: false, reason: 'no-entry' };
  const at = checkInstant(instant);
  const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);
  return version === undefined ? { known: false, reason: 'before-first' } : { known: true, version };
}
