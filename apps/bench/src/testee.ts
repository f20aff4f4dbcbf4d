import { runCommand, vectorsOf } from '@dataplus/conformance/node';
import { fileURLToPath } from 'node:url';
import type { Group, Row } from './group.ts';
import { median, percentile } from './statistics.ts';

const cwd = fileURLToPath(new URL('../../..', import.meta.url));
const command = ['npx', '--no-install', 'dataplus', 'testee'];

/** The runner asks `dataplus testee` over pipes and judges every answer; a process each, a core each. */
export const testee: Group = {
  name: 'testee',
  title: 'Exchanges of the conformance protocol through "dataplus testee"',
  async run() {
    const all = vectorsOf('signer');
    const ofSize = (op: string) =>
      all.filter(
        (vector) =>
          vector.op === op &&
          JSON.stringify(vector.input).length < 2048 &&
          !JSON.stringify(vector.input).includes('"repeat"'),
      );
    const cases = [
      { name: 'signer.sign', vectors: ofSize('signer.sign') },
      { name: 'signer.verify', vectors: ofSize('signer.verify') },
      { name: 'signer.string-to-sign', vectors: ofSize('signer.string-to-sign') },
    ];
    const rows: Row[] = [];
    for (const { name, vectors } of cases) {
      const repeat = Math.ceil(20_000 / vectors.length);
      const rates: number[] = [];
      for (let round = 0; round < 5; round++) {
        const run = await runCommand({ command, cwd, vectors, repeat });
        if (!run.ok) throw new Error(`${run.tally.failed} vectors of ${name} fail: ${run.faults.join('; ')}`);
        rates.push(run.exchanges / run.seconds);
      }
      rows.push({ name, unit: '/s', median: median(rates), p10: percentile(rates, 90) });
    }
    return {
      rows,
      bars: [{ what: 'signer.sign', unit: '/s', value: rows[0]?.median ?? 0, limit: 20_000, atLeast: true }],
    };
  },
};
