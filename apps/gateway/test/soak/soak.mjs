/**
 * Runs the gateway under load for a long time. `npm run soak -- --minutes 10 --life-minutes 1 --seed 1` kills it again and
 * again; `npm run soak -- --calls 10000000` lets one process take that many calls and looks at its memory. Exits 1 on any
 * fault.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { build } from 'esbuild';

// In the package, so that what is not built in is found.
const folder = join(import.meta.dirname, '../../coverage', `soak-${process.pid}`);
const file = (name) => `${folder}-${name}.mjs`;
const given = process.argv.slice(2);
const main = given.some((word) => word.startsWith('--calls')) ? './steady.ts' : './main.ts';
const programs = { gateway: '../support/gateway-process.ts', main };
await mkdir(join(folder, '..'), { recursive: true });
try {
  for (const [name, source] of Object.entries(programs))
    await build({
      entryPoints: [join(import.meta.dirname, source)],
      outfile: file(name),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: ['@dataplus/source'],
      external: ['kysely', 'pg', 'libsql', 'zod', 'undici', 'pino', 'prom-client', 'commander'],
      logLevel: 'warning',
    });
  const child = spawn(process.execPath, [file('main'), file('gateway'), ...given], {
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
} finally {
  for (const name of Object.keys(programs)) await rm(file(name), { force: true });
}
