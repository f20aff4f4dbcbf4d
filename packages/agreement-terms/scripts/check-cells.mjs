/**
 * Checks files of encoded cells against the vocabulary and the clause ids.
 *
 *   node check-cells.mjs FILE...              says what is wrong, exit 1 if anything is
 *   node check-cells.mjs --skeleton AGREEMENT prints a file with every topic still to be filled in (null)
 *   node check-cells.mjs --topics [GROUP]     prints the topics with their definitions and closed values
 */
import { readFileSync } from 'node:fs';
import { cellProblems } from './cell-rules.mjs';
import { clauseIds, vocabulary } from './read-vocabulary.mjs';

function fileProblems(path) {
  const { agreement, cells, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  const known = clauseIds[agreement];
  if (known === undefined) return [`agreement must be one of: ${Object.keys(clauseIds).join(', ')}`];
  const problems = Object.keys(rest).map((key) => `unknown key "${key}"`);
  for (const id of Object.keys(cells)) if (vocabulary.topics[id] === undefined) problems.push(`${id}: unknown topic`);
  for (const id of Object.keys(vocabulary.topics))
    problems.push(...cellProblems(id, cells[id], known, vocabulary).map((problem) => `${id}: ${problem}`));
  return problems;
}

function printTopics(group) {
  const closed = (values) => Object.entries(values).map(([id, [en, zh]]) => `    ${id}: ${en} (${zh})`);
  for (const [id, topic] of Object.entries(vocabulary.topics)) {
    if (group !== undefined && topic.group !== group) continue;
    const marks = [topic.kind, topic.ordered && 'ordered', topic.openEnded && 'openEnded'].filter(Boolean).join(', ');
    console.log(
      `${id} [${topic.group}; ${marks}${topic.units ? `; ${topic.units.join('|')}` : ''}] ${topic.zh}\n  ${topic.definition}`,
    );
    for (const part of ['items', 'options', 'named', 'conditions'])
      if (topic[part]) console.log([`  ${part}:`, ...closed(topic[part])].join('\n'));
    for (const [name, facet] of Object.entries(topic.facets ?? {}))
      console.log(
        [
          `  facet ${name} [${facet.kind}${facet.units ? `: ${facet.units.join('|')}` : ''}]:`,
          ...closed(facet.options ?? facet.named ?? {}),
        ].join('\n'),
      );
    const readings = Object.entries(vocabulary.readings).filter(([, reading]) => reading.topics.includes(id));
    for (const [name, reading] of readings) console.log(`  reading ${name}: ${reading.en}`);
    console.log();
  }
}

const [first, ...others] = process.argv.slice(2);
if (first === '--skeleton' && clauseIds[others[0]] !== undefined) {
  const cells = Object.fromEntries(Object.keys(vocabulary.topics).map((id) => [id, null]));
  console.log(JSON.stringify({ agreement: others[0], cells }, null, 2));
} else if (first === '--topics') {
  printTopics(others[0]);
} else if (first === undefined || first.startsWith('--')) {
  console.error('usage: check-cells.mjs FILE... | --skeleton AGREEMENT | --topics [GROUP]');
  process.exitCode = 2;
} else {
  for (const path of [first, ...others]) {
    const problems = fileProblems(path);
    for (const problem of problems) console.error(`${path}: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`${path}: ${Object.keys(vocabulary.topics).length} cells, all in order`);
  }
}
