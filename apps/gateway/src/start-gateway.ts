import type { Dispatch, DispatcherOptions } from './admin/dispatch.ts';
import { startAdmin, type AdminListener } from './admin/start-admin.ts';
import { startDayClose } from './billing/index.ts';
import { createClock, type MovableClock } from './clock/movable-clock.ts';
import type { Configuration } from './config/configuration.ts';
import { findConsole } from './console/find-console.ts';
import { serveConsole } from './console/serve-console.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { databaseAnswers, databaseReplays, databaseSource } from './database-source.ts';
import { createMeter } from './metering/create-meter.ts';
import { createLog, type Log } from './observability/log.ts';
import { lazyMetrics } from './observability/lazy-metrics.ts';
import type { Metrics } from './observability/metrics.ts';
import { startDataPlane, type DataPlane } from './plane/data-plane.ts';
import { findToken } from './platform/accounts/tokens.ts';
import { backupFolder } from './platform/operation/back-up.ts';
import { bootstrap } from './platform/bootstrap.ts';
import { simulatedProvider } from './platform/money/simulated-provider.ts';
import type { PaymentProvider } from './platform/money/payment-provider.ts';
import type { PlatformParts } from './platform/work.ts';
import { readTls } from './read-tls.ts';
import { createReadiness } from './readiness.ts';
import { openSecrets } from './secrets/open-secrets.ts';
import { startSweeper } from './start-sweeper.ts';
import { version } from './version.ts';

/** What may be put in the place of a part, for programs that embed a gateway. */
export interface GatewayParts {
  /** Default: the simulated provider, which takes no money. */
  readonly payments?: PaymentProvider;
  /** Default: made from the configuration, to standard error. */
  readonly log?: Log;
}

/** A running gateway. */
export interface Gateway {
  /** Where signed calls go, such as `http://127.0.0.1:8080`. */
  readonly dataOrigin: string;
  /** Where the admin API and the console are. */
  readonly adminOrigin: string;
  /** Asks the admin API without HTTP, as the operator does; for programs that embed a gateway. */
  readonly dispatch: Dispatch;
  /** Takes no more calls, lets those in flight end, and closes the database. */
  close(): Promise<void>;
}

/**
 * Starts a gateway: database, data listener, admin listener, day close.
 *
 * @throws GatewayError `folder-in-use`, `database-unavailable`, `listener-failed`, `master-key-invalid` and what
 * `readConfiguration` throws.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { readConfiguration, startGateway } from '@dataplus/gateway';
 * const dataFolder = mkdtempSync(`${tmpdir()}/gateway-`);
 * const flags = { dataFolder, port: 0, adminPort: 0, clock: 'movable', logLevel: 'error' };
 * const gateway = await startGateway(readConfiguration({ flags }));
 * console.log(gateway.dataOrigin, gateway.adminOrigin);
 * await gateway.close();
 * ```
 */
