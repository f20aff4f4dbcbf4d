/**
 * Lists where two encodings of the same agreement differ: in the value, or only in the clauses cited.
 *
 *   node compare-cells.mjs FIRST.json SECOND.json [--values]
 *
 * `--values` leaves out cells that differ in citations only. Exit 1 when values differ.
 */
import { readFileSync } from 'node:fs';
import { vocabulary } from './read-vocabulary.mjs';

const sorted = (values) => [...(values ?? [])].sort();
const facetText = (facets) =>
  Object.entries(facets ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, facet]) => `${name}=${typeof facet === 'object' ? `${facet.value} ${facet.unit}` : facet}`)
    .join(',');

/** What a cell says, item by item, as a map from statement to the clauses cited for it. */
function statements(cell, topic) {
  if (cell?.silent) return new Map([['silent', '']]);
  const found = new Map();
  if (topic.kind === 'list') {
    cell.value.forEach((item, place) => {
      const facets = facetText(item.facets);
      const key = `${topic.ordered ? `${place + 1}.` : ''}${item.id}${facets && `{${facets}}`}`;
      found.set(key, item.clauses.join(' '));
    });
    if (topic.openEnded) found.set(`openEnded=${cell.openEnded}`, '');
  } else {
    for (const [place, part] of [cell, ...(cell.alternatives ?? [])].entries())
      found.set(`${place ? 'or ' : ''}${part.value}${part.unit ? ` ${part.unit}` : ''}`, part.clauses.join(' '));
  }
  for (const condition of sorted(cell.conditions)) found.set(`if ${condition}`, '');
  return found;
}

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const valuesOnly = process.argv.includes('--values');
const [first, second] = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
let values = 0;
let citations = 0;
for (const [id, topic] of Object.entries(vocabulary.topics)) {
  const a = statements(first.cells[id], topic);
  const b = statements(second.cells[id], topic);
  const onlyA = [...a].filter(([key]) => !b.has(key)).map(([key, clauses]) => `${key} [${clauses}]`);
  const onlyB = [...b].filter(([key]) => !a.has(key)).map(([key, clauses]) => `${key} [${clauses}]`);
  const cited = [...a].filter(([key, clauses]) => b.has(key) && b.get(key) !== clauses);
  if (onlyA.length + onlyB.length > 0) {
    values += 1;
    console.log(
      `${first.agreement} ${id}: VALUE\n  first:  ${onlyA.join('; ') || '-'}\n  second: ${onlyB.join('; ') || '-'}`,
    );
  } else if (cited.length > 0) citations += 1;
  if (!valuesOnly)
    for (const [key, clauses] of cited)
      console.log(`${first.agreement} ${id}: cites for ${key}: [${clauses}] / [${b.get(key)}]`);
}
const total = Object.keys(vocabulary.topics).length;
console.log(`${first.agreement}: ${total} cells, ${values} differ in value, ${citations} in citations only`);
process.exitCode = values > 0 ? 1 : 0;
