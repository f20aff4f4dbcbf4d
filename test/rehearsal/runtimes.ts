import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../support/run.ts';

/** Runtimes and compilers that are no dependency of the repository, each pinned. */
const versions = {
  'typescript-5.6': 'typescript@5.6.3',
  'typescript-5.9': 'typescript@5.9.3',
  bun: 'bun@1.4.5',
  deno: 'deno@2.9.6',
  miniflare: 'miniflare@4.20260426.0',
} as const;

export type RuntimeName = keyof typeof versions;

/**
 * Installs a runtime into a folder of its own, from the registry of this machine and through npm's cache. What cannot be
 * had here is told with its reason; in CI nothing may be missing.
 */
export async function install(name: RuntimeName, folder: string): Promise<string | Missing> {
  const home = path.join(folder, name);
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'package.json'), '{ "private": true, "type": "module" }');
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, err } = await run(home, 'npm', 'install', ...options, versions[name]);
  if (code === 0) return home;
  if (process.env.CI === 'true') throw new Error(`${versions[name]} could not be installed\n${err}`);
  return { missing: `${versions[name]} could not be installed: ${err.split('\n')[0] ?? ''}` };
}

/** A runtime that is not here, and why. */
export interface Missing {
  readonly missing: string;
}
