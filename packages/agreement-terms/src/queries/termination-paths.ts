import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { AnyTerm, Citation, Term } from '../terms/term.ts';
import { anyTerm, term } from './term.ts';

/** A party of an agreement: the provider, or the user or vendor who accepted it. */
export type Party = 'provider' | 'counterparty';

/** Both parties. */
export const parties: readonly Party[] = ['provider', 'counterparty'];

type Triggers = Extract<Term<'termination-triggers'>, { silent: false }>;
type Facets = NonNullable<Triggers['value'][number]['facets']>;

/** One way in which the service or the agreement ends. */
export interface TerminationPath {
  /** Item of the topic `termination-triggers`. */
  readonly trigger: Triggers['value'][number]['id'];
  /** Who ends it; `party-not-in-breach` and `both` take in either party, `automatic` needs none. */
  readonly by: NonNullable<Facets['by']>;
  /** Notice that the same clauses ask for, or that they say is not needed; `null` where they say nothing. */
  readonly notice: NonNullable<Facets['notice']> | null;
  /** What becomes of fees paid; `null` where the clauses say nothing. */
  readonly fees: NonNullable<Facets['fees']> | null;
  /** Whether the provider is free of liability for ending it; `null` where the clauses say nothing. */
  readonly liability: NonNullable<Facets['liability']> | null;
  readonly citations: readonly Citation[];
}

/** The ways in which a party can end an agreement, or sees it end. */
export interface TerminationPaths {
  readonly agreement: AgreementId;
  readonly party: Party;
  readonly paths: readonly TerminationPath[];
  /** Length of outage that lets the user end the service. */
  readonly outageRight: Term<'outage-right'>;
  /** Agreements whose end ends this one. */
  readonly cascade: AnyTerm;
  /** What becomes of data, and what else follows. */
  readonly data: AnyTerm;
  readonly aftermath: AnyTerm;
  readonly readings: readonly ReadingId[];
}

/**
 * Every way to the end of an agreement that is open to a party, with its notice and its effect on money and data. Ends that
 * come by themselves or need both parties are on both lists.
 *
 * @throws TermsError `unknown-agreement`, `unknown-party`, with the nearest names.
 *
 * @example
 * ```ts
 * import { terminationPaths } from '@dataplus/agreement-terms';
 *
 * terminationPaths('datav', 'counterparty').paths.map(({ trigger }) => trigger);
 * // ['account-permanently-banned', 'statutory-event', 'other-agreed-event', 'mutual-agreement', 'user-stops-using', 'outage']
 * ```
 */
export function terminationPaths(agreement: AgreementId, party: Party): TerminationPaths {
  const triggers = term(agreement, 'termination-triggers');
  const other: Party = checkParty(party) === 'provider' ? 'counterparty' : 'provider';
  const paths = triggers.silent ? [] : triggers.value.map((item) => pathOf(agreement, item));
  return {
    agreement,
    party,
    paths: paths.filter(({ by }) => by !== other),
    outageRight: term(agreement, 'outage-right'),
    cascade: anyTerm(agreement, 'agreements-that-end-it'),
    data: anyTerm(agreement, 'data-after-termination'),
    aftermath: anyTerm(agreement, 'after-termination'),
    readings: triggers.readings,
  };
}

function pathOf(agreement: AgreementId, { id, clauses, facets }: Triggers['value'][number]): TerminationPath {
  const { by = 'automatic', notice = null, fees = null, liability = null } = facets ?? {};
  return { trigger: id, by, notice, fees, liability, citations: clauses.map((clause) => ({ agreement, clause })) };
}

function checkParty(party: string): Party {
  if (party === 'provider' || party === 'counterparty') return party;
  throw new TermsError('unknown-party', `There is no party ${JSON.stringify(party)}.`, {
    field: 'party',
    nearest: nearest(party, parties),
  });
}
