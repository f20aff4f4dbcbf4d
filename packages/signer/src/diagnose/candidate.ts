/** One way in which the signature may have been made; texts are byte strings. */
export interface Candidate {
  /** The text of the HMAC key. */
  readonly key: string;
  readonly method: string;
  readonly accept: string;
  readonly digest: string;
  readonly contentType: string;
  readonly date: string;
  /** Line 6; `undefined` where there is none. */
  readonly target: string | undefined;
  readonly lineEnd: string;
  readonly end: string;
  /** Turns the joined byte string into another encoding; `undefined` leaves it. */
  readonly encode: ((bytes: string) => string) | undefined;
}

/** What a mistake changes of the right candidate. */
export type Change = Partial<Candidate>;

/** The variants of one mistake within its group. */
export interface Variant<Name extends string> {
  readonly mistake: Name;
  readonly change: Change;
}

/** What is signed, as a byte string. */
export function signedBytes(candidate: Candidate): string {
  const { method, accept, digest, contentType, date, target, lineEnd, end, encode } = candidate;
  const lines = [method, accept, digest, contentType, date];
  if (target !== undefined) lines.push(target);
  const bytes = lines.join(lineEnd) + end;
  return encode === undefined ? bytes : encode(bytes);
}
