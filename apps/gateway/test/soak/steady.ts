import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/database/open-database.ts';
import { growthOf, sampleUnderLoad, type Sample } from '../faults/support/steady-load.ts';

const [program = '', ...given] = process.argv.slice(2);
const { values } = parseArgs({ args: given, options: { calls: { type: 'string', default: '10000000' } } });
const parts = 100;
const calls = Math.ceil(Number(values.calls) / parts) * parts;
/** What memory may grow by from the second tenth of the calls to the last one, in MiB. */
const most = { heap: 8, resident: 48 };

const folder = await mkdtemp(join(tmpdir(), 'gateway-soak-'));
console.log(`${calls} calls of one gateway without a pause, in ${folder}`);
const begun = performance.now();
const growth = growthOf(await sampleUnderLoad({ program, folder }, calls, parts, tell));
const faults = await recordFaults();
if (growth.heap > most.heap) faults.push(`what JavaScript holds grew by ${growth.heap.toFixed(1)} MiB`);
if (growth.resident > most.resident) faults.push(`the process grew by ${growth.resident.toFixed(1)} MiB`);
for (const fault of faults) console.error(fault);
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
const grew = `heap ${growth.heap.toFixed(1)} MiB, resident ${growth.resident.toFixed(1)} MiB more`;
console.log(`${calls} calls in ${minutes} minutes: ${grew}; ${faults.length} faults`);
if (faults.length === 0) await rm(folder, { recursive: true, force: true });
process.exit(faults.length === 0 ? 0 : 1);

function tell(sample: Sample): void {
  const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MiB`;
  const rate = Math.round(calls / parts / sample.seconds);
  const held = `heap ${mebibytes(sample.heap)}, resident ${mebibytes(sample.resident)}`;
  console.log(`${new Date().toISOString().slice(11, 19)} ${sample.calls} calls, ${rate} a second; ${held}`);
}

/** Every call is recorded once, and the days hold as many. */
async function recordFaults(): Promise<string[]> {
  const database = await openDatabase({ folder });
  try {
    const { queries } = database;
    const recorded = await queries.selectFrom('calls').select(queries.fn.countAll<number>().as('count')).execute();
    const days = await queries.selectFrom('daily_usage').select('calls').execute();
    const counts = { records: Number(recorded[0]?.count), days: days.reduce((sum, day) => sum + day.calls, 0) };
    return Object.entries(counts).flatMap(([where, count]) =>
      count === calls ? [] : [`the ${where} hold ${count} calls`],
    );
  } finally {
    await database.close();
  }
}
