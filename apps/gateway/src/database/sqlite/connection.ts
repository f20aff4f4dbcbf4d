import type { BoundValue } from '../check-value.ts';

/** What the gateway needs of a driver of SQLite. Values were checked before they come here. */
export interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
  /** Runs statements without values. */
  exec(sql: string): void;
  close(): void;
}

/** A prepared statement; usable again and again. */
export interface SqliteStatement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(values: readonly BoundValue[]): Record<string, unknown>[];
  /** Number of rows that were changed. */
  run(values: readonly BoundValue[]): number;
}
