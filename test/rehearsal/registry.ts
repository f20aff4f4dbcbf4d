import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mustRun } from '../support/run.ts';
import { root } from '../support/workspace.ts';

/** A registry on this machine that lives as long as the rehearsal. */
export interface Registry {
  /** What npm needs to be told to use it, and nothing of the user's own settings. */
  readonly npm: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts a registry on a free loopback port, with its files in `folder`. Our packages are only what was published to it;
 * all others come from the registry that npm is set to use on this machine.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder);
  const [port, uplink, cafile] = await Promise.all([freePort(), npmSetting('registry'), npmSetting('cafile')]);
  const ours = { access: '$all', publish: '$all', unpublish: '$all' };
  const settings = {
    storage: path.join(folder, 'storage'),
    auth: { htpasswd: { file: path.join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: { machine: { url: uplink, timeout: '60s', max_fails: 100 } },
    packages: { '@dataplus/*': ours, dataplus: ours, '**': { access: '$all', proxy: 'machine' } },
    log: { type: 'stdout', format: 'pretty', level: 'error' },
  };
  // JSON is YAML, too.
  const config = path.join(folder, 'verdaccio.yaml');
  await writeFile(config, JSON.stringify(settings));
  await writeFile(path.join(folder, 'npmrc'), `//127.0.0.1:${port}/:_authToken=rehearsal\n`);

  const program = path.join(root, 'node_modules/verdaccio/bin/verdaccio');
  const child = spawn(process.execPath, [program, '--config', config, '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    env: { ...process.env, ...(cafile === 'null' ? {} : { NODE_EXTRA_CA_CERTS: cafile }) },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const url = `http://127.0.0.1:${port}/`;
  await answers(`${url}-/ping`, child);
  return {
    npm: [
      `--registry=${url}`,
      `--userconfig=${path.join(folder, 'npmrc')}`,
      `--cache=${path.join(folder, 'cache')}`,
      '--no-audit',
      '--no-fund',
    ],
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function answers(url: string, child: { readonly exitCode: number | null }): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error(`the registry ended with ${child.exitCode}`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(200);
  }
  throw new Error('the registry does not answer');
}

async function npmSetting(name: string): Promise<string> {
  return (await mustRun(root, 'npm', 'config', 'get', name)).trim();
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
