import { openDatabase, type DatabaseOptions } from '../../src/database/open-database.ts';
import { createMeter } from '../../src/metering/create-meter.ts';
import { sampleCall } from './sample-call.ts';

/** What a process is told: where the database is, and which calls it has to meter. */
interface Task {
  readonly options: DatabaseOptions;
  /** Calls that an earlier process may have metered, and the first of those that come after. */
  readonly again: readonly number[];
  readonly next: number;
}

/** Meters calls, 40 at a time, and tells each that is acknowledged, until it is killed. */
const { options, again, next } = JSON.parse(process.argv[2] ?? '') as Task;
const meter = createMeter(await openDatabase(options));
const waiting = [...again];
let last = next - 1;

async function work(): Promise<void> {
  for (;;) {
    const number = waiting.shift() ?? (last += 1);
    const outcome = await meter.write(sampleCall({ repeat_key: `k${number}`, project: `p${number % 3}` }));
    process.stdout.write(`${number} ${outcome}\n`);
  }
}

await Promise.all(Array.from({ length: 40 }, work));
