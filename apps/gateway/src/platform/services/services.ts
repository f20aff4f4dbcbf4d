import { fail } from '../../errors/gateway-error.ts';
import type { ServiceConfiguration } from '../../entitlement/service-configuration.ts';
import { allDocuments, deleteDocument, putDocument } from '../../store/documents.ts';
import { need } from '../need.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/**
 * Configures how a service is served: upstream, replay policy, limits, metering.
 *
 * @throws GatewayError `already-exists` for a code that another service has.
 */
export async function configureService(work: Work, service: ServiceConfiguration): Promise<ServiceConfiguration> {
  const others = await allDocuments(work.queries, 'service');
  const same = others.find(({ id, code }) => id !== service.id && code === service.code);
  if (same !== undefined)
    fail('already-exists', `The code ${service.code} is that of ${same.id}; choose another.`, { field: 'code' });
  await putDocument(work.queries, 'service', service);
  await record(work, {
    action: 'service-configured',
    subject: service.id,
    detail: { upstream: service.upstream === null ? 'stand-in' : originOf(service.upstream), enabled: service.enabled },
    changesCalls: true,
  });
  return service;
}

/** Takes a service away: its calls are answered as those of an unknown one. @throws GatewayError `no-such-record`. */
export async function removeService(work: Work, id: string): Promise<ServiceConfiguration> {
  const service = await need(work.queries, 'service', id);
  await deleteDocument(work.queries, 'service', id);
  await record(work, { action: 'service-removed', subject: id, changesCalls: true });
  return service;
}

/** An address may carry a password; the audit log gets its origin only. */
const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return 'unknown';
  }
};
