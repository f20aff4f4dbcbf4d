export { termsOps } from './ops.ts';
export type { TermsOps } from './wire.ts';