export async function startGateway(configuration: Configuration, given: GatewayParts = {}): Promise<Gateway> {
  const log = given.log ?? createLog(configuration.logLevel);
  const secrets = openSecrets(configuration);
  const { databaseUrl, dataFolder } = configuration;
  const database = await openDatabase(databaseUrl === undefined ? { folder: dataFolder } : { url: databaseUrl });
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  try {
    return await startParts({ configuration, given, log, secrets, database, closing });
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

interface Start {
  readonly configuration: Configuration;
  readonly given: GatewayParts;
  readonly log: Log;
  readonly secrets: ReturnType<typeof openSecrets>;
  readonly database: Database;
  /** What is to be closed, the last first. */
  readonly closing: (() => Promise<unknown>)[];
}

async function startParts({ configuration, given, log, secrets, database, closing }: Start): Promise<Gateway> {
  const metrics = lazyMetrics();
  const clock = await startClock(configuration, database);
  const tls = readTls(configuration.tls);
  const readiness = createReadiness(database);
  const meter = createMeter(database);
  closing.push(() => meter.close());
  const plane: DataPlane = await startDataPlane({
    host: configuration.host,
    port: configuration.port,
    tls,
    insecurePlain: configuration.insecurePlain,
    trustedProxies: configuration.trustedProxies,
    clock,
    source: databaseSource(database, secrets.seal),
    meter,
    replays: databaseReplays(database),
    storedAnswers: databaseAnswers(database),
    limits: {
      headBytes: configuration.maxHeaderBytes,
      headMilliseconds: configuration.headersTimeoutSeconds * 1000,
      requestMilliseconds: configuration.requestTimeoutSeconds * 1000,
      idleMilliseconds: configuration.idleTimeoutSeconds * 1000,
      connections: configuration.maxConnections,
      memoryBytes: configuration.spoolBytes,
      diagnosesPerSecond: configuration.diagnosesPerSecond,
    },
    spoolFolder: configuration.spoolFolder,
    unknownStanding: configuration.unknownStanding,
    callerGone: configuration.callerGone,
    revisionPollMilliseconds: configuration.revisionPollMilliseconds,
    seed: String(configuration.standInSeed),
    onCall: (call) => {
      metrics.call(call);
    },
    onRefusal: (refused) => {
      metrics.refusal(refused.code);
      log.debug({ refused }, 'call refused');
    },
    onDefect: (error, requestId) => {
      readiness.suspect();
      metrics.defect();
      log.error({ err: error, requestId }, 'call failed');
    },
  });
  closing.push(() => plane.close(configuration.shutdownSeconds * 1000));
  const parts: PlatformParts = {
    seal: secrets.seal,
    payments: given.payments ?? simulatedProvider(),
    loginLink: (organization) => `${plane.origin}/signin/${encodeURIComponent(organization)}`,
    clock,
    refusals: () => plane.refusals(),
    backups: backupFolder(configuration),
  };
  const onWritten = async (): Promise<void> => {
    await clock.reload(database.queries);
    plane.invalidate();
  };
  const { dispatch, load } = lazyDispatch({ database, clock, parts, onWritten });
  const admin: AdminListener = await startAdmin({
    host: configuration.adminHost,
    port: configuration.adminPort,
    tls,
    dispatch,
    tokens: { operatorToken: secrets.operatorToken, accountToken: (id) => findToken(database.queries, id) },
    log,
    metrics,
    openApi: lazyOpenApi(),
    console: serveConsole(configuration.consoleFolder ?? findConsole()),
    unready: () => readiness.unready(),
  });
  closing.push(() => admin.close(configuration.shutdownSeconds * 1000));
  startJobs({ configuration, database, clock, log, metrics, closing });
  log.info({ dataOrigin: plane.origin, adminOrigin: admin.origin, version: version() }, 'listening');
  const warm = setTimeout(() => {
    Promise.all([load(), metrics.load()]).catch((error: unknown) => {
      log.error({ err: error }, 'a part could not be loaded');
    });
  }, 0);
  closing.push(() => {
    clearTimeout(warm);
    return Promise.resolve();
  });
  let closed: Promise<void> | undefined;
  return {
    dataOrigin: plane.origin,
    adminOrigin: admin.origin,
    dispatch,
    close: () => (closed ??= closeAll(closing)),
  };
}

async function startClock({ clock: { movable, startsAt } }: Configuration, database: Database): Promise<MovableClock> {
  const clock = createClock(movable);
  await bootstrap(database, startsAt === undefined ? undefined : startsAt - clock.system());
  await clock.reload(database.queries);
  return clock;
}

function startJobs({
  configuration,
  database,
  clock,
  log,
  metrics,
  closing,
}: Pick<Start, 'configuration' | 'database' | 'log' | 'closing'> & {
  readonly clock: MovableClock;
  readonly metrics: Metrics;
}): void {
  const sweeper = startSweeper({
    database,
    clock,
    pollMilliseconds: configuration.revisionPollMilliseconds,
    onFailure: (error) => {
      log.warn({ err: error }, 'the database could not be read');
    },
  });
  closing.push(() => sweeper.stop());
  if (configuration.dayClose !== 'automatic') return;
  const closer = startDayClose({
    database,
    clock,
    onClosed: (account, day) => {
      metrics.dayClosed(1);
      log.debug({ account, day }, 'day closed');
    },
    onFailure: (error) => {
      metrics.defect();
      log.error({ err: error }, 'the day could not be closed');
    },
  });
  closing.push(() => closer.stop());
}

/** The routes with their schemas take longer to load than all the rest: the first request waits for them, the start does not. */
function lazyDispatch(options: Omit<DispatcherOptions, 'routes'>): {
  readonly dispatch: Dispatch;
  readonly load: () => Promise<unknown>;
} {
  let loading: Promise<Dispatch> | undefined;
  const load = (): Promise<Dispatch> =>
    (loading ??= Promise.all([import('./admin/dispatch.ts'), import('./admin/routes/index.ts')]).then(
      ([{ createDispatch }, { routes }]) => createDispatch({ ...options, routes }),
    ));
  return { load, dispatch: async (request) => (await load())(request) };
}

/** The document is long, and few ask for it: it is made when it is first asked for. */
function lazyOpenApi(): () => Promise<string> {
  let text: Promise<string> | undefined;
  return () =>
    (text ??= Promise.all([import('./admin/openapi.ts'), import('./admin/routes/index.ts')]).then(
      ([{ toAdminOpenApi }, { routes }]) => JSON.stringify(toAdminOpenApi(routes, version())),
    ));
}

async function closeAll(closing: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closing.splice(0).reverse()) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
