import type { Mistake } from './mistakes.ts';

/** One way in which the signature may have been made. Each member but the method is what one group of mistakes changes. */
export interface Candidate {
  readonly method: string;
  /** The text of the HMAC key. */
  readonly key: string;
  /** Turns the StringToSign as UTF-8 into the bytes that are signed; both are byte strings, as are all lines. */
  readonly encode: (bytes: string) => string;
  readonly join: (lines: readonly string[]) => string;
  /** Line 6; `undefined` where there is none. */
  readonly target: string | undefined;
  readonly digest: string;
  readonly accept: string;
  readonly contentType: string;
  readonly date: string;
}

/** The mistakes of one group, each with what its variants put in place of a member of the right candidate. */
export type Variants<Value> = readonly (readonly [mistake: Mistake, ...values: Value[]])[];

/** By the member that they change, in the order of the specification. */
export type Groups = { readonly [Member in keyof Candidate]?: Variants<Candidate[Member]> };

/** What is signed, as a byte string. */
export function signedBytes({ method, accept, digest, contentType, date, target, join, encode }: Candidate): string {
  const lines = [method, accept, digest, contentType, date];
  return encode(join(target === undefined ? lines : [...lines, target]));
}
