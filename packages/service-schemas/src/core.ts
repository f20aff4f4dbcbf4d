export { exact } from './schema.ts';
export type { Schema, AnySchema, TypeOf, Filled } from './schema.ts';
export { validate } from './validate.ts';
export type { IssueCode, Issue, Validation } from './validate.ts';
export { validateInput } from './validate-input.ts';
export type {
  Dialect,
  Method,
  Bytes,
  OperationInput,
  RequestBody,
  ResponseBody,
  Limits,
  Progress,
  AnyOperation,
  Operation,
  InputOf,
  OutputOf,
  OperationTypes,
  InputParts,
  BodyPart,
  OutputPart,
} from './operation.ts';
export type { BusinessError, FailureCode, ReceivedAnswer, Failure } from './failure.ts';
export type { Origin, Confidence, Provenance } from './provenance.ts';
export type { ServiceId } from './service-id.ts';
export { ServiceSchemasError } from './errors.ts';
export type { ServiceSchemasErrorCode } from './errors.ts';
