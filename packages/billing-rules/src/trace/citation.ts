import { clauseOf, skeletons, type AgreementId, type ClauseId } from '@dataplus/agreement-terms/skeleton';

/** A clause with the SHA-256 of its normalised text: when the text changes, so does every explanation that rests on it. */
export interface CitedClause {
  readonly agreement: AgreementId;
  readonly clause: string;
  readonly sha256: string;
}

/**
 * Cites a clause of an agreement; the compiler knows every id.
 *
 * @throws Error when the skeleton has no such clause, which the types rule out.
 */
export function cite<A extends AgreementId>(agreement: A, clause: ClauseId<A>): CitedClause {
  const skeleton = skeletons.find((candidate) => candidate.agreement === agreement);
  const found = skeleton && clauseOf(skeleton, clause);
  if (found === undefined) throw new Error(`${agreement} has no clause ${clause}`);
  return { agreement, clause, sha256: found.sha256 };
}
