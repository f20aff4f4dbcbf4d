import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../support/run.ts';

/**
 * Runtimes and compilers that are no dependency of the repository, each pinned. They are not in the lock, so that
 * `npm ci` carries none of their hundreds of megabytes.
 */
const versions = {
  'typescript-5.6': 'typescript@5.6.3',
  'typescript-5.9': 'typescript@5.9.3',
  bun: 'bun@1.4.5',
  deno: 'deno@2.9.6',
  miniflare: 'miniflare@4.20260426.0',
} as const;

export type RuntimeName = keyof typeof versions;

/** A runtime that is not here, and why. */
export interface Missing {
  readonly missing: string;
}

/** Where each runtime is installed, or why it is not. */
export type Runtimes = Readonly<Record<RuntimeName, string | Missing>>;

/**
 * Installs each runtime into a folder of its own, from the registry that npm is set to use on this machine and through
 * npm's cache. What cannot be had here is told with its reason.
 */
export async function installRuntimes(folder: string): Promise<Runtimes> {
  const names = Object.keys(versions) as RuntimeName[];
  const installed = await Promise.all(
    names.map(async (name) => [name, await install(versions[name], path.join(folder, name))] as const),
  );
  return Object.fromEntries(installed) as Record<RuntimeName, string | Missing>;
}

async function install(version: string, home: string): Promise<string | Missing> {
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'package.json'), '{ "private": true, "type": "module" }');
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, err } = await run(home, 'npm', 'install', ...options, version);
  return code === 0 ? home : { missing: `${version} could not be installed: ${err.split('\n')[0] ?? ''}` };
}
