import type { PreparedBody } from '../body/prepare-body.ts';
import type { PreparedCall } from '../call/prepared-call.ts';

/** One request on the way of an attempt: the call itself, or where a redirect leads. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: PreparedBody | undefined;
  /** Whether it is signed: not on origins that are allowed to be followed to, but not to be signed for. */
  readonly signed: boolean;
}

/** The request as the caller made it. */
export function firstHop({ url, method, headers, body }: PreparedCall): Hop {
  return { url, method, headers, body, signed: true };
}
