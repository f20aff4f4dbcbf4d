import * as z from 'zod/mini';

/** What the sources may give, each value of the shape of its key. */
export interface Given {
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
  readonly host?: string;
  readonly port?: number;
  readonly adminHost?: string;
  readonly adminPort?: number;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly insecurePlain?: boolean;
  readonly trustedProxy?: readonly string[];
  readonly clock?: string;
  readonly logLevel?: string;
  readonly masterKey?: string;
  readonly masterKeyFile?: string;
  readonly adminToken?: string;
  readonly adminTokenFile?: string;
  readonly dayClose?: string;
  readonly standInSeed?: number;
  readonly consoleFolder?: string;
  readonly spoolFolder?: string;
  readonly spoolBytes?: number;
  readonly maxHeaderBytes?: number;
  readonly headersTimeoutSeconds?: number;
  readonly requestTimeoutSeconds?: number;
  readonly idleTimeoutSeconds?: number;
  readonly maxConnections?: number;
  readonly diagnosesPerSecond?: number;
  readonly unknownStanding?: string;
  readonly callerGone?: string;
  readonly shutdownSeconds?: number;
  readonly revisionPollMilliseconds?: number;
}

/** Name of a key. */
export type KeyName = keyof Given;

/** How the text of a variable or a flag becomes a value of the schema. */
export type TextForm = 'text' | 'path' | 'number' | 'flag' | 'list';

/** One key of the configuration. */
export interface Key {
  readonly schema: z.ZodMiniType;
  readonly form: TextForm;
  /** What a value looks like, for errors and the help: `a whole number from 0 to 65535`. */
  readonly shape: string;
  readonly summary: string;
  /** Its value is never shown. */
  readonly secret?: true;
  /** No flag of the command line: other users can read command lines. */
  readonly withoutFlag?: true;
}

const text: z.ZodMiniType = z.string().check(z.minLength(1));
const whole = (least: number, most: number): z.ZodMiniType => z.int().check(z.minimum(least), z.maximum(most));
const clockText = /^(?:system|movable|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d))$/u;

const path = (summary: string): Key => ({ schema: text, form: 'path', shape: 'a path', summary });
const number = (least: number, most: number, summary: string): Key => ({
  schema: whole(least, most),
  form: 'number',
  shape: `a whole number from ${least} to ${most}`,
  summary,
});
const choice = (options: readonly [string, string, ...string[]], summary: string): Key => ({
  schema: z.enum(options),
  form: 'text',
  shape: `${options.slice(0, -1).join(', ')} or ${String(options.at(-1))}`,
  summary,
});
const secret = (least: number, shape: string, summary: string): Key => ({
  schema: z.string().check(z.minLength(least)),
  form: 'text',
  shape,
  summary,
  secret: true,
  withoutFlag: true,
});
const listener = (summary: string): Key => ({ schema: text, form: 'text', shape: 'a host name or address', summary });

/** Every key of the configuration: `dataFolder` is `DATAPLUS_DATA_FOLDER` in the environment and `--data-folder` as a flag. */
export const keys: Readonly<Record<KeyName, Key>> = {
  dataFolder: path('folder of the embedded store'),
  databaseUrl: {
    schema: z.string().check(z.regex(/^postgres(?:ql)?:\/\/\S+$/u)),
    form: 'text',
    shape: 'postgresql://user:password@host:port/database',
    summary: 'PostgreSQL for many processes, instead of the embedded store',
    secret: true,
  },
  host: listener('where the data listener takes signed calls'),
  port: number(0, 65_535, 'port of the data listener; 0 for any that is free'),
  adminHost: listener('where the admin API and the console listen'),
  adminPort: number(0, 65_535, 'port of the admin listener; 0 for any that is free'),
  tlsCert: path('certificate chain in PEM, for both listeners'),
  tlsKey: path('private key of the certificate in PEM'),
  insecurePlain: {
    schema: z.boolean(),
    form: 'flag',
    shape: 'true or false',
    summary: 'allow plain HTTP beyond loopback',
  },
  trustedProxy: {
    schema: z.array(z.string().check(z.regex(/^[0-9a-fA-F.:]+(?:\/\d{1,3})?$/u))),
    form: 'list',
    shape: 'addresses or networks (10.0.0.0/8), with commas between them',
    summary: 'proxies that end TLS before the data listener',
  },
  clock: {
    schema: z.string().check(z.regex(clockText)),
    form: 'text',
    shape: 'system, movable, or an instant such as 2016-06-01T09:00:00+08:00',
    summary: 'the time: that of the system, or one that tests may move',
  },
  logLevel: choice(
    ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    'how much is logged to standard error',
  ),
  masterKey: secret(1, '32 bytes in base64', 'key under which AccessKey secrets are sealed'),
  masterKeyFile: path('file with the master key, readable by its owner only'),
  adminToken: secret(16, 'a text of at least 16 characters', "the operator's token for the admin API"),
  adminTokenFile: path('file with the admin token, readable by its owner only'),
  dayClose: choice(['automatic', 'manual'], 'whether days are closed by themselves after midnight in Asia/Shanghai'),
  standInSeed: number(0, 4_294_967_295, 'seed of the answers that stand in for services'),
  consoleFolder: path('built files of the console, instead of those of @dataplus/console'),
  spoolFolder: path('where request bodies above the limit in memory are kept while they are forwarded'),
  spoolBytes: number(0, 1_073_741_824, 'from how many bytes on a request body goes to disk'),
  maxHeaderBytes: number(1024, 1_048_576, 'size of a request head'),
  headersTimeoutSeconds: number(1, 3600, 'how long a request head may take to arrive'),
  requestTimeoutSeconds: number(1, 86_400, 'how long a whole request may take to arrive, its body too'),
  idleTimeoutSeconds: number(
    1,
    86_400,
    'how long a connection may lie still between two requests or in the middle of one',
  ),
  maxConnections: number(1, 1_000_000, 'connections of the data listener at one time; more are closed at once'),
  diagnosesPerSecond: number(
    0,
    1000,
    'how many wrong signatures a second are diagnosed; each may take some tens of milliseconds',
  ),
  unknownStanding: choice(
    ['refuse', 'allow'],
    'what becomes of a call where no clause says whether it may be made (a reading)',
  ),
  callerGone: choice(
    ['not-charged', 'charged'],
    'whether a forwarded call counts whose caller went away before the answer was whole (a reading)',
  ),
  shutdownSeconds: number(0, 3600, 'how long calls in flight may take to end'),
  revisionPollMilliseconds: number(10, 60_000, 'how soon a change made by another process is noticed'),
};

/** `dataFolder` as a variable: `DATAPLUS_DATA_FOLDER`. */
export function variableOf(name: KeyName): string {
  return `DATAPLUS_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** `dataFolder` as a flag: `--data-folder`. */
export function flagOf(name: KeyName): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
