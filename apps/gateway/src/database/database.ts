import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Which engine is under it; the few places where their SQL differs ask. */
export type Engine = 'sqlite' | 'postgresql';

/** Where to read: the database itself or a transaction. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

/** An open database with its migrations applied. */
export interface Database {
  readonly engine: Engine;
  readonly queries: Kysely<Tables>;
  /**
   * Runs `work` in one transaction. On SQLite transactions come one after another (`BEGIN IMMEDIATE`); on PostgreSQL they are
   * serialised by the rows that they lock, and repeated when the engine reports a serialisation failure or a deadlock.
   */
  transaction<Result>(work: (queries: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** A copy of the whole database in a new file while calls go on; SQLite only. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
