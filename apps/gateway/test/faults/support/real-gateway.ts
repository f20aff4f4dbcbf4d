import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { adminClient, type AdminClient } from '../../support/admin-client.ts';

/** How the command is started. */
export interface Start {
  /** The built command. */
  readonly program: string;
  /** Folder of the embedded store. */
  readonly folder: string;
  /** PostgreSQL instead of the embedded store. */
  readonly databaseUrl?: string | undefined;
  readonly flags?: readonly string[];
  /** A program under which it runs, with its arguments. */
  readonly under?: readonly string[];
}

/** A process of `dataplus gateway start`. */
export interface RealGateway {
  readonly pid: number;
  readonly dataOrigin: string;
  readonly adminOrigin: string;
  readonly operator: AdminClient;
  /** Everything that it logged. */
  log(): string;
  /** Ends it with SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** Ends it with SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
}

/** A process that may not have come up yet. */
export interface Starting {
  /** Resolves when the addresses were printed. */
  readonly ready: Promise<RealGateway>;
  kill(): Promise<void>;
}

/** Where the clock of every gateway of these tests begins. */
export const beginning = '2016-06-01T09:00:00+08:00';

const adminToken = 'token-of-the-fault-tests';

/** Processes on one database share the secrets. */
const environment = (databaseUrl: string | undefined): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  DATAPLUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATAPLUS_ADMIN_TOKEN: adminToken,
  ...(databaseUrl !== undefined && { DATAPLUS_DATABASE_URL: databaseUrl }),
});

/** Starts the command on ports of its own. */
export function startReal({ program, folder, databaseUrl, flags = [], under = [] }: Start): Starting {
  const [command, ...before] = under.length === 0 ? [process.execPath] : [...under, process.execPath];
  if (command === undefined) throw new Error('There is nothing to start.');
  const child = spawn(
    command,
    [
      ...before,
      program,
      'start',
      ...['--data-folder', folder, '--port', '0', '--admin-port', '0', '--clock', beginning],
      ...['--log-level', 'warn', '--json'],
      ...flags,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(databaseUrl),
    },
  );
  // A test that fails leaves nothing behind.
  const endWithTests = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithTests);
  child.once('close', () => process.off('exit', endWithTests));
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  const kill = async (): Promise<void> => {
    await end('SIGKILL');
  };
  const ready = addresses(child, () => log).then(({ dataOrigin, adminOrigin }) => ({
    pid: child.pid ?? 0,
    dataOrigin,
    adminOrigin,
    operator: adminClient(adminOrigin, adminToken),
    log: () => log,
    kill,
    stop: () => end('SIGTERM'),
  }));
  // Who kills it before it is up does not wait for it.
  ready.catch(() => undefined);
  return { ready, kill };
}

/** What was printed when the gateway was up. */
function addresses(
  child: ChildProcess,
  log: () => string,
): Promise<{ readonly dataOrigin: string; readonly adminOrigin: string }> {
  const { stdout } = child;
  if (stdout === null) throw new Error('The output of the gateway is not read.');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', (line) => {
      resolve(JSON.parse(line) as { dataOrigin: string; adminOrigin: string });
    });
    child.once('close', () => {
      reject(new Error(`The gateway ended before it was up:\n${log()}`));
    });
  });
}

/** Runs the command `check` on a database that nobody has open; gives what it printed. */
export async function checkReal({ program, folder, databaseUrl }: Start): Promise<string> {
  const child = spawn(process.execPath, [program, 'check', '--data-folder', folder, '--clock', beginning], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(databaseUrl),
  });
  let text = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (part: string) => (text += part));
  await new Promise((resolve) => child.once('close', resolve));
  return text.trim();
}

/** What {@link checkReal} says when nothing is wrong. */
export const whole = 'audit log, acceptances and ledger are whole';
