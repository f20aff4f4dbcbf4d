import { GatewayError } from '../../errors/gateway-error.ts';
import type { SqliteConnection, SqliteStatement } from './connection.ts';

interface LibsqlStatement {
  readonly reader: boolean;
  all(values: readonly unknown[]): Record<string, unknown>[];
  run(values: readonly unknown[]): { readonly changes: number };
}

/** Opens a file with libsql. Values always go in as one array: single ones of some types would end the process. */
export async function openLibsql(path: string): Promise<SqliteConnection> {
  const { default: Libsql } = await import('libsql').catch((cause: unknown) => {
    throw new GatewayError(
      'database-driver-missing',
      'This Node.js has no SQLite and libsql is not installed: npm install libsql@0.5.29, or use Node.js 22.13 or later.',
      { cause },
    );
  });
  const database = new Libsql(path);
  return {
    prepare: (sql) => wrap(database.prepare(sql) as unknown as LibsqlStatement),
    exec: (sql) => {
      database.exec(sql);
    },
    close: () => {
      database.close();
    },
  };
}

const wrap = (statement: LibsqlStatement): SqliteStatement => ({
  reader: statement.reader,
  all: (values) => statement.all(values),
  run: (values) => statement.run(values).changes,
});
