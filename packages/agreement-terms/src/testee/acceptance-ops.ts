import { appendAcceptance } from '../acceptance/append.ts';
import { checkChain } from '../acceptance/check-chain.ts';
import { mayUse, type MayUseQuery } from '../acceptance/may-use.ts';
import type { Acceptance, AcceptanceRecord } from '../acceptance/record.ts';
import { instantOfText, textOfInstant } from '../calendar/instant-text.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { inForce } from '../versions/in-force.ts';
import type { RegistryEntry } from '../versions/registry.ts';
import { versionOf } from '../versions/version.ts';
import type { TermsOps } from './wire.ts';

/** As in the package, with every instant as RFC 3339 text. */
type Wire<T, Instant extends keyof T> = Omit<T, Instant> & Readonly<Record<Instant, string>>;
type WireEntry = Wire<RegistryEntry, 'effectiveFrom'>;
type WireRecord = Wire<AcceptanceRecord, 'instant'>;

const entryOf = (entry: WireEntry): RegistryEntry => ({ ...entry, effectiveFrom: instantOfText(entry.effectiveFrom) });
const recordOf = (record: WireRecord): AcceptanceRecord => ({ ...record, instant: instantOfText(record.instant) });

type MayUseInput = Omit<Wire<MayUseQuery, 'instant'>, 'registry' | 'acceptances'> & {
  readonly registry: readonly WireEntry[];
  /** Acceptances in their order; the chain is made from them. */
  readonly accepted: readonly Wire<Acceptance, 'instant'>[];
};

const chainOf = (accepted: readonly Wire<Acceptance, 'instant'>[]): AcceptanceRecord[] =>
  accepted.reduce<AcceptanceRecord[]>(
    (chain, one) => appendAcceptance(chain, { ...one, instant: instantOfText(one.instant) }),
    [],
  );

/** The ops on versions and acceptance. */
export const acceptanceOps: TermsOps = {
  'agreement-terms.version': ({ agreement }: { agreement: AgreementId }) => {
    const { digest, printedDate } = versionOf(agreement);
    return { digest, printedDate };
  },

  'agreement-terms.in-force': (input: { agreement: AgreementId; instant: string; registry: WireEntry[] }) => {
    const found = inForce(input.agreement, instantOfText(input.instant), input.registry.map(entryOf));
    return found.known ? { known: true, digest: found.version.digest } : found;
  },

  'agreement-terms.accept': ({ accepted }: { accepted: Wire<Acceptance, 'instant'>[] }) => ({
    chain: chainOf(accepted).map((record) => ({ ...record, instant: textOfInstant(record.instant) })),
  }),

  'agreement-terms.check-chain': ({ chain, head }: { chain: WireRecord[]; head?: string }) =>
    checkChain(chain.map(recordOf), head),

  'agreement-terms.may-use': ({ accepted, registry, instant, ...query }: MayUseInput) => {
    const acceptances = chainOf(accepted);
    const found = mayUse({ ...query, instant: instantOfText(instant), registry: registry.map(entryOf), acceptances });
    const by = found.by.map(({ agreement, instant: when }) => ({ agreement, instant: textOfInstant(when) }));
    const missing = found.missing.map(({ agreement, why, citations }) => ({ agreement, why, citations }));
    return { allowed: found.allowed, by, byUse: found.byUse, missing };
  },
};
