import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Group } from './group.ts';
import { median } from './statistics.ts';

const rounds = 15;

export const gatewayStart: Group = {
  name: 'gateway-start',
  title:
    'The command `gateway start`, from its start as a process until it takes calls, beside a process of Node that does nothing',
  async run() {
    const empty: number[] = [];
    const again: number[] = [];
    const node: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = mkdtempSync(path.join(tmpdir(), 'dataplus-bench-start-'));
      try {
        node.push(await firstOutput(['-e', 'console.log()']));
        empty.push(await firstOutput(start(folder)));
        again.push(await firstOutput(start(folder)));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    const row = (name: string, values: readonly number[]) => ({
      name,
      unit: 'ms' as const,
      median: median(values),
      p10: Math.min(...values),
    });
    return {
      rows: [row('node', node), row('empty folder', empty), row('folder with a database', again)],
      bars: [{ what: 'start on an empty folder', value: median(empty), unit: 'ms', limit: 300 }],
      note: 'With tables, agreements, prices and services written and both listeners open.',
    };
  },
};

const program = fileURLToPath(new URL('./gateway-command.js', import.meta.url));

const start = (folder: string): string[] => [
  program,
  'start',
  ...['--data-folder', path.join(folder, 'data'), '--port', '0', '--admin-port', '0', '--log-level', 'warn', '--json'],
];

/** Milliseconds from the start of a process of Node to the first thing that it prints; then it is ended. */
function firstOutput(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let took: number | undefined;
  child.stdout.once('data', () => {
    took = performance.now() - began;
    child.kill('SIGTERM');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      if (took === undefined) reject(new Error('the gateway did not start'));
      else resolve(took);
    });
  });
}
