import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { checkAgreement } from './agreements.ts';
import { clauseNumbers } from './generated/clause-numbers.ts';

const known = new Map<AgreementId, ReadonlyMap<string, number>>();

/** Place of every clause and point of an agreement in the order of the print. */
export function clausePlaces(agreement: AgreementId): ReadonlyMap<string, number> {
  let places = known.get(checkAgreement(agreement));
  if (places === undefined) {
    places = new Map(clauseNumbers[agreement].split(' ').map((id, place) => [id, place]));
    known.set(agreement, places);
  }
  return places;
}

/** Gives the clause back, or throws `unknown-clause` with the nearest numbers. */
export function checkClause(agreement: AgreementId, clause: string): string {
  const places = clausePlaces(agreement);
  if (places.has(clause)) return clause;
  throw new TermsError('unknown-clause', `The agreement ${agreement} has no clause ${JSON.stringify(clause)}.`, {
    field: 'clause',
    nearest: nearest(clause, [...places.keys()]),
  });
}
