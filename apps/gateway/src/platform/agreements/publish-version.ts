import { agreementIds, inForce, type AgreementId, type RegistryEntry } from '@dataplus/agreement-terms';
import { textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { fail } from '../../errors/gateway-error.ts';
import { lockSetting } from '../../store/settings.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { readRegistry, writeRegistry } from './registry.ts';

/** A wording that binds from an instant on. */
export interface NewVersion {
  agreement: string;
  /** SHA-256 of the wording, 64 hex digits. */
  digest: string;
  effectiveFrom: Instant;
}

/**
 * Publishes a version of an agreement. From `effectiveFrom` on, calls need its acceptance.
 *
 * @throws GatewayError `no-such-record` for an unknown agreement; TermsError `invalid-registry` for two versions at one
 * instant.
 */
export async function publishVersion(work: Work, version: NewVersion): Promise<RegistryEntry> {
  const agreement = knownAgreement(version.agreement);
  const entry: RegistryEntry = { agreement, digest: version.digest, effectiveFrom: version.effectiveFrom };
  await lockSetting(work.queries, 'agreement-registry', '[]');
  const registry = [...(await readRegistry(work.queries)), entry];
  // Says so when two versions begin at one instant.
  inForce(agreement, work.at, registry);
  await writeRegistry(work.queries, registry);
  await record(work, {
    action: 'agreement-published',
    subject: agreement,
    detail: { digest: entry.digest, effectiveFrom: textOfInstant(entry.effectiveFrom) },
    changesCalls: true,
  });
  return entry;
}

/** @throws GatewayError `no-such-record`. */
export function knownAgreement(id: string): AgreementId {
  const found = agreementIds.find((known) => known === id);
  return found ?? fail('no-such-record', `There is no agreement ${id}; there are ${agreementIds.join(', ')}.`);
}
