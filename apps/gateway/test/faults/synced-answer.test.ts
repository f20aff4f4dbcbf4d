import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '@dataplus/signer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { aheadOf, makeCustomer } from './support/customer.ts';
import { waitFor } from './support/load.ts';
import { startReal } from './support/real-gateway.ts';

/** Whether processes can be traced here; some containers do not let anybody. */
const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
const traced = 'trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg';

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-trace-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const isLog = (line: string): boolean => line.includes('gateway.db-wal');
const isSync = (line: string): boolean => isLog(line) && /\bf(?:data)?sync\(/.test(line);
const isRecord = (line: string): boolean => isLog(line) && line.includes('pwrite64(');
const isAnswer = (line: string): boolean =>
  /\b(?:write|writev|sendto|sendmsg)\(/.test(line) && line.includes('HTTP/1.1 200') && line.includes('traced-call');

/** The lines of the trace once none came for a while. */
async function quiet(trace: string): Promise<string[]> {
  for (let size = -1; ;) {
    const text = readFileSync(trace, 'utf8');
    if (text.length === size) return text.split('\n');
    size = text.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

describe('the system calls of one call', () => {
  test.skipIf(!canTrace)(
    'are: write the record, sync it, answer',
    async () => {
      const trace = join(folder, 'trace.txt');
      const under = ['strace', '-f', '-y', '-s', '400', '-o', trace, '-e', traced];
      const gateway = await startReal({ program: program.file, folder, under }).ready;
      const customer = await makeCustomer(gateway.operator);
      const ahead = await aheadOf(gateway.operator);
      const call = async (requestId: string): Promise<number> => {
        const target = '/dataplus_1/maxcompute/query';
        const headers = { accept: 'application/json', 'x-dataplus-request-id': requestId };
        const signed = sign({ method: 'GET', target, headers }, customer, { date: new Date(Date.now() + ahead) });
        const answer = await fetch(`${gateway.dataOrigin}${target}`, { headers: signed.headers });
        await answer.text();
        return answer.status;
      };
      expect(await call('first-call')).toBe(200);
      // What the first one caused is over, its record too.
      const before = (await quiet(trace)).length - 1;
      expect(await call('traced-call')).toBe(200);
      await waitFor(() => readFileSync(trace, 'utf8').split('\n').some(isAnswer));
      const [pid] = readFileSync(trace, 'utf8').split(' ', 1);
      process.kill(Number(pid), 'SIGTERM');
      await gateway.stop();

      // What the thread of the checkpoints does meanwhile is none of the call's.
      const lines = readFileSync(trace, 'utf8')
        .split('\n')
        .slice(before)
        .filter((line) => line.startsWith(`${pid} `));
      const steps = lines
        .slice(0, lines.findIndex(isAnswer) + 1)
        .filter((line) => [isRecord, isSync, isAnswer].some((is) => is(line)));
      console.log(steps.map((line) => (line.length > 150 ? `${line.slice(0, 147)}...` : line)).join('\n'));
      const kinds = steps.map((line) => (isAnswer(line) ? 'answer' : isSync(line) ? 'sync' : 'record'));
      // Pages of the record, one after the other, then their sync, then the answer and nothing of it before. A log that
      // begins anew has its head synced before all that.
      const turns = kinds.filter((kind, at) => kind !== kinds[at - 1]);
      expect(turns.slice(-3)).toEqual(['record', 'sync', 'answer']);
      expect(['', 'record,sync']).toContain(turns.slice(0, -3).join());
    },
    120_000,
  );
});
