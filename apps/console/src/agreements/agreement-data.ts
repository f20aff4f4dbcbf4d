import {
  type AgreementId,
  agreementIds,
  type AnyTerm,
  citationsOf,
  defectsOf,
  readingsOf,
  term,
  termsOfAgreement,
  type TopicId,
  topicIds,
} from '@dataplus/agreement-terms';
import { type AnySkeleton, skeletons } from '@dataplus/agreement-terms/skeleton';
import type { Message } from '../i18n/messages.ts';

/** Title of an agreement in English and in Chinese. */
export const titleOf = (agreement: AgreementId): Message => termsOfAgreement(agreement).title;

/** Whether a text names an agreement. */
export const isAgreement = (text: string | undefined): text is AgreementId =>
  agreementIds.some((agreement) => agreement === text);

/** What one agreement answers to a topic. */
export const answerOf = (agreement: AgreementId, topic: TopicId): AnyTerm => term(agreement, topic);

/** What it answers to all topics, in the order of the tables. */
export const answersOf = (agreement: AgreementId): AnyTerm[] => topicIds.map((topic) => answerOf(agreement, topic));

/** The clauses of its print, without their text. */
export function skeletonOf(agreement: AgreementId): AnySkeleton {
  const found = skeletons.find((skeleton) => skeleton.agreement === agreement);
  if (found === undefined) throw new Error(`no skeleton of ${agreement}`);
  return found;
}

/** Whether a citation is of a clause, of a point of it or of a clause below it. */
export function isAt(cited: string, clause: string): boolean {
  return (
    cited === clause ||
    cited.startsWith(`${clause}.`) ||
    cited.startsWith(`${clause}(`) ||
    cited.startsWith(`${clause}#`)
  );
}

/** Whether an answer rests on a clause. */
export const restsOn = (answer: AnyTerm, clause: string): boolean =>
  citationsOf(answer).some((citation) => isAt(citation.clause, clause));

/** How much there is in an agreement. */
export interface AgreementCounts {
  readonly agreement: AgreementId;
  readonly clauses: number;
  readonly facts: number;
  readonly readings: number;
  readonly defects: number;
}

export function countsOf(agreement: AgreementId): AgreementCounts {
  return {
    agreement,
    clauses: skeletonOf(agreement).clauses.length,
    facts: answersOf(agreement).filter(({ silent }) => !silent).length,
    readings: readingsOf(agreement).length,
    defects: defectsOf(agreement).length,
  };
}
