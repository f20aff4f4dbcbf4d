import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runLine } from './command.mjs';

/** The month of MaxCompute of the examples, as the command line draws it. */
export async function standingChart() {
  const folder = await mkdtemp(path.join(tmpdir(), 'dataplus-chart-'));
  try {
    const chart = path.join(folder, 'chart.svg');
    await runLine(`dataplus bill run --events apps/cli/examples/maxcompute-month.jsonl --chart ${chart}`);
    return await readFile(chart, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
