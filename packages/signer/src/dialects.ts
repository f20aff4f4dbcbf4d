import { fail } from './errors.ts';

/** The names of the three dialects of the scheme (S-5). */
export type DialectName = 'dataplus' | 'speech' | 'speech-recognition';

/** In what a dialect differs from another; everything else is the same in all of them. */
export interface Dialect {
  readonly name: DialectName;
  /** Whether line 6, the request target, is signed (S-5.2). */
  readonly signsTarget: boolean;
  /** Whether line 3 digests the Base64 text of the body's digest once more (S-5.3). */
  readonly digestsTwice: boolean;
}

/**
 * The dialects by name. Which one a service speaks is a property of the service; it is chosen explicitly and never
 * guessed, since a verifier that tries several would leave path and query unprotected (S-5).
 *
 * @example
 * ```ts
 * import { dialects } from '@dataplus/signer';
 *
 * console.log(dialects.speech.signsTarget); // false
 * ```
 */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  dataplus: { name: 'dataplus', signsTarget: true, digestsTwice: false },
  speech: { name: 'speech', signsTarget: false, digestsTwice: false },
  'speech-recognition': { name: 'speech-recognition', signsTarget: false, digestsTwice: true },
};

/** The record of a dialect; the default is `dataplus` (S-5.1). Throws `unknown-dialect` (S-5.4). */
export function dialectOf(name: DialectName = 'dataplus'): Dialect {
  return Object.hasOwn(dialects, name)
    ? dialects[name]
    : fail('unknown-dialect', 'dialect', 'must be dataplus, speech or speech-recognition');
}
