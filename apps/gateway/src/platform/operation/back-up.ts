import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Configuration } from '../../config/configuration.ts';
import type { Database } from '../../database/database.ts';
import { fail } from '../../errors/gateway-error.ts';
import { existsSync } from 'node:fs';

/** Where copies of the database go that the admin API asks for. */
export function backupFolder({ dataFolder }: Configuration): string {
  return join(dataFolder, 'backups');
}

/**
 * Copies the database into a new file while calls go on.
 *
 * @throws GatewayError `already-exists`, `backup-not-supported`.
 */
export async function backUp(database: Database, file: string): Promise<string> {
  if (existsSync(file)) fail('already-exists', `There is a file ${file} already; name a new one.`, { field: 'name' });
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await database.backup(file);
  return file;
}
