import {
  type AcceptanceRecord,
  chainStart,
  mayUse,
  recordHash,
  type RegistryEntry,
  type ServiceId,
} from '@dataplus/agreement-terms';
import type { Denial } from './denial.ts';
import type { KeySnapshot } from './snapshot.ts';

/** What {@link missingAgreements} takes. */
export interface AgreementQuestion {
  readonly snapshot: Pick<KeySnapshot, 'account' | 'acceptances'>;
  readonly registry: readonly RegistryEntry[];
  /** Service whose agreements have to be accepted; null: only the platform's. */
  readonly agreementService: string | null;
  readonly now: number;
}

/** The agreements that the account still has to accept, or accept anew; undefined when there are none. */
export function missingAgreements(question: AgreementQuestion): Denial | undefined {
  const { snapshot, registry, agreementService, now } = question;
  const { allowed, missing } = mayUse({
    who: snapshot.account,
    service: (agreementService ?? 'platform') as ServiceId,
    instant: now,
    acceptances: chained(snapshot.acceptances),
    registry,
  });
  if (allowed) return undefined;
  const named = missing.map(({ agreement, why }) => `${agreement} (${why})`).join(', ');
  return {
    code: 'agreement-not-accepted',
    message: `The account has to accept in the version that is in force: ${named}.`,
    details: { missing },
  };
}

/** When the answer may become another one by time alone: a version comes into force. Infinity: never. */
export function nextVersion(registry: readonly RegistryEntry[], now: number): number {
  return registry.reduce(
    (next, { effectiveFrom }) => (effectiveFrom > now ? Math.min(next, effectiveFrom) : next),
    Infinity,
  );
}

/** One account's records are cut out of the chain of all: they are chained anew, since a cut chain counts as broken. */
function chained(records: readonly AcceptanceRecord[]): AcceptanceRecord[] {
  let previous = chainStart;
  return records.map((record) => {
    const own = { ...record, previous };
    previous = recordHash(own);
    return { ...own, hash: previous };
  });
}
