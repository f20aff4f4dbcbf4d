export { signerOps, type SignerOps } from './ops.ts';
