import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { UnknownStanding } from '../entitlement/standing.ts';
import type { CallerGone } from '../plane/options.ts';

/** Everything that a gateway is started with, complete. `readConfiguration` makes one. */
export interface Configuration {
  /** Absolute path; holds the embedded store, and the master key and admin token where none are named. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded store. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  /** Paths of PEM files; both or none. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  readonly insecurePlain: boolean;
  readonly trustedProxies: readonly string[];
  readonly clock: ClockChoice;
  readonly logLevel: LogLevel;
  /** The key itself, where it came from the environment. */
  readonly masterKey: string | undefined;
  readonly masterKeyFile: string;
  readonly adminToken: string | undefined;
  readonly adminTokenFile: string;
  readonly dayClose: 'automatic' | 'manual';
  readonly standInSeed: number;
  readonly consoleFolder: string | undefined;
  readonly spoolFolder: string;
  readonly spoolBytes: number;
  readonly maxHeaderBytes: number;
  readonly headersTimeoutSeconds: number;
  readonly requestTimeoutSeconds: number;
  readonly idleTimeoutSeconds: number;
  readonly maxConnections: number;
  readonly diagnosesPerSecond: number;
  readonly unknownStanding: UnknownStanding;
  readonly callerGone: CallerGone;
  readonly shutdownSeconds: number;
  readonly revisionPollMilliseconds: number;
}

/** Whether the clock may be moved, and where it begins in a new database. */
export interface ClockChoice {
  readonly movable: boolean;
  readonly startsAt: Instant | undefined;
}

/** How much is logged. */
export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
