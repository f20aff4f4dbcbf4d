/** Limits of the data listener. Every one has a default; sizes in bytes, times in milliseconds. */
export interface Limits {
  /** The request line and all headers together; more is `headers-too-large`. */
  readonly headBytes: number;
  /** How long the head of a request may take to arrive. */
  readonly headMilliseconds: number;
  /** How long a whole request may take to arrive. */
  readonly requestMilliseconds: number;
  /** How long a connection may lie still between two requests, or in the middle of one. */
  readonly idleMilliseconds: number;
  /** Connections at one time; more are closed at once. */
  readonly connections: number;
  /** Bodies up to here are kept in memory, longer ones in a temporary file. */
  readonly memoryBytes: number;
  /** Longest answer that a service that answers once keeps for repeats. */
  readonly storedAnswerBytes: number;
  /** Longest time that x-dataplus-timeout may ask for. */
  readonly upstreamMilliseconds: number;
  /** How many wrong signatures a second are diagnosed; 0 switches it off. Each may take some tens of milliseconds. */
  readonly diagnosesPerSecond: number;
  /** How many refusals are kept for the live view. */
  readonly keptRefusals: number;
}

/** What holds unless the operator says otherwise. */
export const defaultLimits: Limits = {
  headBytes: 16 * 1024,
  headMilliseconds: 10_000,
  requestMilliseconds: 60_000,
  idleMilliseconds: 65_000,
  connections: 10_000,
  memoryBytes: 1024 * 1024,
  storedAnswerBytes: 1024 * 1024,
  upstreamMilliseconds: 600_000,
  diagnosesPerSecond: 2,
  keptRefusals: 1_000,
};
