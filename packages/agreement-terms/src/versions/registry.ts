import { checkAgreement } from '../agreements/agreements.ts';
import type { Instant } from '../calendar/units.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';

/** From when a version of an agreement binds, by what the operator keeps. */
export interface RegistryEntry {
  readonly agreement: AgreementId;
  /** Digest of the wording, 64 hex digits (see `versionOf`). */
  readonly digest: string;
  /** Whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly effectiveFrom: Instant;
}

const digestForm = /^[0-9a-f]{64}$/;

/**
 * The entries of one agreement, earliest first. Entries may come in any order.
 *
 * @throws TermsError `invalid-registry` for a digest or an instant that is none, or an instant that two versions share.
 */
export function versionsOf(agreement: AgreementId, registry: readonly RegistryEntry[]): RegistryEntry[] {
  registry.forEach(checkEntry);
  const entries = registry.filter((entry) => entry.agreement === agreement);
  entries.sort((a, b) => a.effectiveFrom - b.effectiveFrom);
  const twice = entries.find((entry, place) => entry.effectiveFrom === entries[place + 1]?.effectiveFrom);
  if (twice !== undefined) {
    throw invalid(`Two versions of ${agreement} begin at ${twice.effectiveFrom}. Keep one of them.`, 'effectiveFrom');
  }
  return entries;
}

function checkEntry({ agreement, digest, effectiveFrom }: RegistryEntry): void {
  checkAgreement(agreement);
  if (!digestForm.test(digest)) throw invalid(`The digest of ${agreement} is no 64 lower-case hex digits.`, 'digest');
  if (!Number.isSafeInteger(effectiveFrom)) {
    throw invalid(`effectiveFrom of ${agreement} is ${effectiveFrom}, not whole milliseconds.`, 'effectiveFrom');
  }
}

const invalid = (message: string, field: string): TermsError => new TermsError('invalid-registry', message, { field });
