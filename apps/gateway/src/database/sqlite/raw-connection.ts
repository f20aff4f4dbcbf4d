import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { SqliteConnection } from './connection.ts';

/**
 * The connection under the queries, for the few statements that are written by hand. Use it only inside of
 * `queries.connection().execute(…)`, which waits until no transaction is open.
 */
export const connections: WeakMap<Kysely<Tables>, SqliteConnection> = new WeakMap<Kysely<Tables>, SqliteConnection>();
