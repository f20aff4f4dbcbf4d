import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from '../support/run.ts';
import type { Registry } from './registry.ts';

/** A project of a consumer: its files, and what its package.json says beside the dependency on every published package. */
export interface Consumer {
  readonly files: Readonly<Record<string, string>>;
  readonly type?: 'commonjs' | 'module';
  readonly dependencies?: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes the projects as members of one npm workspace and installs them together: one resolution and one download of
 * each package serve all of them. Gives the folder of each, by its name.
 */
export async function installConsumers<Name extends string>(
  home: string,
  { registry, ours, consumers }: ConsumersOptions<Name>,
): Promise<Readonly<Record<Name, string>>> {
  const names = Object.keys(consumers) as Name[];
  await write(home, { 'package.json': JSON.stringify({ private: true, workspaces: names }) });
  for (const name of names) {
    const { files, type = 'module', dependencies = {} } = consumers[name];
    const manifest = { name: `consumer-${name}`, private: true, type, dependencies: { ...ours, ...dependencies } };
    await write(path.join(home, name), { 'package.json': JSON.stringify(manifest), ...files });
  }
  await mustRun(home, 'npm', 'install', '--ignore-scripts', ...registry.npm);
  return Object.fromEntries(names.map((name) => [name, path.join(home, name)])) as Record<Name, string>;
}

export interface ConsumersOptions<Name extends string> {
  readonly registry: Registry;
  /** The published packages, by name, with the range that each project asks for. */
  readonly ours: Readonly<Record<string, string>>;
  readonly consumers: Readonly<Record<Name, Consumer>>;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
}
