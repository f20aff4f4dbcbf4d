import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listUsage } from '../../src/store/daily-usage.ts';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { engines, type TestDatabase } from '../support/engines.ts';

const rounds = 8;

let program: BuiltProcess;
beforeAll(async () => {
  program = await buildProcess('metering-process');
});
afterAll(() => program.remove());

/** Runs the program, kills it some time after its first acknowledgement, and gives what it acknowledged. */
async function runAndKill(
  home: TestDatabase,
  again: readonly number[],
  next: number,
  after: number,
): Promise<number[]> {
  const task = JSON.stringify({ options: home.options, again, next });
  const child = spawn(process.execPath, [program.file, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    if (text === '') setTimeout(() => child.kill('SIGKILL'), after);
    text += part;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  // The last line may have been cut.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => Number(line.split(' ')[0]));
}

describe.each(engines)('a process that meters on $engine and is killed at any instant', ({ available, create }) => {
  test.skipIf(!available)(
    'has every call on disk that it acknowledged, and counted no call twice that was sent again',
    async () => {
      const home = await create();
      const acknowledged = new Set<number>();
      let next = 0;
      for (let round = 0; round < rounds; round += 1) {
        // Those that were sent and never acknowledged are sent again.
        const sent = Array.from({ length: next }, (_, n) => n);
        const again = sent.filter((n) => !acknowledged.has(n));
        const now = await runAndKill(home, again, next, 5 + Math.random() * 120);
        expect(now.length).toBeGreaterThan(0);
        for (const number of now) acknowledged.add(number);
        // 40 may have been on their way beyond the last one that was told.
        next = Math.max(next, ...now) + 41;
      }
      const database = await home.open();
      const rows = await database.queries.selectFrom('calls').select(['repeat_key', 'quantity']).execute();
      const keys = rows.map(({ repeat_key }) => repeat_key);
      expect(new Set(keys).size).toBe(keys.length);
      const missing = [...acknowledged].filter((number) => !keys.includes(`k${number}`));
      expect(missing).toEqual([]);
      const usage = await listUsage(database.queries);
      expect(usage.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(rows.length);
      expect(usage.reduce((sum, { calls }) => sum + calls, 0)).toBe(rows.length);
      await home.remove();
    },
    120_000,
  );
});
