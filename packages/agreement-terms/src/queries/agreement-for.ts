import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import { serviceAgreements, type ServiceId } from '../services/service-agreement.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';

/** Ids of the services of the catalogue. */
export const serviceIds: readonly ServiceId[] = Object.keys(serviceAgreements) as ServiceId[];

/**
 * The agreement that governs a service, or `null` where the document prints none. For the market it is the one that vendors
 * accept; buyers accept the one of the platform only (see `applicable`).
 *
 * @throws TermsError `unknown-service`, with the nearest names.
 *
 * @example
 * ```ts
 * import { agreementFor } from '@dataplus/agreement-terms';
 *
 * agreementFor('machine-translation'); // 'machine-translation-beta'
 * agreementFor('nlp'); // null
 * ```
 */
export function agreementFor(service: ServiceId): AgreementId | null {
  if (Object.hasOwn(serviceAgreements, service)) return serviceAgreements[service];
  throw new TermsError('unknown-service', `There is no service ${JSON.stringify(service)}.`, {
    field: 'service',
    nearest: nearest(service, serviceIds),
  });
}
