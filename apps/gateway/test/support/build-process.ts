import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A program of a test, made runnable by Node alone. */
export interface BuiltProcess {
  readonly file: string;
  readonly remove: () => Promise<void>;
}

/** Builds a program beside this file, with the packages of this repository from their sources. */
export async function buildProcess(name: string): Promise<BuiltProcess> {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  // In the package, so that what is not built in is found.
  const file = here(`../../coverage/${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [here(`./${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@dataplus/source'],
    external: ['kysely', 'pg', 'libsql', 'zod', 'undici', 'pino', 'prom-client', 'commander'],
  });
  return { file, remove: () => rm(file, { force: true }) };
}
