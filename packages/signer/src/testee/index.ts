export { signerOps, type SignerOps } from './ops.ts';
export { arrivedOf, type ProtocolBody, type ProtocolRequest } from './request.ts';
