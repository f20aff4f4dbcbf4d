import { checkAgreement } from '../agreements/agreements.ts';
import { manifest } from '../skeleton/generated/manifest.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { term } from '../queries/term.ts';

/** A version of an agreement, told by its wording. */
export interface AgreementVersion {
  readonly agreement: AgreementId;
  /** Digest of the wording: SHA-256 over the clause hashes, 64 hex digits (see `textDigest` of the skeleton). */
  readonly digest: string;
  /** Date of last update that the agreement prints, `YYYY-MM-DD`; it is no instant from which it binds. */
  readonly printedDate: string | null;
}

/**
 * The version of an agreement whose terms this package holds: the one of the source document.
 *
 * @throws TermsError `unknown-agreement`, with the nearest names.
 *
 * @example
 * ```ts
 * import { versionOf } from '@dataplus/agreement-terms';
 *
 * versionOf('platform').printedDate; // '2015-12-25'
 * versionOf('datav').printedDate; // null
 * ```
 */
export function versionOf(agreement: AgreementId): AgreementVersion {
  const date = term(checkAgreement(agreement), 'last-updated-date');
  return { agreement, digest: manifest.agreements[agreement].text, printedDate: date.silent ? null : date.value };
}
