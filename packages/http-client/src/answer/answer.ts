import type { Deadline } from '../attempt/deadline.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import type { Settings } from '../settings.ts';

/** An answer whose headers are there, with all that is needed to read it or to say what is wrong with it. */
export interface ArrivedAnswer {
  readonly response: Response;
  readonly call: PreparedCall;
  readonly settings: Settings;
  readonly deadline: Deadline;
  /** What was signed; undefined where nothing was. */
  readonly stringToSign: string | undefined;
  /** Whose key signed. */
  readonly accessKeyId: string;
  /** From 1. */
  readonly attempt: number;
  /** False once a redirect was followed. */
  readonly firstHop: boolean;
}

/** Turns an answer into what the caller gets. What it throws counts as a failure of the attempt. */
export type AnswerReader<T> = (answer: ArrivedAnswer) => Promise<T>;
