import type { TestProject } from 'vitest/node';
import { startServer } from './postgresql-server.ts';

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
    const server = await startServer();
    project.provide('postgresql', server.url);
    return () => server.remove();
  } catch (error) {
    if (process.env.CI !== undefined) throw error;
    console.warn('PostgreSQL could not be started; the tests on it are skipped.', error);
    project.provide('postgresql', '');
    return undefined;
  }
}
