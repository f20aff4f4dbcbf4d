import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/database/open-database.ts';
import { Chance } from '../faults/support/chance.ts';
import { checkRecords, nothing, type Recorded } from '../faults/support/check-calls.ts';
import { aheadOf, makeCustomer, type Customer } from '../faults/support/customer.ts';
import { Load } from '../faults/support/load.ts';
import { checkReal, startReal, whole, type RealGateway } from '../faults/support/real-gateway.ts';
import { residentOf } from '../faults/support/resident.ts';
import { TopUps } from '../faults/support/top-ups.ts';
import { RefusedCalls } from './refused-calls.ts';

const [program = '', ...given] = process.argv.slice(2);
const { values } = parseArgs({
  args: given,
  options: {
    minutes: { type: 'string', default: '10' },
    'life-minutes': { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 32)) },
  },
});
const minutes = Number(values.minutes);
const life = Number(values['life-minutes']);
const chance = new Chance(Number(values.seed));
/** What a life may grow by: the pages that the database keeps at hand, and as much again. */
const mostGrowth = 64;

const folder = await mkdtemp(join(tmpdir(), 'gateway-soak-'));
const start = { program, folder };
const faults: string[] = [];
const total = { answered: 0, refused: 0, kills: 0, topUps: 0 };
const until = performance.now() + minutes * 60_000;
let checked: Recorded = nothing;
console.log(`soak for ${minutes} minutes, lives of up to ${life} minutes, --seed ${values.seed}, in ${folder}`);

let gateway = await startReal(start).ready;
const customer: Customer = await makeCustomer(gateway.operator);
const topUps = new TopUps(customer.account);
const resident = (): number => Math.round(residentOf(gateway.pid) / 1024 ** 2);

/** Load until the gateway is killed at some instant, then everything that is left is answered, and its records are checked. */
async function live(): Promise<void> {
  const load = new Load({
    customer,
    ahead: await aheadOf(gateway.operator),
    connections: 20,
    prefix: `soak-${total.kills}`,
  });
  const refused = new RefusedCalls(customer);
  load.start(gateway.dataOrigin);
  topUps.start(gateway.operator);
  refused.start(gateway.dataOrigin, load.ahead);
  const milliseconds = Math.min((0.2 + 0.8 * chance.next()) * life * 60_000, Math.max(until - performance.now(), 1000));
  const end = performance.now() + milliseconds;
  let first = 0;
  let minute = performance.now() + Math.min(60_000, milliseconds);
  while (performance.now() < end) {
    await delay(Math.min(1000, end - performance.now()));
    if (first === 0 && load.answered.size > 20_000) first = resident();
    if (performance.now() < minute) continue;
    tell(load, refused);
    minute += 60_000;
  }
  if (first > 0 && resident() - first > mostGrowth) faults.push(`memory grew from ${first} to ${resident()} MiB`);
  await gateway.kill();
  await Promise.all([load.abandon(), topUps.abandon(), refused.stop()]);
  gateway = await startReal(start).ready;
  await load.drain(gateway.dataOrigin);
  await topUps.drain(gateway.operator);
  const code = await gateway.stop();
  if (code !== 0) faults.push(`the gateway ended with ${code ?? 'a signal'}: ${gateway.log()}`);
  await check(load);
  faults.push(...refused.faults);
  total.answered += load.answered.size;
  total.refused += refused.count;
  total.kills += 1;
  gateway = await again();
}

function tell(load: Load, refused: RefusedCalls): void {
  const time = new Date().toISOString().slice(11, 19);
  const answered = total.answered + load.answered.size;
  const counts = `${answered} answered, ${total.refused + refused.count} refused, ${topUps.sent} top-ups, ${total.kills} kills`;
  console.log(`${time} ${counts}; ${resident()} MiB; ${faults.length} faults`);
}

async function check(load: Load): Promise<void> {
  const database = await openDatabase({ folder });
  try {
    const found = await checkRecords(database, load, checked);
    checked = found.recorded;
    faults.push(...found.faults, ...(await topUps.faults(database)));
    if (load.answered.size !== load.sent) faults.push(`${load.sent - load.answered.size} calls were never answered`);
  } finally {
    await database.close();
  }
  const said = await checkReal(start);
  if (said !== whole) faults.push(said);
}

const again = (): Promise<RealGateway> => startReal(start).ready;

while (performance.now() < until && faults.length === 0) await live();
await gateway.stop();
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(
  `${total.answered} answered, ${total.refused} refused, ${topUps.sent} top-ups, ${total.kills} kills: ${faults.length} faults`,
);
if (faults.length === 0) await rm(folder, { recursive: true, force: true });
process.exit(faults.length === 0 ? 0 : 1);
