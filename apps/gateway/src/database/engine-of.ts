import { PostgresAdapter } from 'kysely';
import type { Engine, Queries } from './database.ts';

/** Which engine the queries go to. */
export function engineOf(queries: Queries): Engine {
  return queries.getExecutor().adapter instanceof PostgresAdapter ? 'postgresql' : 'sqlite';
}
