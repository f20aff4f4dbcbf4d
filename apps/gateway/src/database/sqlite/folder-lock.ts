import { join } from 'node:path';
import { GatewayError } from '../../errors/gateway-error.ts';
import type { SqliteConnection } from './connection.ts';

/**
 * Takes a folder for this process alone. The lock is one of the operating system on a database of its own: it ends with the
 * process, however that ends.
 *
 * @throws GatewayError `folder-in-use`.
 */
export async function lockFolder(
  folder: string,
  open: (path: string) => Promise<SqliteConnection>,
): Promise<SqliteConnection> {
  const lock = await open(join(folder, 'gateway.lock'));
  try {
    lock.exec('pragma busy_timeout = 0');
    lock.exec('begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw new GatewayError(
      'folder-in-use',
      `Another process works on ${folder}. Stop it, give another folder, or use PostgreSQL.`,
      { field: 'folder', cause },
    );
  }
}
