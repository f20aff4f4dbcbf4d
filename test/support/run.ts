import { execFile } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The environment without what a surrounding `npm test` has put there: it would tell an inner npm to work up here. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_(cache|registry))|INIT_CWD|NODE_OPTIONS|VITEST)/i.test(name),
  ),
);

/** Runs a program to its end. A bad end is an answer, not an error. */
export function run(cwd: string, program: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err });
    });
  });
}

/** Runs a program that has to end well, and gives what it wrote. */
export async function mustRun(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(cwd, program, ...args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code} in ${cwd}\n${out}\n${err}`);
  return out;
}
