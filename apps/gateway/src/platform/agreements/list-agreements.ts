import { agreementIds, inForce, versionOf, type AcceptanceRecord } from '@dataplus/agreement-terms';
import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { acceptancesOf } from '../../store/acceptances.ts';
import type { Question } from '../work.ts';
import { channelsOf } from './accept-agreement.ts';
import { readRegistry } from './registry.ts';

/** An agreement as the operator's registry has it. */
export interface ListedAgreement {
  agreement: string;
  /** Digest of the wording in force; null when none is. */
  digest: string | null;
  effectiveFrom: string | null;
  /** Whether it is the wording whose terms are known here. */
  known: boolean;
  printedDate: string | null;
  channels: string[];
  versions: { digest: string; effectiveFrom: string }[];
}

/** All agreements with the version in force. */
export async function listAgreements({ queries, at }: Question): Promise<ListedAgreement[]> {
  const registry = await readRegistry(queries);
  return agreementIds.map((agreement) => {
    const shipped = versionOf(agreement);
    const current = inForce(agreement, at, registry);
    return {
      agreement,
      digest: current.known ? current.version.digest : null,
      effectiveFrom: current.known ? textOfInstant(current.version.effectiveFrom) : null,
      known: current.known && current.version.digest === shipped.digest,
      printedDate: shipped.printedDate,
      channels: channelsOf(agreement),
      versions: registry
        .filter((entry) => entry.agreement === agreement)
        .map(({ digest, effectiveFrom }) => ({ digest, effectiveFrom: textOfInstant(effectiveFrom) })),
    };
  });
}

/** An acceptance as the API shows it: its instant as text. */
export interface ShownAcceptance {
  who: string;
  agreement: string;
  digest: string;
  channel: string;
  at: string;
  previous: string;
  hash: string;
  /** Whether it is of the version in force. */
  current: boolean;
}

/** What an account has accepted. */
export async function listAcceptances({ queries, at }: Question, who: string): Promise<ShownAcceptance[]> {
  const registry = await readRegistry(queries);
  const chain = await acceptancesOf(queries, who);
  return chain.map((one) => {
    const version = inForce(one.agreement, at, registry);
    return showAcceptance(one, version.known && version.version.digest === one.digest);
  });
}

/** An acceptance with its instant as text. */
export function showAcceptance({ instant, ...acceptance }: AcceptanceRecord, current: boolean): ShownAcceptance {
  return { ...acceptance, at: textOfInstant(instant), current };
}
