/** One thing that happened, free of secrets. `requestId` and `attempt` link what belongs together. */
export interface LogEntry {
  readonly event: 'request' | 'answer' | 'redirect' | 'retry' | 'clock-corrected' | 'failure';
  readonly requestId: string;
  /** From 1. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** With `request` and `answer`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With `request`: the text that was signed. */
  readonly stringToSign?: string;
  /** With `answer` and `redirect`. */
  readonly status?: number;
  /** With `answer`: until the headers were there; with `retry`: the wait; with `clock-corrected`: server minus client. */
  readonly milliseconds?: number;
  /** With `retry` and `failure`. */
  readonly code?: string;
  readonly message?: string;
}

/** Takes log entries. What it throws is not caught. */
export type Log = (entry: LogEntry) => void;
