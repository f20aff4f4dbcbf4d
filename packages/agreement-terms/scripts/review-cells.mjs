/**
 * Puts the reviews of `cells/decisions.json` into the merged cells, without the two encodings at hand.
 *
 *   node review-cells.mjs
 *
 * Exit 1 when a review breaks a rule of cells. `merge-cells.mjs` does the same after merging.
 */
import { readFileSync } from 'node:fs';
import { canonicalCell } from './cell-order.mjs';
import { cellProblems } from './cell-rules.mjs';
import { clauseIds, vocabulary } from './read-vocabulary.mjs';
import { reviewedCell } from './reviews.mjs';
import { writeCells, writeOrigins } from './write-cells.mjs';

const generated = (name) =>
  JSON.parse(readFileSync(new URL(`./cells/generated/${name}.json`, import.meta.url), 'utf8'));
const origins = generated('origins');
const problems = [];

for (const agreement of Object.keys(clauseIds)) {
  const { cells } = generated(agreement);
  for (const [topic, definition] of Object.entries(vocabulary.topics)) {
    const reviewed = reviewedCell(agreement, topic);
    if (reviewed === undefined) continue;
    cells[topic] = canonicalCell(reviewed, definition, clauseIds[agreement]);
    if (!origins[agreement].includes(topic)) origins[agreement].push(topic);
    for (const problem of cellProblems(topic, cells[topic], clauseIds[agreement], vocabulary))
      problems.push(`${agreement} ${topic}: ${problem}`);
  }
  const order = Object.keys(vocabulary.topics);
  origins[agreement].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  writeCells(agreement, cells);
}
writeOrigins(origins);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
