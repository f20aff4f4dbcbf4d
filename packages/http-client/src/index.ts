export { createClient, type Client, type RequestFunction } from './client.ts';
export type { CallOptions, ClientOptions, RedirectOptions, TimeoutOptions } from './options.ts';
export type { CheckedRequest, ClientRequest } from './request.ts';
export type { Answer } from './answer/read-answer.ts';
export type { BodyForms } from './answer/body-forms.ts';
export type { PollOptions } from './polling/poll.ts';
export type { FailedAttempt, RetryOptions } from './retry/policy.ts';
export type { Query, QueryValue } from './call/resolve-url.ts';
export type { CallBody } from './body/prepare-body.ts';
export type { PieceSource } from './body/pieces.ts';
export type { Spool, SpooledBody } from './body/spool.ts';
export { spoolInMemory } from './body/spool-in-memory.ts';
export type { Clock } from './clock.ts';
export type { CredentialProvider, CredentialsSource, ProvidedCredentials } from './credentials/source.ts';
export type { AfterResponseEvent, AttemptEvent, BeforeSignEvent, Hooks, RetryEvent } from './hooks.ts';
export type { Log, LogEntry } from './log/log.ts';
export { redactHeaders, redactText } from './log/redact.ts';
export { compareLines, type LineComparison } from './refusal/compare-lines.ts';
export {
  AbortedError,
  AnswerError,
  type CallPlace,
  ClientError,
  type ClientErrorCode,
  type ClientErrorOptions,
  ClockSkewError,
  ConnectionError,
  CredentialsError,
  DeadlineError,
  RedirectError,
  type ReceivedFailure,
  type Refusal,
  RefusedError,
  ServiceFailureError,
  StatusError,
  TaskFailedError,
  UsageError,
} from './errors.ts';
export { errorCatalogue, type ErrorExplanation } from './error-catalogue.ts';
