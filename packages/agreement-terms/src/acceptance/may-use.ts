import { checkInstant } from '../calendar/check-input.ts';
import type { Instant } from '../calendar/units.ts';
import { TermsError } from '../errors/terms-error.ts';
import { applicableAgreements } from '../queries/applicable.ts';
import { citationsOf, distinctCitations } from '../queries/citations.ts';
import { anyTerm, term } from '../queries/term.ts';
import type { ServiceId } from '../services/service-agreement.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Citation } from '../terms/term.ts';
import { inForce } from '../versions/in-force.ts';
import type { RegistryEntry } from '../versions/registry.ts';
import { checkChain } from './check-chain.ts';
import type { AcceptanceRecord } from './record.ts';

/** Who wants to use a service, and what is known. */
export interface MayUseQuery {
  readonly who: string;
  readonly service: ServiceId;
  /** When, in whole milliseconds since 1970-01-01T00:00:00Z. Records made later do not count. */
  readonly instant: Instant;
  /** The chain of all acceptances. */
  readonly acceptances: readonly AcceptanceRecord[];
  /** Hash of the last record, kept apart. */
  readonly head?: string;
  /** Which version is in force from when. */
  readonly registry: readonly RegistryEntry[];
  /** Whether the service is sold or given away, not used: then the agreement of vendors applies too. */
  readonly vendor?: boolean;
  /**
   * Whether use by itself stands for an acceptance, where the agreement says so (`acceptance-means`, `use-accepts-change`).
   * By default it does not: a record is wanted.
   */
  readonly useAccepts?: boolean;
}

/** An agreement that is not accepted as it should be. */
export interface MissingAcceptance {
  readonly agreement: AgreementId;
  /**
   * `never-accepted`: there is no record; `newer-version`: another version than the one in force was accepted;
   * `version-unknown`: the registry does not tell which version is in force, so no record can be held against it.
   */
  readonly why: 'never-accepted' | 'newer-version' | 'version-unknown';
  /** Ways of accepting it. */
  readonly channels: readonly string[];
  /** Why it applies, and how it is accepted or what use after a change means. */
  readonly citations: readonly Citation[];
}

/** Whether the service may be used, as far as acceptance goes. */
export interface MayUse {
  readonly allowed: boolean;
  /** The records it rests on. */
  readonly by: readonly AcceptanceRecord[];
  /** Agreements for which use itself stands for the acceptance. */
  readonly byUse: readonly AgreementId[];
  readonly missing: readonly MissingAcceptance[];
}

/**
 * Whether somebody may use a service as far as acceptance goes: every agreement that applies must have been accepted in the
 * version that is in force. Says what must be accepted, or accepted anew, and why.
 *
 * @throws TermsError `unknown-service`, `broken-acceptance-chain`, `invalid-registry`, `invalid-calendar-instant`.
 *
 * @example
 * ```ts
 * import { mayUse } from '@dataplus/agreement-terms';
 *
 * const query = { who: 'u1', service: 'ocr', instant: Date.UTC(2016, 6, 1), acceptances: [], registry: [] } as const;
 * mayUse(query).missing.map(({ agreement, why }) => `${agreement}: ${why}`);
 * // ['platform: version-unknown', 'ocr: version-unknown']
 * ```
 */
export function mayUse(query: MayUseQuery): MayUse {
  const { service, vendor = false, acceptances, head } = query;
  checkInstant(query.instant);
  const chain = checkChain(acceptances, head);
  if (!chain.ok) {
    throw new TermsError(
      'broken-acceptance-chain',
      `The acceptance records are ${chain.reason} at place ${chain.at}. Restore them from a copy.`,
      { field: 'acceptances' },
    );
  }
  const by: AcceptanceRecord[] = [];
  const byUse: AgreementId[] = [];
  const missing: MissingAcceptance[] = [];
  for (const { agreement, citations } of applicableAgreements({ services: [service], vendor })) {
    const found = acceptanceOf(agreement, query);
    if (typeof found !== 'string') by.push(found);
    else if (query.useAccepts === true && useStandsFor(agreement, found)) byUse.push(agreement);
    else missing.push(missingAcceptance(agreement, found, citations));
  }
  return { allowed: missing.length === 0, by, byUse, missing };
}

/** The record that counts, or why none does. */
function acceptanceOf(
  agreement: AgreementId,
  { who, instant, acceptances, registry }: MayUseQuery,
): AcceptanceRecord | MissingAcceptance['why'] {
  const records = acceptances.filter(
    (record) => record.who === who && record.agreement === agreement && record.instant <= instant,
  );
  const version = inForce(agreement, instant, registry);
  if (!version.known) return 'version-unknown';
  const { digest } = version.version;
  const fitting = records.findLast((record) => record.digest === digest);
  return fitting ?? (records.length > 0 ? 'newer-version' : 'never-accepted');
}

/** Use accepts the agreement where it says so; a changed text is accepted by continued use where it says so. */
function useStandsFor(agreement: AgreementId, why: MissingAcceptance['why']): boolean {
  const means = term(agreement, 'acceptance-means');
  const byUse = !means.silent && means.value.some(({ id }) => id === 'actual-use' || id === 'market-entry');
  const change = term(agreement, 'use-accepts-change');
  return byUse || (why === 'newer-version' && !change.silent && change.value);
}

function missingAcceptance(
  agreement: AgreementId,
  why: MissingAcceptance['why'],
  because: readonly Citation[],
): MissingAcceptance {
  const means = term(agreement, 'acceptance-means');
  const change = why === 'newer-version' ? citationsOf(anyTerm(agreement, 'use-accepts-change')) : [];
  return {
    agreement,
    why,
    channels: means.silent ? [] : means.value.map(({ id }) => id),
    citations: distinctCitations([...because, ...citationsOf(anyTerm(agreement, 'acceptance-means')), ...change]),
  };
}
