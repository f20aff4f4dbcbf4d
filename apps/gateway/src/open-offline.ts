import { createDispatch, type Dispatch } from './admin/dispatch.ts';
import { routes } from './admin/routes/index.ts';
import { createClock, type MovableClock } from './clock/movable-clock.ts';
import type { Configuration } from './config/configuration.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { bootstrap } from './platform/bootstrap.ts';
import { backupFolder } from './platform/operation/back-up.ts';
import { simulatedProvider } from './platform/money/simulated-provider.ts';
import type { PlatformParts } from './platform/work.ts';
import { openSecrets } from './secrets/open-secrets.ts';

/** A gateway without listeners: what commands work with while none is running on the folder. */
export interface Offline {
  readonly database: Database;
  readonly clock: MovableClock;
  readonly parts: PlatformParts;
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

/** Opens the database of a configuration. @throws GatewayError `folder-in-use` while a gateway is running on it. */
export async function openOffline(configuration: Configuration): Promise<Offline> {
  const { seal } = openSecrets(configuration);
  const { databaseUrl, dataFolder, clock: choice } = configuration;
  const database = await openDatabase(databaseUrl === undefined ? { folder: dataFolder } : { url: databaseUrl });
  const clock = createClock(choice.movable);
  await bootstrap(database, choice.startsAt === undefined ? undefined : choice.startsAt - clock.system());
  await clock.reload(database.queries);
  const parts: PlatformParts = {
    seal,
    payments: simulatedProvider(),
    loginLink: (organization) => `http://${configuration.host}:${configuration.port}/signin/${organization}`,
    clock,
    refusals: () => [],
    backups: backupFolder(configuration),
  };
  const dispatch = createDispatch({ routes, database, clock, parts, onWritten: () => clock.reload(database.queries) });
  return { database, clock, parts, dispatch, close: () => database.close() };
}
