import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagOf, keys, variableOf } from './keys.ts';
import { isLoopback, readConfiguration } from './read-configuration.ts';
import type { ConfigurationSources } from './read-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));

function fileOf(content: unknown, name: string = 'gateway.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the configuration', () => {
  it('takes flags before variables, variables before the file, and defaults last', () => {
    const sources: ConfigurationSources = {
      file: fileOf({ port: 1, adminPort: 2, logLevel: 'warn', shutdownSeconds: 3 }),
      environment: { DATAPLUS_PORT: '11', DATAPLUS_ADMIN_PORT: '12', DATAPLUS_HOST: '' },
      flags: { port: '21', insecurePlain: true },
    };
    expect(readConfiguration(sources)).toMatchObject({
      port: 21,
      adminPort: 12,
      logLevel: 'warn',
      shutdownSeconds: 3,
      insecurePlain: true,
      host: '127.0.0.1',
      revisionPollMilliseconds: 500,
    });
  });

  it('takes the paths of a file from beside it, and all others from the working folder', () => {
    const file = fileOf({ dataFolder: 'data', spoolFolder: '/var/spool/dataplus' });
    const configuration = readConfiguration({ file, flags: { consoleFolder: 'ui' }, workingFolder: '/srv' });
    expect(configuration.dataFolder).toBe(join(folder, 'data'));
    expect(configuration.masterKeyFile).toBe(join(folder, 'data', 'master.key'));
    expect(configuration.spoolFolder).toBe('/var/spool/dataplus');
    expect(configuration.consoleFolder).toBe('/srv/ui');
  });

  it('knows a clock that begins at an instant', () => {
    expect(readConfiguration({ flags: { clock: '2016-06-01T09:00:00+08:00' } }).clock).toEqual({
      movable: true,
      startsAt: Date.UTC(2016, 5, 1, 1),
    });
    expect(readConfiguration().clock).toEqual({ movable: false, startsAt: undefined });
  });

  it('gives the head of a request no more time than the whole', () => {
    const { headersTimeoutSeconds, requestTimeoutSeconds } = readConfiguration({ flags: { requestTimeoutSeconds: 3 } });
    expect([headersTimeoutSeconds, requestTimeoutSeconds]).toEqual([3, 3]);
    expect(readConfiguration()).toMatchObject({ headersTimeoutSeconds: 10, requestTimeoutSeconds: 60 });
  });

  it('reads many proxies from one text', () => {
    const { trustedProxies } = readConfiguration({ environment: { DATAPLUS_TRUSTED_PROXY: '10.0.0.0/8, ::1' } });
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it.each<[string, ConfigurationSources, string]>([
    ['port', { flags: { port: 'http' } }, 'port: is "http"; give a whole number from 0 to 65535 (--port).'],
    ['port', { environment: { DATAPLUS_PORT: '65536' } }, 'port: is 65536; give a whole number from 0 to 65535'],
    ['adminPort', { file: fileOf({ adminPort: '8081' }, 'text.json') }, 'adminPort: is "8081"; give a whole number'],
    ['clock', { flags: { clock: 'soon' } }, 'clock: is "soon"; give system, movable, or an instant'],
    ['clock', { flags: { clock: '2016-02-30T09:00:00Z' } }, 'clock: is "2016-02-30T09:00:00Z", no instant'],
    [
      'insecurePlain',
      { environment: { DATAPLUS_INSECURE_PLAIN: 'yes' } },
      'give true or false (DATAPLUS_INSECURE_PLAIN)',
    ],
    [
      'headersTimeoutSeconds',
      { flags: { requestTimeoutSeconds: '5', headersTimeoutSeconds: '6' } },
      'headersTimeoutSeconds: is 6, longer than the whole request may take; give at most 5 (--headers-timeout-seconds)',
    ],
    ['unknownStanding', { flags: { unknownStanding: 'guess' } }, 'unknownStanding: is "guess"; give refuse or allow'],
    [
      'callerGone',
      { environment: { DATAPLUS_CALLER_GONE: 'no' } },
      'give not-charged or charged (DATAPLUS_CALLER_GONE)',
    ],
    [
      'maxConnections',
      { file: fileOf({ maxConnections: 0 }, 'zero.json') },
      'maxConnections: is 0; give a whole number',
    ],
    ['ports', { file: fileOf({ ports: 1 }, 'unknown.json') }, 'ports: is no key'],
    ['tlsKey', { flags: { tlsCert: 'a.pem' } }, 'tlsKey: is missing; give certificate and key both (--tls-key).'],
    [
      'masterKey',
      { flags: { databaseUrl: 'postgresql://u@h/d' } },
      'masterKeyFile: is missing; processes on one database',
    ],
  ])('says of %s what is wrong with %j', (field, sources, message) => {
    expect(() => readConfiguration(sources)).toThrow(expect.objectContaining({ code: 'invalid-configuration', field }));
    expect(() => readConfiguration(sources)).toThrow(message);
  });

  it.each([
    ['a file that is not there', join(folder, 'none.json'), /config: cannot read .*none\.json \(ENOENT\)/],
    ['a file that is not JSON', fileOf('{"adminToken": "do-not-show-this', 'broken.json'), /broken\.json is not JSON/],
    ['a list', fileOf('[]', 'list.json'), /list\.json is no JSON object/],
  ])('cannot be read from %s', (_, file, message) => {
    expect(() => readConfiguration({ file })).toThrow(expect.objectContaining({ code: 'unreadable-configuration' }));
    expect(() => readConfiguration({ file })).toThrow(message);
    expect(() => readConfiguration({ file })).not.toThrow('do-not-show-this');
  });

  it('shows no secret in its errors', () => {
    const sources = { environment: { DATAPLUS_DATABASE_URL: 'mysql://root:do-not-show-this@h/d' } };
    expect(() => readConfiguration(sources)).toThrow('databaseUrl: is of another form; give postgresql://');
    expect(() => readConfiguration(sources)).not.toThrow('do-not-show-this');
    expect(() => readConfiguration({ flags: { adminToken: 'do-not-show' } })).not.toThrow('do-not-show');
  });

  it('opens no plain listener to others unless told so', () => {
    const exposed: unknown = expect.objectContaining({ code: 'plain-listener-exposed' });
    expect(() => readConfiguration({ flags: { host: '0.0.0.0' } })).toThrow(exposed);
    expect(() => readConfiguration({ flags: { adminHost: '::' } })).toThrow(exposed);
    expect(() => readConfiguration({ flags: { adminHost: '::', trustedProxy: '10.0.0.1' } })).toThrow(exposed);
    for (const cure of [{ insecurePlain: true }, { trustedProxy: '10.0.0.1' }, { tlsCert: 'c', tlsKey: 'k' }])
      expect(readConfiguration({ flags: { host: '0.0.0.0', ...cure } }).host).toBe('0.0.0.0');
  });

  it('knows loopback', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com']) expect(isLoopback(host)).toBe(false);
  });

  it('names every key alike in file, environment and flags', () => {
    expect(variableOf('revisionPollMilliseconds')).toBe('DATAPLUS_REVISION_POLL_MILLISECONDS');
    expect(flagOf('tlsCert')).toBe('--tls-cert');
    for (const { shape, summary } of Object.values(keys)) expect([shape, summary]).not.toContain('');
  });
});
