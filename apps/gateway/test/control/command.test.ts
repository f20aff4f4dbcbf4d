import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayCommand } from '../../src/command/index.ts';
import { openOffline } from '../../src/open-offline.ts';
import { readConfiguration } from '../../src/config/read-configuration.ts';
import { startRunningGateway } from '../support/running-gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const example = join(folder, 'example');
const file = join(example, 'gateway.json');

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly exitCode: unknown;
}

/** Runs a command in this process. */
async function run(...args: string[]): Promise<Ran> {
  const io = { stdout: new Collector(), stderr: new Collector(), env: {}, exitCode: undefined };
  const command = gatewayCommand(io);
  const quiet = (one: Command): void => {
    one.exitOverride().configureOutput({ writeErr: () => undefined });
    one.commands.forEach(quiet);
  };
  quiet(command);
  await command.parseAsync(args, { from: 'user' });
  return { out: io.stdout.text, err: io.stderr.text, exitCode: io.exitCode };
}

describe('dataplus gateway', () => {
  it('init writes an example with secrets for their owner only, loud about its test key', async () => {
    const { out } = await run('init', example, '--clock', '2016-06-01T09:00:00+08:00');
    expect(out).toMatch(/!! TEST KEY, KNOWN TO EVERYBODY/);
    expect(out).toContain('testid');
    for (const name of ['master.key', 'admin.token']) expect(statSync(join(example, name)).mode & 0o777).toBe(0o600);
    expect(out).not.toContain(readFileSync(join(example, 'admin.token'), 'utf8').trim());
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ dataFolder: 'data', masterKeyFile: 'master.key' });
    await expect(run('init', example)).rejects.toMatchObject({ code: 'already-exists', field: 'folder' });
  });

  it('seed loads a demo organisation once', async () => {
    const { out } = await run('seed', '--config', file);
    expect(out).toMatch(/^account demo, organisation dataplus_1, vendor vendor-\w+, listing goods-\w+$/m);
    await expect(run('seed', '--config', file)).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('close-day settles what is over, and check finds all whole', async () => {
    const { out } = await run('close-day', '--config', file);
    expect(out).toMatch(/^closed through \d{4}-\d\d-\d\d: \d+ days of accounts$/m);
    await expect(run('close-day', '--config', file, '--day', '2099-01-01')).rejects.toThrow('day-not-over');
    const checked = await run('check', '--config', file);
    expect(checked).toMatchObject({ out: 'audit log, acceptances and ledger are whole\n', exitCode: undefined });
  });

  it('backup copies the database into a new file, which a gateway can be started on', async () => {
    const copy = join(folder, 'copy', 'gateway.db');
    expect((await run('backup', copy, '--config', file)).out).toContain('copied to');
    await expect(run('backup', copy, '--config', file)).rejects.toMatchObject({ code: 'already-exists' });
    const flags = ['--data-folder', join(folder, 'copy'), '--master-key-file', join(example, 'master.key')];
    expect((await run('check', '--config', file, ...flags)).out).toContain('are whole');
  });

  it('check tells what was tampered with, and exits with 1', async () => {
    const offline = await openOffline(readConfiguration({ file }));
    const { queries } = offline.database;
    await queries.updateTable('audit').set({ actor: 'nobody' }).where('place', '=', 3).execute();
    await queries.updateTable('postings').set({ amount: '1' }).where('entry', '=', 0).execute();
    await offline.close();
    const { err, out, exitCode } = await run('check', '--config', file);
    expect(err).toContain('audit log: altered at place 3');
    expect(err).toContain('ledger: all postings sum to');
    expect(out).toMatch(/^\d+ faults$/m);
    expect(exitCode).toBe(1);
  });

  it('asks a gateway that is running, and says so where its folder is in use', async () => {
    const running = await startRunningGateway();
    try {
      const token = ['--admin-token-file', join(running.folder, 'data', 'admin.token')];
      const ask = ['--admin-url', running.gateway.adminOrigin, ...token];
      expect((await run('seed', ...ask)).out).toContain('vendor');
      expect((await run('close-day', ...ask)).out).toContain('closed through 2016-05-31');
      expect((await run('check', ...ask)).out).toContain('are whole');
      expect((await run('backup', 'before', ...ask)).out).toContain(join('data', 'backups', 'before.db'));
      const onIt = ['--data-folder', join(running.folder, 'data')];
      await expect(run('check', ...onIt)).rejects.toMatchObject({ code: 'folder-in-use' });
    } finally {
      await running.stop();
    }
  });

  it('names the key and the cure of a wrong configuration', async () => {
    await expect(run('check', '--port', 'http')).rejects.toThrow(
      'port: is "http"; give a whole number from 0 to 65535 (--port).',
    );
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{"dataFolders":"x"}');
    await expect(run('check', '--config', wrong)).rejects.toThrow('dataFolders: is no key');
    await expect(run('start', '--host', '0.0.0.0')).rejects.toMatchObject({ code: 'plain-listener-exposed' });
  });
});
