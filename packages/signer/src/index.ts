export type { ArrivedRequest } from './arrived.ts';
export { parseAuthorization, type ParsedAuthorization } from './authorization.ts';
export { createSigner, type Signer } from './create-signer.ts';
export { type Dialect, type DialectName, dialects } from './dialects.ts';
export { errorCatalogue, type ErrorExplanation } from './error-catalogue.ts';
export { SignerError, type SignerErrorCode } from './errors.ts';
export { type DateForms, parseHttpDate } from './http-date.ts';
export type { KeyStore, VerificationKey } from './keys.ts';
export { createReplayGuard, replayKey, type ReplayGuard } from './replay.ts';
export { AccessKeySecret } from './secret.ts';
export { sign } from './sign.ts';
export { contentMd5Async, digestBodyAsync, signAsync } from './sign-async.ts';
export { signRequest } from './sign-request.ts';
export { contentMd5, stringToSign } from './string-to-sign.ts';
export { targetOfUrl } from './target.ts';
export type {
  AsyncBodyInput,
  BodyDigest,
  BodyInput,
  Credentials,
  HeadersInput,
  RequestInput,
  Signed,
  SignOptions,
} from './types.ts';
export {
  type Accepted,
  createVerifier,
  type RefusalReason,
  type Refused,
  type Verdict,
  verify,
  type Verifier,
  type VerifyOptions,
} from './verify.ts';
