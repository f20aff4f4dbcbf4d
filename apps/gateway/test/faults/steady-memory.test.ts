import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '@dataplus/signer';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { aheadOf, makeCustomer, type Customer } from './support/customer.ts';
import { startReal } from './support/real-gateway.ts';
import { residentOf } from './support/resident.ts';

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-memory-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const target = '/dataplus_1/maxcompute/query';
const connections = 50;
const mebibyte = 1024 ** 2;

/** Makes so many calls, one signature for 1,000 of them, as the service allows repeats. */
async function callMany(origin: string, customer: Customer, ahead: number, count: number): Promise<void> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const body = 'x'.repeat(869);
  let left = count;
  let headers: Record<string, string> = {};
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      if (left % 1000 === 999 || headers.date === undefined)
        headers = sign(
          { method: 'POST', target, headers: { accept: 'application/json', 'content-type': 'text/plain' }, body },
          customer,
          { date: new Date(Date.now() + ahead) },
        ).headers;
      const answer = await pool.request({ path: target, method: 'POST', headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`A call was answered with ${answer.statusCode}.`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await pool.close();
}

/** What JavaScript holds, in bytes; what is not collected yet counts, so that only the least of several says something. */
async function heapOf(adminOrigin: string): Promise<number> {
  const text = await (await fetch(`${adminOrigin}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1]);
}

describe('a gateway that takes call after call', () => {
  test('holds no more after 200,000 calls than after the first of them', async () => {
    const gateway = await startReal({ program: program.file, folder }).ready;
    const customer = await makeCustomer(gateway.operator);
    const ahead = await aheadOf(gateway.operator);
    const resident: number[] = [];
    const heap: number[] = [];
    for (let part = 0; part < 40; part += 1) {
      await callMany(gateway.dataOrigin, customer, ahead, 5_000);
      resident.push(residentOf(gateway.pid));
      heap.push(await heapOf(gateway.adminOrigin));
    }
    expect(await gateway.stop()).toBe(0);
    const heapGrowth = (Math.min(...heap.slice(-10)) - Math.min(...heap.slice(5, 15))) / mebibyte;
    const residentGrowth = ((resident.at(-1) ?? Infinity) - (resident[4] ?? 0)) / mebibyte;
    console.log(`heap ${heapGrowth.toFixed(1)} MiB, resident ${residentGrowth.toFixed(1)} MiB more`);
    expect(heapGrowth).toBeLessThan(6);
    // The 32 MiB of pages that the database keeps at hand fill in this time; they are the only thing that grows.
    expect(residentGrowth).toBeLessThan(32 + 30);
  }, 600_000);
});
