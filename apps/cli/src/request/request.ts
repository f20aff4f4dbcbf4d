/** A request as the flags of the command line give it. Texts are Unicode, as the shell handed them over. */
export interface GivenRequest {
  readonly method: string;
  /** An absolute URL, or the request target itself where it begins with `/`. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array | null;
}
