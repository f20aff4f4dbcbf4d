export { appendAcceptance } from './acceptance/append.ts';
export { checkChain, type ChainCheck } from './acceptance/check-chain.ts';
export { mayUse, type MayUse, type MayUseQuery, type MissingAcceptance } from './acceptance/may-use.ts';
export {
  chainStart,
  recordHash,
  type Acceptance,
  type AcceptanceChannel,
  type AcceptanceRecord,
} from './acceptance/record.ts';
export type { AgreementTerms } from './agreements/agreement-terms.ts';
export { agreementIds, termsOfAgreement } from './agreements/agreements.ts';
export { clausePlaces } from './agreements/clauses.ts';
export type { Defect, DefectKind } from './defects/defect.ts';
export { errorCatalogue, type ErrorExplanation } from './errors/error-catalogue.ts';
export { TermsError, type TermsErrorCode, type TermsErrorDetails } from './errors/terms-error.ts';
export type { Edge, TextRef } from './precedence/edges.ts';
export { conflictKinds, textIds, type ConflictKind, type TextId } from './precedence/relations.ts';
export { agreementFor, serviceIds } from './queries/agreement-for.ts';
export { applicable, type Applicable, type ApplicableAgreement, type ApplicableQuery } from './queries/applicable.ts';
export { compare, type ComparedTopic, type Comparison } from './queries/compare.ts';
export { deadline, type TermDeadline, type TermDeadlineOptions } from './queries/deadline.ts';
export { defectsOf } from './queries/defects-of.ts';
export { find, type FindQuery } from './queries/find.ts';
export { changes, noticeRequired, type Change, type NoticeRequired } from './queries/notice-required.ts';
export { prevailing, type Prevailing } from './queries/prevailing.ts';
export { readingsOf, type OpenReading } from './queries/readings-of.ts';
export { itemStatement, statementOf } from './queries/statement.ts';
export { survives, type Survival, type Survivor } from './queries/survives.ts';
export { citationsOf, isList } from './queries/citations.ts';
export { term } from './queries/term.ts';
export {
  parties,
  terminationPaths,
  type Party,
  type TerminationPath,
  type TerminationPaths,
} from './queries/termination-paths.ts';
export type { DoubtId } from './readings/doubts.ts';
export type { ReadingId } from './readings/readings.ts';
export { serviceAgreements, type ServiceId } from './services/service-agreement.ts';
export type { AgreementId, ClauseId } from './skeleton/skeleton.ts';
export type { ConditionOf, FacetsOf, ItemId, PeriodValue, ValueOf } from './terms/answer.ts';
export { termOf, topicIds } from './terms/term-of.ts';
export type {
  AnyFacet,
  AnyItem,
  AnyListTerm,
  AnyScalarTerm,
  AnyTerm,
  AnyValue,
  Citation,
  ClauseRef,
  ListTerm,
  ScalarTerm,
  SilentTerm,
  Term,
  TermItem,
} from './terms/term.ts';
export type { TopicId } from './topics/index.ts';
export { inForce, type InForce } from './versions/in-force.ts';
export type { RegistryEntry } from './versions/registry.ts';
export { versionOf, type AgreementVersion } from './versions/version.ts';
