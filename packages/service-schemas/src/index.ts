export { exact } from './schema.ts';
export type { AnySchema, Schema, TypeOf } from './schema.ts';
export { validate } from './validate.ts';
export type { Issue, IssueCode, Validation } from './validate.ts';
export { validateInput } from './validate-input.ts';
export type {
  AnyOperation,
  Bytes,
  Dialect,
  InputOf,
  Limits,
  Method,
  Operation,
  OperationInput,
  OutputOf,
  Progress,
  RequestBody,
  ResponseBody,
} from './operation.ts';
export type { BusinessError, Failure, FailureCode, ReceivedAnswer } from './failure.ts';
export type { Confidence, Origin, Provenance } from './provenance.ts';
export type { ServiceId } from './service-id.ts';

export { faceDetect } from './operations/face-detect.ts';
export { faceAttribute } from './operations/face-attribute.ts';
export { faceVerify } from './operations/face-verify.ts';
