import type { AnyOperation } from '@dataplus/service-schemas';

/** What a stand-in knows of the call that it answers. */
export interface StandInCall {
  readonly operation: AnyOperation;
  readonly target: string;
  /** Percent-decoded parameters of the path, `org_code` among them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly requestId: string;
  /** Time of the gateway's clock, in milliseconds. */
  readonly now: number;
}

/** A call with the seed under which it is answered. */
export interface SeededCall extends StandInCall {
  readonly seed: string;
}

/** What a stand-in answers. */
export interface StandInAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** The service's own word for a failure stands in it: it is no success, whatever the status. */
  readonly isFailure: boolean;
}

/** The value of a header, by its name in lower case; empty where there is none. */
export function headerOf(rawHeaders: readonly string[], name: string): string {
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === name) return rawHeaders[i + 1] ?? '';
  }
  return '';
}
