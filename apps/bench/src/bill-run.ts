import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { dateOfDay, dayOfDate, startOfDay, textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { Group } from './group.ts';

const accounts = 1_000;
const days = 7;
const reports = 1_000_000;
const hour = 3_600_000;
const first = dayOfDate('2016-03-10');

/** All ids of a week are remembered to its end: nothing of a million rows may be forgotten. */
export const billRun: Group = {
  name: 'bill-run',
  title: 'dataplus bill run: a million rows of usage as CSV, of 1,000 accounts in a week, closed each day',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-bench-bill-'));
    try {
      const file = path.join(folder, 'events.csv');
      await pipeline(Readable.from(rowsOfWeek()), createWriteStream(file));
      const { megabytes, seconds } = await billed(file);
      return {
        rows: [
          { name: 'memory at most', unit: 'MB', median: megabytes, p10: megabytes },
          { name: 'processor time', unit: 's', median: seconds, p10: seconds },
        ],
        bars: [{ what: 'memory at most, of the whole process', value: megabytes, unit: 'MB', limit: 300 }],
        note: 'One run, in a process of its own. The same id with another body is still an error at the end of the week.',
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Text in pieces of some hundred kilobytes. */
function* rowsOfWeek(): Generator<string> {
  const begin = textOfInstant(startOfDay(first));
  yield 'type,id,at,account,service,item,quantity,day,amount,kind,months\n';
  for (let a = 0; a < accounts; a += 1) {
    yield `top-up,m${a},${begin},a${a},,,,,100000.00,,\n`;
    yield `order,o${a},${begin},a${a},maxcompute,computation,1,,,new-purchase,12\n`;
  }
  for (let day = first; day < first + days; day += 1) {
    for (let row = 0; row < reports / days; row += accounts) yield usageOf(day, row);
    const closing = textOfInstant(startOfDay(day + 1) + 2 * hour);
    for (let a = 0; a < accounts; a += 1) yield `day-closed,c${day}-${a},${closing},a${a},,,,${dateOfDay(day)},,,\n`;
  }
}

/** One report of every account. */
function usageOf(day: number, row: number): string {
  const at = textOfInstant(startOfDay(day) + 3 * hour + row);
  const item = (row / accounts) % 2 === 0 ? 'download' : 'storage';
  let text = '';
  for (let a = 0; a < accounts; a += 1)
    text += `usage,usage-${day}-${row + a},${at},a${a},maxcompute,${item},${1_000_000 + row + a},${dateOfDay(day)},,,\n`;
  return text;
}

const program = fileURLToPath(new URL('../../cli/bin/dataplus.js', import.meta.url));
/** Loaded before the command: says at its end what the process took. */
const witness = `data:text/javascript,${encodeURIComponent(`
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error(JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});`)}`;

interface Taken {
  readonly megabytes: number;
  readonly seconds: number;
}

function billed(file: string): Promise<Taken> {
  const args = ['--import', witness, program, 'bill', 'run', '--events', file, '--summary', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const last = said.trimEnd().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last) as Taken);
      else reject(new Error(`bill run ended with ${code}: ${said}`));
    });
  });
}
