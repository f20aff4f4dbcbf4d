import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '../../rooms.js';

export const root: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Room {
  readonly name: string;
  readonly src: readonly string[];
  readonly tests: readonly string[];
  /** Published as built files, with what it imports inside. */
  readonly bundled?: boolean;
}

/** The table of `rooms.js`, by folder. */
export const table: Readonly<Record<string, Room>> = rooms;

/** A target of `exports` or `imports` in a package.json: a file, or a target for each condition. */
export type Target = string | { readonly [condition: string]: Target };

/** The parts of a package.json that the root tests look at. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly workspaces?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, Target>>;
  readonly imports?: Readonly<Record<string, Target>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** Folders of the packages that are published. */
export function publicFolders(): readonly string[] {
  return Object.keys(table).filter((folder) => manifestOf(folder).private !== true);
}

/** All files below a folder, relative to the root of the repository, without what is installed or built. */
export function filesBelow(folder: string): readonly string[] {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
    .sort();
}
