import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { fail } from '../errors/gateway-error.ts';
import { say, type CommandIo } from './io.ts';

/** `dataplus gateway init`: writes an example that works. */
export function initCommand(io: CommandIo): Command {
  return new Command('init')
    .description('write a working example: configuration, master key, admin token, and a test account with a test key')
    .argument('[folder]', 'a new or empty folder', 'dataplus-gateway')
    .option('--clock <text>', 'system, movable, or an instant at which a movable clock begins', 'system')
    .option('--conformance', 'the state that `dataplus-conformance gateway --url` plays against, for one day')
    .action(async (folder: string, { clock, conformance = false }: { clock: string; conformance?: boolean }) => {
      const path = resolve(folder);
      if (existsSync(path) && readdirSync(path).length > 0)
        fail('already-exists', `folder: ${path} has files in it; name a new or empty one.`, { field: 'folder' });
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const file = join(path, 'gateway.json');
      writeFileSync(
        file,
        `${JSON.stringify({ ...example(clock), ...(conformance && conformanceLimits) }, undefined, 2)}\n`,
      );
      writeFileSync(join(path, '.gitignore'), 'master.key\nadmin.token\ndata/\n');
      if (conformance) {
        await writeConformance(file);
        say(io, `Written to ${path}: the state of the conformance suite. Its keys are known to everybody.`);
        say(io, `Start it:  dataplus gateway start --config ${file}`);
        say(io, `Play it:   DATAPLUS_ADMIN_TOKEN=$(cat ${join(path, 'admin.token')}) \\`);
        say(io, '           dataplus-conformance gateway --url http://127.0.0.1:8080 --admin http://127.0.0.1:8081');
        return;
      }
      const [{ readConfiguration }, { openOffline }, { seedTestAccount, testKey, demo }] = await Promise.all([
        import('../config/read-configuration.ts'),
        import('../open-offline.ts'),
        import('../seed/seed-test-account.ts'),
      ]);
      const offline = await openOffline(readConfiguration({ file }));
      try {
        await seedTestAccount(offline);
      } finally {
        await offline.close();
      }
      say(io, `Written to ${path}: gateway.json, master.key, admin.token, and a database in data/.`);
      say(io, '');
      say(io, '!! TEST KEY, KNOWN TO EVERYBODY. Delete it before anybody else can reach this gateway.');
      say(io, `!!   AccessKey id      ${testKey.id}`);
      say(io, `!!   AccessKey secret  ${testKey.secret}`);
      say(io, `!!   organisation      ${demo.organization}`);
      say(io, '');
      say(io, `Start it:  dataplus gateway start --config ${file}`);
    });
}

/** Slow callers are sent away soon, so that the suite does not take long (G-10.5). */
const conformanceLimits = { headersTimeoutSeconds: 1, requestTimeoutSeconds: 2 };

/** Fills the database with the state of the conformance suite. */
async function writeConformance(file: string): Promise<void> {
  const [{ readConfiguration }, { openOffline }, { conformanceFixture }, { writeFixture }] = await Promise.all([
    import('../config/read-configuration.ts'),
    import('../open-offline.ts'),
    import('../fixture/conformance-fixture.ts'),
    import('../fixture/write-fixture.ts'),
  ]);
  const offline = await openOffline(readConfiguration({ file }));
  const { database, clock, parts } = offline;
  try {
    await writeFixture({ database, clock, seal: parts.seal, fixture: conformanceFixture(clock.now()) });
  } finally {
    await offline.close();
  }
}

const example = (clock: string): object => ({
  dataFolder: 'data',
  masterKeyFile: 'master.key',
  adminTokenFile: 'admin.token',
  host: '127.0.0.1',
  port: 8080,
  adminHost: '127.0.0.1',
  adminPort: 8081,
  clock,
  logLevel: 'info',
});
