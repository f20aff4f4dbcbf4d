import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder with the built files of `@dataplus/console`; undefined where the package is not installed or not built. */
export function findConsole(): string | undefined {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@dataplus/console/package.json')), 'dist');
    return existsSync(join(folder, 'index.html')) ? folder : undefined;
  } catch {
    return undefined;
  }
}
