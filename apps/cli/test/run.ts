import { Readable, Writable } from 'node:stream';
import { dataplus } from '../src/dataplus.ts';

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Settings of a run. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
}

/** The AccessKey of the tests, as the environment holds it. */
export const key: Readonly<Record<string, string>> = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
};

/** Runs the command line in this process. */
export async function run(args: readonly string[], { env = key, stdin = '' }: Surroundings = {}): Promise<Ran> {
  const [stdout, stderr] = [new Collector(), new Collector()];
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: { HOME: '/nowhere', ...env },
    exitCode: undefined,
  };
  await dataplus(args, io);
  return { code: io.exitCode ?? 0, out: stdout.text, err: stderr.text };
}

class Collector extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
