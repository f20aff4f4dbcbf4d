/** The order in which a cell is written, and what two cells have in common. */

const idOf = (clause) => /^([^(]+)/.exec(clause)[1];

/** Place of a clause, points of one clause after each other. */
const placeOf = (clause, { clauses, points }) => {
  const id = idOf(clause);
  const point = clause.slice(id.length + 1, -1);
  return clauses.indexOf(id) + (point === '' ? 0 : (points[id].indexOf(point) + 1) / 100);
};

const inOrder = (object, names) =>
  Object.fromEntries(names.filter((name) => name in object).map((name) => [name, object[name]]));

/** The same cell with its items in the order of the print (unless their order is part of the value) and its members in one order. */
export function canonicalCell(cell, topic, agreement) {
  const members = [
    'silent',
    'value',
    'unit',
    'clauses',
    'conditions',
    'alternatives',
    'openEnded',
    'readings',
    'doubt',
  ];
  const sorted = inOrder(cell, members);
  if (sorted.conditions) sorted.conditions = Object.keys(topic.conditions).filter((id) => cell.conditions.includes(id));
  if (sorted.readings) sorted.readings = [...cell.readings].sort();
  if (topic.kind !== 'list' || cell.silent) return sorted;
  const ids = Object.keys(topic.items);
  const items = cell.value.map((item) => {
    const facets = item.facets && inOrder(item.facets, Object.keys(topic.facets));
    return { id: item.id, clauses: item.clauses, ...(facets && { facets }) };
  });
  if (!topic.ordered)
    items.sort(
      (a, b) =>
        placeOf(a.clauses[0], agreement) - placeOf(b.clauses[0], agreement) || ids.indexOf(a.id) - ids.indexOf(b.id),
    );
  return { ...sorted, value: items };
}

const facetText = (facets) => JSON.stringify(Object.entries(facets ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a cell says, without its clauses, as one text. */
function statement(cell, topic) {
  if (cell.silent) return 'silent';
  const conditions = [...(cell.conditions ?? [])].sort();
  if (topic.kind !== 'list') {
    const parts = [cell, ...(cell.alternatives ?? [])].map(({ value, unit }) => [value, unit ?? null]);
    return JSON.stringify([parts, conditions]);
  }
  const items = cell.value.map((item) => `${item.id} ${facetText(item.facets)}`);
  return JSON.stringify([topic.ordered ? items : items.sort(), cell.openEnded ?? null, conditions]);
}

function citations(cell, topic) {
  if (cell.silent) return '';
  if (topic.kind !== 'list') return JSON.stringify([cell, ...(cell.alternatives ?? [])].map(({ clauses }) => clauses));
  return JSON.stringify(cell.value.map(({ id, clauses }) => `${id} ${clauses.join(' ')}`).sort());
}

export const sameValue = (a, b, topic) => statement(a, topic) === statement(b, topic);

export const sameCitations = (a, b, topic) => citations(a, topic) === citations(b, topic);

const marksText = ({ readings = [], doubt }) => JSON.stringify([[...readings].sort(), doubt ?? null]);

/** Whether both name the same readings and the same doubt. */
export const sameMarks = (a, b) => marksText(a) === marksText(b);
