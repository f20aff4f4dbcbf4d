import type { Database } from './database.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Where the database is: a folder for SQLite, or the address of PostgreSQL. */
export type DatabaseOptions =
  | { readonly folder: string }
  | {
      /** `postgresql://user@host:port/name`. */
      readonly url: string;
      /** Most connections of this process. Default 10. */
      readonly connections?: number;
    };

/**
 * Opens a database and brings its tables up to date.
 *
 * @throws GatewayError `folder-in-use`, `database-driver-missing`, `database-unavailable`, `database-too-new`.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if ('folder' in options) return openSqlite(options.folder);
  // Its client takes a tenth of a start that does not need it.
  const { openPostgresql } = await import('./postgresql/open-postgresql.ts');
  return openPostgresql(options.url, options.connections ?? 10);
}
