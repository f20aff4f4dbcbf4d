import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the console as it was built for these tests. */
    consoleFiles: string;
  }
}

/** Builds the console once, from its sources, for all tests of it. */
export function setup(project: TestProject): void {
  const room = fileURLToPath(new URL('../../', import.meta.url));
  const folder = fileURLToPath(new URL('../../node_modules/.cache/console', import.meta.url));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: room,
    // Under vitest this is "test", which would build the development version of React.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  project.provide('consoleFiles', folder);
}
