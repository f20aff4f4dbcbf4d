/**
 * Merges two independent encodings of every agreement into the cells that the package ships. Where the encodings agree,
 * the cell is taken; where they differ, `cells/decisions.json` must say who was right, and why.
 *
 *   node merge-cells.mjs FIRST_DIR SECOND_DIR
 *
 * Writes `cells/generated/<agreement>.json` (one line per topic), `cells/generated/origins.json` (which cells were decided) and
 * prints each decision and the totals. Exit 1 when a difference is undecided or a decision is not needed.
 */
import { readFileSync } from 'node:fs';
import { cellProblems } from './cell-rules.mjs';
import { canonicalCell, sameMarks, sameValue, sameCitations } from './cell-order.mjs';
import { clauseIds, vocabulary } from './read-vocabulary.mjs';
import { reviewedCell } from './reviews.mjs';
import { writeCells, writeOrigins } from './write-cells.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { values, marks, additions } = readJson(new URL('./cells/decisions.json', import.meta.url));
const [firstDir, secondDir] = process.argv.slice(2);
if (secondDir === undefined) {
  console.error('usage: merge-cells.mjs FIRST_DIR SECOND_DIR');
  process.exit(2);
}

const problems = [];
const totals = { cells: 0, equal: 0, value: 0, citations: 0, marks: 0, first: 0, second: 0, neither: 0, added: 0 };
const used = new Set();

const decisionIn = (decisions, agreement, topic) => {
  const found = decisions.find((one) => one.topic === topic && one.agreements.includes(agreement));
  if (found !== undefined) used.add(found);
  return found;
};
const short = (cell) => JSON.stringify(cell.value ?? 'silent');

function decideValue(agreement, topic, first, second) {
  const difference = sameValue(first, second, vocabulary.topics[topic]) ? 'citations' : 'value';
  totals[difference] += 1;
  const decision = decisionIn(values, agreement, topic);
  if (decision === undefined) {
    problems.push(
      `${agreement} ${topic}: undecided ${difference}\n  first  ${short(first)}\n  second ${short(second)}`,
    );
    return first;
  }
  totals[decision.right] += 1;
  console.log(
    `${agreement} | ${topic} | ${difference} | ${decision.first} | ${decision.second} | ${decision.right} | ${decision.why}`,
  );
  const cell = { first, second, neither: decision.cell }[decision.right];
  return cell;
}

/** Readings and doubts are gathered: all that either gives, less what a decision takes away. */
function decideMarks(agreement, topic, first, second) {
  const decision = decisionIn(marks, agreement, topic);
  const readings = decision?.readings ?? [...new Set([...(first.readings ?? []), ...(second.readings ?? [])])];
  const found = decision !== undefined && 'doubt' in decision ? decision.doubt : (first.doubt ?? second.doubt);
  // A named reading says more than the bare doubt that there are two.
  const doubt = found === 'two-readings' && readings.length > 0 ? undefined : (found ?? undefined);
  if (!sameMarks(first, second)) totals.marks += 1;
  return { ...(readings.length > 0 && { readings }), ...(doubt !== undefined && { doubt }) };
}

const withoutMarks = (cell) =>
  Object.fromEntries(Object.entries(cell).filter(([name]) => name !== 'readings' && name !== 'doubt'));

function withAdditions(agreement, topic, cell) {
  const added = additions.filter((one) => one.topic === topic && one.clauses[agreement] !== undefined);
  if (added.length === 0) return cell;
  totals.added += added.length;
  const items = added.map(({ id, facets, clauses }) => ({
    id,
    clauses: clauses[agreement],
    ...(facets && { facets }),
  }));
  return { ...cell, value: [...cell.value, ...items] };
}

const origins = {};
for (const agreement of Object.keys(clauseIds)) {
  const [first, second] = [firstDir, secondDir].map((dir) => readJson(`${dir}/${agreement}.json`).cells);
  const cells = {};
  origins[agreement] = [];
  for (const [topic, definition] of Object.entries(vocabulary.topics)) {
    const [a, b] = [first[topic], second[topic]];
    totals.cells += 1;
    const equal = sameValue(a, b, definition) && sameCitations(a, b, definition);
    if (equal) totals.equal += 1;
    const value = withoutMarks(equal ? a : decideValue(agreement, topic, a, b));
    const full = withAdditions(agreement, topic, value);
    const merged = { ...full, ...decideMarks(agreement, topic, a, b) };
    const reviewed = reviewedCell(agreement, topic);
    const cell = canonicalCell(reviewed ?? merged, definition, clauseIds[agreement]);
    if (!equal || full !== value || !sameMarks(a, b) || reviewed !== undefined) origins[agreement].push(topic);
    for (const problem of cellProblems(topic, cell, clauseIds[agreement], vocabulary))
      problems.push(`${agreement} ${topic}: ${problem}`);
    cells[topic] = cell;
  }
  writeCells(agreement, cells);
}
writeOrigins(origins);
for (const decision of [...values, ...marks])
  if (!used.has(decision)) problems.push(`${decision.topic}: a decision that nothing needs`);

console.log(JSON.stringify(totals));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
