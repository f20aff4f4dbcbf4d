import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { capturedIo } from '../../test/captured-io.ts';
import { main } from '../cli.ts';

const program = fileURLToPath(new URL('../../test/testees/naive-client.mjs', import.meta.url));

async function cli(...args: string[]) {
  const io = capturedIo();
  const code = await main(['client', ...args], io);
  return { code, ...io.written };
}
const play = (filter: string, how?: string, ...flags: string[]) =>
  cli('--listen', '--filter', filter, ...flags, '--', process.execPath, program, ...(how === undefined ? [] : [how]));

describe('client --listen', () => {
  it('exits with 0 when the client does what the exchanges want', async () => {
    const { code, out } = await play('http-client/requests/target-p*');
    expect(out).toMatch(/naive.*ok.*: 2 passed, 0 failed/s);
    expect(code).toBe(0);
  });

  it('exits with 1 and says what came and should not have, and the reverse', async () => {
    const { code, out } = await play('http-client/repeats/get-after-kill');
    expect(out).toContain('GET /o/s/a should have come and did not');
    expect(code).toBe(1);
  });

  it('goes on with a client that dies', async () => {
    const { code, out } = await play('http-client/requests/target-*', 'dies');
    expect(out).toMatch(/died: exited with code 7/);
    expect(out).toMatch(/\d+ passed, \d+ failed/);
    expect(code).toBe(1);
  });

  it('gives up a client that does not answer', async () => {
    const { out } = await play('http-client/requests/*', 'hangs', '--timeout', '1500');
    expect(out).toMatch(/timed-out: no answer within 1500 ms/);
    expect(out).toMatch(/given-up: gave no answer 5 times in a row/);
  });

  it('counts exchanges of a client that declares none apart', async () => {
    const { out } = await play('http-client/requests/target-p*', 'other');
    expect(out).toContain('0 passed, 0 failed, 2 undeclared');
  });

  it('is named by run, which cannot play', async () => {
    const io = capturedIo();
    expect(await main(['run', '--suite', 'http-client', '--', process.execPath, program], io)).toBe(2);
    expect(io.written.err).toContain('http-client is played, not asked; take client --listen instead of run');
  });

  it.each([
    [['--listen', '--filter', 'http-client/nothing/*', '--', 'true'], /no id is like http-client\/nothing/],
    [['--', 'true'], /required option '--listen'/],
    [['--listen', '--', '/no/such/program'], /could not be started/],
  ])('refuses %j in one line', async (args, message) => {
    const { code, err } = await cli(...args);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBeGreaterThan(0);
  });
});
