import path from 'node:path';
import { mustRun } from './run.ts';
import { publicFolders, root } from './workspace.ts';

export interface Tarball {
  readonly name: string;
  readonly path: string;
  /** Paths inside of the package. */
  readonly files: readonly string[];
}

/** What `npm pack --json` tells of each package. */
interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs every public package, as `npm publish` would. */
export async function packAll(into: string): Promise<readonly Tarball[]> {
  const workspaces = publicFolders().flatMap((folder) => ['-w', folder]);
  const packed = JSON.parse(await mustRun(root, 'npm', 'pack', '--json', '--pack-destination', into, ...workspaces)) as
    readonly Packed[] | Readonly<Record<string, Packed>>;
  return Object.values(packed).map(({ name, filename, files }) => ({
    name,
    path: path.join(into, path.basename(filename)),
    files: files.map((file) => file.path),
  }));
}
