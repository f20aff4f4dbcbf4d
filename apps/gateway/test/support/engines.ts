import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database, Engine } from '../../src/database/database.ts';
import { openDatabase, type DatabaseOptions } from '../../src/database/open-database.ts';

/** A database of its own for a test, empty at first. */
export interface TestDatabase {
  readonly options: DatabaseOptions;
  /** Opens it; on PostgreSQL as often as one likes, as many processes do. */
  readonly open: () => Promise<Database>;
  /** Closes what was opened and takes it away. */
  readonly remove: () => Promise<void>;
}

/** An engine on which tests run. */
export interface TestEngine {
  readonly engine: Engine;
  readonly available: boolean;
  readonly create: () => Promise<TestDatabase>;
}

const server = inject('postgresql');

export const sqlite: TestEngine = { engine: 'sqlite', available: true, create: createSqlite };
export const postgresql: TestEngine = { engine: 'postgresql', available: server !== '', create: createPostgresql };

/** Both engines, for `describe.each(engines)`. Skip where one is not available. */
export const engines: readonly TestEngine[] = [sqlite, postgresql];

async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'dataplus-store-'));
  return opened({ folder }, () => rm(folder, { recursive: true, force: true }));
}

/** A schema stands for a database: it is made and dropped in a fraction of the time. */
async function createPostgresql(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${name}`);
  return opened({ url: url.href }, () => onServer(`drop schema ${name} cascade`));
}

function opened(options: DatabaseOptions, drop: () => Promise<void>): TestDatabase {
  const databases: Database[] = [];
  return {
    options,
    open: async () => {
      const database = await openDatabase(options);
      databases.push(database);
      return database;
    },
    remove: async () => {
      await Promise.all(databases.map((database) => database.close()));
      await drop();
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
