import { allOperations, type AnyOperation, buildRoutes, matchRoute } from '@dataplus/service-schemas';
import type { DialectName } from '@dataplus/signer';

/** A group of operations of the demo's server: the dialect is a property of the operation and never guessed (S-5). */
export interface Service {
  /** A path of its operations. */
  readonly path: string;
  readonly dialect: DialectName;
  /** What the dialect signs, in words. */
  readonly signs: string;
}

/** One per dialect. */
export const services: readonly Service[] = [
  {
    path: '/org_code/…, /face/detect, …',
    dialect: 'dataplus',
    signs: 'method, Accept, body digest, Content-Type, Date, request target',
  },
  { path: '/speak, /transcriptions, …', dialect: 'speech', signs: 'the same without the request target' },
  { path: '/recognize', dialect: 'speech-recognition', signs: 'as speech, with the digest of the digest' },
];

const routes = buildRoutes(allOperations);

/** The operation that a request asks for, by the routes of all operations. */
export function operationFor(method: string, target: string): AnyOperation | undefined {
  const match = matchRoute(routes, { method: method, target });
  return match.ok ? match.operation : undefined;
}
