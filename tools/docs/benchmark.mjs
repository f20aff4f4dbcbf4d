import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plain, table } from './markdown.mjs';
import { root } from './places.mjs';

/**
 * The ratios of the recorded benchmark; `npm run docs:bench` records another. Figures with a unit are left out: they are
 * those of one machine.
 */
export function benchmarkTable() {
  const { node, groups } = JSON.parse(readFileSync(path.join(root, 'docs/benchmark.json'), 'utf8'));
  const rows = groups.flatMap(({ name, bars }) =>
    bars
      .filter(({ unit }) => unit === undefined)
      .map(({ what, value, limit, atLeast }) => [
        `\`${name}\``,
        plain(what),
        value.toFixed(2),
        `${atLeast === true ? 'at least' : 'at most'} ${limit.toFixed(2)}`,
      ]),
  );
  return `${table(['group', 'what / floor', 'ratio', 'bar'], rows)}\n\nNode.js ${node.replace('v', '')}.`;
}
