import { term } from '@dataplus/agreement-terms';
import { billedServices } from '@dataplus/billing-rules';
import { catalogue, type CatalogueEntry } from '@dataplus/service-schemas';
import type { MeteringRule, ServiceConfiguration } from '../../entitlement/service-configuration.ts';
import { plainService, rule } from '../../fixture/service-defaults.ts';

/**
 * What a new database serves: every service of the catalogue that has operations, and MaxCompute on the generic route, all
 * answered by stand-ins until an upstream is configured.
 */
export function defaultServices(): ServiceConfiguration[] {
  return catalogue
    .filter(({ id, operations }) => id === 'maxcompute' || (operations.length > 0 && id !== 'official-api'))
    .map(serviceOf);
}

function serviceOf({ id, agreement }: CatalogueEntry): ServiceConfiguration {
  return plainService(id, {
    agreementService: agreement === null ? null : id,
    billedAs: billedServices.includes(id) ? id : null,
    beta: agreement !== null && isByApplication(agreement),
    metering: metering[id] ?? [rule('*', { counts: 'successful' })],
    ...limits[id],
  });
}

/** Whether the agreement comes about by an application for a beta that is approved. */
function isByApplication(agreement: NonNullable<CatalogueEntry['agreement']>): boolean {
  const means = term(agreement, 'acceptance-means');
  return !means.silent && means.value.some(({ id }) => id === 'approved-application-and-opening');
}

/** Items of the price book by operation. */
const metering: Readonly<Record<string, readonly MeteringRule[]>> = {
  maxcompute: [
    rule('download*', { capability: 'download', item: 'download', quantity: 'response-bytes', counts: 'successful' }),
    rule('upload*', { capability: 'storage', item: 'upload', quantity: 'request-bytes', counts: 'successful' }),
    rule('*', { capability: 'compute', item: 'sql', quantity: 'request-bytes', counts: 'successful' }),
  ],
  'face-recognition': [
    rule('face.detect', { item: 'detect', counts: 'successful' }),
    rule('face.attribute', { item: 'attribute', counts: 'successful' }),
    rule('face.verify', { item: 'verify', counts: 'successful' }),
    rule('*', { counts: 'successful' }),
  ],
};

/** Where a limit was published: ten calls a second and bodies under 2 MB for the faces (V-4.2). */
const limits: Readonly<Record<string, Partial<ServiceConfiguration>>> = {
  'face-recognition': { callsPerSecond: 10, maxBodyBytes: 2_000_000 },
};
