import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { explain } from '@dataplus/conformance';
import { runGateway, vectorsOf } from '@dataplus/conformance/node';
import { expect, it } from 'vitest';
import { gatewayCommand } from '../src/command/index.ts';
import { readConfiguration } from '../src/config/read-configuration.ts';
import { startGateway } from '../src/start-gateway.ts';

const vectors = vectorsOf('gateway');

it('a gateway as init --conformance writes it does what the suite asks for', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-test-'));
  let said = '';
  const stdout = new Writable({
    write(piece: Buffer, _encoding, done) {
      said += piece.toString();
      done();
    },
  });
  const example = path.join(folder, 'example');
  const command = gatewayCommand({ stdout, stderr: stdout, env: {} });
  await command.parseAsync(['init', example, '--conformance', '--clock', 'movable'], { from: 'user' });
  expect(said).toContain('dataplus-conformance gateway --url http://127.0.0.1:8080');

  const flags = { port: 0, adminPort: 0, logLevel: 'silent' } as const;
  const configuration = readConfiguration({ file: path.join(example, 'gateway.json'), flags });
  const gateway = await startGateway(configuration);
  try {
    const admin = { url: gateway.adminOrigin, token: readFileSync(configuration.adminTokenFile, 'utf8').trim() };
    const { results, tally } = await runGateway({ url: gateway.dataOrigin, admin, vectors });
    const failed = results.filter(({ outcome }) => outcome.status !== 'passed');
    expect(failed.map(({ vector, outcome }) => explain(vector, outcome).join('\n'))).toEqual([]);
    expect(tally.passed).toBe(vectors.length);
  } finally {
    await gateway.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
