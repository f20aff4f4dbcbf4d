import type { DialectName } from '@dataplus/signer';

/** A service of the demo: the dialect is a property of the service and never guessed (S-5). */
export interface Service {
  /** What its paths begin with. */
  readonly path: string;
  readonly dialect: DialectName;
  /** What the dialect signs, in words. */
  readonly signs: string;
}

/** One service per dialect. */
export const services: readonly Service[] = [
  { path: '/org_code/', dialect: 'dataplus', signs: 'method, Accept, body digest, Content-Type, Date, request target' },
  { path: '/speak', dialect: 'speech', signs: 'the same without the request target' },
  { path: '/recognize', dialect: 'speech-recognition', signs: 'as speech, with the digest of the digest' },
];
