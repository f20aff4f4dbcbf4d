import type { Mistake } from './mistakes.ts';

/** Turns the StringToSign as UTF-8 into the bytes that are signed; both are byte strings. */
export type Encode = (bytes: string) => string;

/**
 * One way in which the signature may have been made: what the groups of mistakes change, in their order (S-11.1). Texts
 * but the key are byte strings. A tuple, for the sake of bundles: names of members weigh.
 */
export type Candidate = readonly [
  /** The text of the HMAC key. */
  key: string,
  encode: Encode,
  join: (lines: readonly string[]) => string,
  method: string,
  /** Line 6; `undefined` where there is none. */
  target: string | undefined,
  digest: string,
  accept: string,
  contentType: string,
  date: string,
];

/** The mistakes of one group, each with what its variants put in the place of what is right. */
export type Variants<Value> = readonly (readonly [mistake: Mistake, ...values: Value[]])[];

/** For each group what is right, and its mistakes. */
export type Groups = GroupsOf<Candidate>;
type GroupsOf<Values extends readonly unknown[]> = {
  readonly [Place in keyof Values]: readonly [right: Values[Place], mistakes: Variants<Values[Place]>];
};

/** What is signed, as a byte string. */
export function signedBytes([, encode, join, method, target, digest, accept, contentType, date]: Candidate): string {
  const lines = [method, accept, digest, contentType, date];
  return encode(join(target === undefined ? lines : [...lines, target]));
}
