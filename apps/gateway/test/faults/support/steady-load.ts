import { sign } from '@dataplus/signer';
import { Pool } from 'undici';
import { aheadOf, makeCustomer, type Customer } from './customer.ts';
import { startReal, type Start } from './real-gateway.ts';
import { residentOf } from './resident.ts';

/** What a gateway holds after so many calls. */
export interface Sample {
  readonly calls: number;
  /** Since the sample before. */
  readonly seconds: number;
  /** Memory as the system counts it, in bytes. */
  readonly resident: number;
  /** What JavaScript holds, in bytes; what is not collected yet counts, so that only the least of several says something. */
  readonly heap: number;
}

const target = '/dataplus_1/maxcompute/query';
const connections = 50;
const mebibyte = 1024 ** 2;

/** Makes so many calls of a gateway in equal parts, and tells what it holds after each. The gateway is ended in the end. */
export async function sampleUnderLoad(
  start: Start,
  calls: number,
  parts: number,
  tell: (sample: Sample) => void = () => undefined,
): Promise<readonly Sample[]> {
  const gateway = await startReal(start).ready;
  const customer = await makeCustomer(gateway.operator);
  const ahead = await aheadOf(gateway.operator);
  const samples: Sample[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const begun = performance.now();
    await callMany(gateway.dataOrigin, customer, ahead, calls / parts);
    const sample = {
      calls: (calls / parts) * part,
      seconds: (performance.now() - begun) / 1000,
      resident: residentOf(gateway.pid),
      heap: await heapOf(gateway.adminOrigin),
    };
    samples.push(sample);
    tell(sample);
  }
  const code = await gateway.stop();
  if (code !== 0) throw new Error(`The gateway ended with ${code ?? 'a signal'}: ${gateway.log()}`);
  return samples;
}

/**
 * By how much memory grew, in MiB: resident from the second tenth of the samples to the last one, the heap from the least of
 * the first half to the least of the second, since a fast machine makes many calls between two collections of all garbage.
 */
export function growthOf(samples: readonly Sample[]): { readonly heap: number; readonly resident: number } {
  const tenth = Math.ceil(samples.length / 10);
  const half = Math.ceil(samples.length / 2);
  const leastHeap = (some: readonly Sample[]): number => Math.min(...some.map(({ heap }) => heap));
  const heap = leastHeap(samples.slice(half)) - leastHeap(samples.slice(tenth, half));
  const resident = (samples.at(-1)?.resident ?? Infinity) - (samples[tenth]?.resident ?? 0);
  return { heap: heap / mebibyte, resident: resident / mebibyte };
}

/** One signature for 1,000 calls, as the service allows repeats. */
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

async function heapOf(adminOrigin: string): Promise<number> {
  const text = await (await fetch(`${adminOrigin}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1]);
}
