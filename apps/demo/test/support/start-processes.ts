import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Gateways, storyBegins } from '../../src/story/gateways.ts';

const program = fileURLToPath(new URL('../../../cli/bin/dataplus.js', import.meta.url));
/** How often a process looks for what the others changed. */
const pollMilliseconds = 20;

/** Starts so many processes of `dataplus gateway` on one database, in a schema of their own. */
export async function startProcesses(server: string, count: number): Promise<Gateways> {
  const schema = `story_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  const folder = await mkdtemp(join(tmpdir(), 'dataplus-story-'));
  const token = randomBytes(24).toString('base64url');
  const secrets = { DATAPLUS_ADMIN_TOKEN: token, DATAPLUS_MASTER_KEY: randomBytes(32).toString('base64') };
  const env = { ...process.env, ...secrets, DATAPLUS_DATABASE_URL: url.href };
  const running = await Promise.all(Array.from({ length: count }, () => start(folder, env)));
  let turn = 0;
  const next = (): Started => running[turn++ % running.length] ?? fail();
  return {
    store: `PostgreSQL and ${count} processes`,
    dataOrigin: () => next().dataOrigin,
    adminOrigin: () => next().adminOrigin,
    token,
    // Twice the time after which every process has looked.
    settled: () => sleep(5 * pollMilliseconds),
    close: async () => {
      await Promise.all(running.map(({ child }) => stop(child)));
      await onServer(server, `drop schema ${schema} cascade`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly dataOrigin: string;
  readonly adminOrigin: string;
}

async function start(folder: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const flags = ['--port=0', '--admin-port=0', `--data-folder=${folder}`, `--clock=${storyBegins}`, '--json'];
  const more = ['--day-close=manual', '--log-level=error', `--revision-poll-milliseconds=${pollMilliseconds}`];
  const child = spawn(process.execPath, [program, 'gateway', 'start', ...flags, ...more], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...(JSON.parse(line) as Omit<Started, 'child'>) };
  throw new Error('a gateway ended before it was ready');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function fail(): never {
  throw new Error('no process was started');
}
