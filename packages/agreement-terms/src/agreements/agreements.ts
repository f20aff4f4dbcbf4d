import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { AgreementTerms } from './agreement-terms.ts';
import { allTerms } from './generated/terms.ts';

/** Ids of the nineteen agreements, in the order of the source document. */
export const agreementIds: readonly AgreementId[] = Object.keys(allTerms) as AgreementId[];

/** Gives the agreement back, or throws `unknown-agreement` with the nearest names. */
export function checkAgreement(agreement: string): AgreementId {
  if (Object.hasOwn(allTerms, agreement)) return agreement as AgreementId;
  throw new TermsError('unknown-agreement', `There is no agreement ${JSON.stringify(agreement)}.`, {
    field: 'agreement',
    nearest: nearest(agreement, agreementIds),
  });
}

/** The data of an agreement, by its id. */
export function termsOfAgreement<A extends AgreementId>(agreement: A): AgreementTerms<A> {
  return allTerms[checkAgreement(agreement)] as AgreementTerms<A>;
}
