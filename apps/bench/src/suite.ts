import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Group } from './group.ts';
import { median, percentile } from './statistics.ts';

interface Once {
  readonly ok: boolean;
  readonly passed: number;
  readonly seconds: number;
  /** Time on the processor: what is left of the seconds when nothing else runs. */
  readonly cpu: number;
}

export const suite: Group = {
  name: 'suite',
  title: 'The whole suite "signer" through the runner, in this process',
  run() {
    const script = fileURLToPath(new URL('./suite-once.js', import.meta.url));
    const runs = Array.from(
      { length: 5 },
      () => JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as Once,
    );
    if (!runs.every(({ ok }) => ok)) throw new Error('vectors fail: run "npx vitest run --project signer"');
    const seconds = runs.map((run) => run.seconds);
    const cpu = runs.map((run) => run.cpu);
    const name = `reading, checking and running ${runs[0]?.passed ?? 0} vectors`;
    return Promise.resolve({
      rows: [
        { name, unit: 's', median: median(seconds), p10: percentile(seconds, 10) },
        { name: 'the same in processor time', unit: 's', median: median(cpu), p10: percentile(cpu, 10) },
      ],
      bars: [{ what: 'the suite, first run of a process', unit: 's', value: median(seconds), limit: 2 }],
    });
  },
};
