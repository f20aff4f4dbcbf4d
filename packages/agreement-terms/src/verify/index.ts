export type { Finding } from './compare-clauses.ts';
export { normaliseText } from './normalise-text.ts';
export { verifySource, type AgreementVerification, type SourceVerification } from './verify-source.ts';
