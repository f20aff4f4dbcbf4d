import { join } from 'node:path';
import process from 'node:process';
import { instantOfText } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/gateway-error.ts';
import { defaultLimits } from '../plane/limits.ts';
import type { ClockChoice, Configuration, LogLevel } from './configuration.ts';
import { flagOf, type Given, type KeyName } from './keys.ts';
import { readSources, type ConfigurationSources } from './read-sources.ts';

/**
 * Reads the configuration: flags go before variables, variables before the file, and what nobody names has its default.
 * Paths in a file are relative to it, all others to the working directory.
 *
 * @throws GatewayError `invalid-configuration` (its `field` is the key), `unreadable-configuration`, `plain-listener-exposed`.
 *
 * @example
 * ```ts
 * import { readConfiguration } from '@dataplus/gateway';
 * const configuration = readConfiguration({ flags: { port: '9000' }, environment: { DATAPLUS_LOG_LEVEL: 'warn' } });
 * console.log(configuration.port, configuration.logLevel, configuration.adminHost); // 9000 warn 127.0.0.1
 * ```
 */
export function readConfiguration(sources: ConfigurationSources = {}): Configuration {
  const given = readSources(sources);
  const dataFolder = given.dataFolder ?? join(sources.workingFolder ?? process.cwd(), 'dataplus-data');
  const configuration: Configuration = {
    dataFolder,
    databaseUrl: given.databaseUrl,
    host: given.host ?? '127.0.0.1',
    port: given.port ?? 8080,
    adminHost: given.adminHost ?? '127.0.0.1',
    adminPort: given.adminPort ?? 8081,
    tls: tlsOf(given),
    insecurePlain: given.insecurePlain ?? false,
    trustedProxies: given.trustedProxy ?? [],
    clock: clockOf(given.clock ?? 'system'),
    logLevel: (given.logLevel ?? 'info') as LogLevel,
    masterKey: given.masterKey,
    masterKeyFile: given.masterKeyFile ?? join(dataFolder, 'master.key'),
    adminToken: given.adminToken,
    adminTokenFile: given.adminTokenFile ?? join(dataFolder, 'admin.token'),
    dayClose: (given.dayClose ?? 'automatic') as Configuration['dayClose'],
    standInSeed: given.standInSeed ?? 1,
    consoleFolder: given.consoleFolder,
    spoolFolder: given.spoolFolder ?? join(dataFolder, 'spool'),
    spoolBytes: given.spoolBytes ?? defaultLimits.memoryBytes,
    maxHeaderBytes: given.maxHeaderBytes ?? defaultLimits.headBytes,
    ...arrivalTimes(given),
    idleTimeoutSeconds: given.idleTimeoutSeconds ?? defaultLimits.idleMilliseconds / 1000,
    maxConnections: given.maxConnections ?? defaultLimits.connections,
    diagnosesPerSecond: given.diagnosesPerSecond ?? defaultLimits.diagnosesPerSecond,
    unknownStanding: (given.unknownStanding ?? 'refuse') as Configuration['unknownStanding'],
    callerGone: (given.callerGone ?? 'not-charged') as Configuration['callerGone'],
    shutdownSeconds: given.shutdownSeconds ?? 10,
    revisionPollMilliseconds: given.revisionPollMilliseconds ?? 500,
  };
  checkShared(configuration, given);
  checkExposure(configuration);
  return configuration;
}

/** The head is the first part of the request: it cannot take longer than the whole. */
function arrivalTimes({
  headersTimeoutSeconds: head,
  requestTimeoutSeconds: whole = defaultLimits.requestMilliseconds / 1000,
}: Given): Pick<Configuration, 'headersTimeoutSeconds' | 'requestTimeoutSeconds'> {
  if (head !== undefined && head > whole)
    fail(
      'invalid-configuration',
      `headersTimeoutSeconds: is ${head}, longer than the whole request may take; give at most ${whole} (${flagOf('headersTimeoutSeconds')}) or more in ${flagOf('requestTimeoutSeconds')}.`,
      { field: 'headersTimeoutSeconds' },
    );
  const usual = Math.min(defaultLimits.headMilliseconds / 1000, whole);
  return { headersTimeoutSeconds: head ?? usual, requestTimeoutSeconds: whole };
}

function tlsOf({ tlsCert, tlsKey }: Given): Configuration['tls'] {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert !== undefined && tlsKey !== undefined) return { certificate: tlsCert, key: tlsKey };
  const missing: KeyName = tlsCert === undefined ? 'tlsCert' : 'tlsKey';
  return fail('invalid-configuration', `${missing}: is missing; give certificate and key both (${flagOf(missing)}).`, {
    field: missing,
  });
}

function clockOf(text: string): ClockChoice {
  if (text === 'system') return { movable: false, startsAt: undefined };
  if (text === 'movable') return { movable: true, startsAt: undefined };
  try {
    return { movable: true, startsAt: instantOfText(text) };
  } catch (cause) {
    return fail('invalid-configuration', `clock: is ${JSON.stringify(text)}, no instant; see the calendar.`, {
      field: 'clock',
      cause,
    });
  }
}

/** Many processes on one database share the master key and the admin token, so none of them may make up its own. */
function checkShared({ databaseUrl }: Configuration, given: Given): void {
  if (databaseUrl === undefined) return;
  const pairs = [
    ['masterKey', 'masterKeyFile', given.masterKey ?? given.masterKeyFile],
    ['adminToken', 'adminTokenFile', given.adminToken ?? given.adminTokenFile],
  ] as const;
  for (const [key, file, value] of pairs)
    if (value === undefined)
      fail('invalid-configuration', `${file}: is missing; processes on one database share it (${flagOf(file)}).`, {
        field: key,
      });
}

function checkExposure({ host, adminHost, tls, insecurePlain, trustedProxies }: Configuration): void {
  if (tls !== undefined || insecurePlain) return;
  const exposed = !isLoopback(host) && trustedProxies.length === 0 ? 'host' : isLoopback(adminHost) ? '' : 'adminHost';
  if (exposed === '') return;
  fail(
    'plain-listener-exposed',
    `${exposed}: is ${exposed === 'host' ? host : adminHost}, which others can reach in plain HTTP. ` +
      `Give --tls-cert and --tls-key${exposed === 'host' ? ', or --trusted-proxy' : ''}, or insist with --insecure-plain.`,
    { field: exposed },
  );
}

/** Whether only this machine can reach a listener on the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
