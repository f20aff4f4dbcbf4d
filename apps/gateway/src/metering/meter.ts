import type { CallRow } from '../database/tables.ts';

/** A call to be metered. */
export type MeteredCall = Omit<CallRow, 'place'>;

/** Whether the call counts, or a repeat of it was counted before. */
export type Metered = 'counted' | 'repeat';

/**
 * Writes calls durably, many in one commit: rows queue while a commit runs, and the next commit takes all that came (at most
 * 256). Never waits on a timer.
 */
export interface Meter {
  /** Resolves when the row is on disk. Rejects when it could not be written: the call must then not be answered as done. */
  write(call: MeteredCall): Promise<Metered>;
  /** Waits for everything that was handed in. */
  close(): Promise<void>;
}
