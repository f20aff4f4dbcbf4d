import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { capturedIo } from '../test/captured-io.ts';
import { main } from './cli.ts';

const node = fileURLToPath(new URL('../references/node/main.mjs', import.meta.url));
const testee = ['--', process.execPath, node];
const few = ['--suite', 'signer', '--filter', 'signer/accept/*'];

async function cli(...args: string[]) {
  const io = capturedIo();
  const code = await main(args, io);
  return { code, ...io.written };
}

const scratchFile = (text: string): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'file');
  writeFileSync(file, text);
  return file;
};

describe('run', () => {
  it('exits with 0 when all is well', async () => {
    const { code, out } = await cli('run', ...few, ...testee);
    expect(out).toMatch(/reference-node[^]*ok.*: 8 passed, 0 failed \(8 exchanges/);
    expect(code).toBe(0);
  });

  it.each(['json', 'junit', 'tap'])('reports as %s', async (report) => {
    const { code, out } = await cli('run', ...few, '--report', report, ...testee);
    expect(out).toContain('browser-like');
    expect(code).toBe(0);
  });

  it('exits with 1 when a vector on the known-failing list passes', async () => {
    const list = scratchFile('signer/accept/any # once upon a time\n');
    const { code, out } = await cli('run', ...few, '--known-failing', list, ...testee);
    expect(out).toContain('signer/accept/any: remove it from the known-failing list');
    expect(code).toBe(1);
  });

  it('exits with 1 when the testee does not start', async () => {
    const { code, err } = await cli('run', ...few, '--', process.execPath, '-e', 'process.exit(4)');
    expect(err).toMatch(/^dataplus-conformance: .*exited with code 4.*\n$/);
    expect(code).toBe(1);
  });
});

describe('wrong use exits with 2 and says in one line what to do', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', ['run'], /missing required argument 'command'/],
    ['an unknown suite', ['run', '--suite', 'sinner', ...testee], /there is no suite sinner; the suites are: .*signer/],
    ['a filter that takes nothing', ['run', '--filter', 'x*', ...testee], /no id is like x\*; try "signer\/query\/\*"/],
    ['an unknown report', ['run', '--report', 'html', ...testee], /Allowed choices are text, json, junit, tap/],
    ['a timeout that is no number', ['run', '--timeout', 'soon', ...testee], /give a whole number from 1/],
    [
      'a list that is not there',
      ['run', '--known-failing', '/no/such', ...testee],
      /\/no\/such: cannot be read \(ENOENT\)/,
    ],
    ['a program that is not there', ['run', ...few, '--', '/no/such'], /\/no\/such: could not be started \(ENOENT\)/],
    ['an unknown subcommand', ['rum'], /unknown command 'rum'/],
    ['drafts that are not there', ['add', '/no/such.json'], /\/no\/such.json: cannot be read/],
  ])('%s', async (_what, args, message) => {
    const { code, err } = await cli(...args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^dataplus-conformance: /);
    expect(code).toBe(2);
  });

  it('a known-failing list with a vector that is not there', async () => {
    const list = scratchFile('signer/accept/any\nsigner/accept/gone\n');
    const { code, err } = await cli('run', ...few, '--known-failing', list, ...testee);
    expect(err).toBe(`dataplus-conformance: ${list}:2: no vector has the id signer/accept/gone; remove the line\n`);
    expect(code).toBe(2);
  });

  it('drafts that are not JSON, or have an unknown member', async () => {
    expect((await cli('add', scratchFile('{'))).err).toMatch(/not JSON/);
    const draft = JSON.stringify({ suite: 'signer', topic: 'x', vectors: [], more: 1 });
    const { code, err } = await cli('add', scratchFile(draft));
    expect(err).toMatch(/must NOT have additional properties \(more: remove it\)/);
    expect(code).toBe(2);
  });
});

it.each([[], ['run'], ['references'], ['samples'], ['add'], ['fmt'], ['lint'], ['regenerate']])(
  'help %s tells what it does, and exits with 0',
  async (...command) => {
    const { code, out } = await cli(...command, '--help');
    expect(out).toMatch(/^Usage: dataplus-conformance/);
    expect(code).toBe(0);
  },
);
