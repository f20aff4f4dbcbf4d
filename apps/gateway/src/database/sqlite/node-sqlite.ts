import type { BoundValue } from '../check-value.ts';
import type { SqliteConnection, SqliteStatement } from './connection.ts';

/** The part of `node:sqlite` that is used; the types of Node 20 do not have it. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => NodeDatabase;
}

interface NodeDatabase {
  prepare(sql: string): NodeStatement;
  exec(sql: string): void;
  close(): void;
}

interface NodeStatement {
  all(...values: readonly BoundValue[]): Record<string, unknown>[];
  run(...values: readonly BoundValue[]): { readonly changes: number | bigint };
}

/** Whether this Node has a SQLite of its own. */
export function hasNodeSqlite(): boolean {
  return nodeSqlite() !== undefined;
}

function nodeSqlite(): NodeSqlite | undefined {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  return getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined;
}

/** Opens a file with the SQLite of Node (22.13 and later); `undefined` where Node has none. */
export function openNodeSqlite(path: string): SqliteConnection | undefined {
  const sqlite = nodeSqlite();
  if (sqlite === undefined) return undefined;
  const database = new sqlite.DatabaseSync(path);
  return {
    prepare: (sql) => wrap(database.prepare(sql), sql),
    exec: (sql) => {
      database.exec(sql);
    },
    close: () => {
      database.close();
    },
  };
}

const wrap = (statement: NodeStatement, sql: string): SqliteStatement => ({
  reader: /^\s*(?:select|with|pragma|values|explain)\b|\breturning\b/i.test(sql),
  all: (values) => statement.all(...values),
  run: (values) => Number(statement.run(...values).changes),
});
