/** Rules that a cell must keep. Each function returns the problems it finds, as short sentences. */

const CELL_KEYS = ['value', 'unit', 'conditions', 'openEnded', 'alternatives', 'clauses', 'readings', 'doubt'];
const ITEM_KEYS = ['id', 'clauses', 'facets'];

const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);
const quote = (x) => JSON.stringify(x);
const oneOf = (names) => Object.keys(names).join(', ');

/** Clause ids must exist, carry text, stand in document order and occur once. */
function clauseProblems(clauses, agreement) {
  if (!Array.isArray(clauses) || clauses.length === 0) return ['"clauses" must be a list of at least one clause id'];
  const problems = [];
  let last = -1;
  for (const clause of clauses) {
    const [, id, point] = /^([^(]+?)(?:\(([^)]+)\))?$/.exec(String(clause)) ?? [];
    const place = agreement.clauses.indexOf(id);
    if (place < 0) problems.push(`clause ${quote(clause)} does not exist`);
    else if (agreement.headings.includes(id)) problems.push(`clause ${quote(clause)} is only a heading`);
    else if (point !== undefined && !agreement.points[id]?.includes(point))
      problems.push(`clause ${quote(clause)} has no such point`);
    const order = place + (point === undefined ? 0 : (agreement.points[id]?.indexOf(point) + 1) / 10);
    if (order <= last) problems.push(`clause ${quote(clause)} is repeated or not in document order`);
    last = order;
  }
  return problems;
}

/** A period is a positive whole number with one of the units, or a named answer without a unit. */
function periodProblems({ value, unit }, rule) {
  if (typeof value === 'string') {
    if (rule.named?.[value] === undefined) return [`${quote(value)} is not one of: ${oneOf(rule.named ?? {})}`];
    return unit === undefined ? [] : ['a named answer carries no unit'];
  }
  if (!Number.isInteger(value) || value <= 0) return ['"value" must be a positive whole number or a named answer'];
  return rule.units.includes(unit) ? [] : [`"unit" must be one of: ${rule.units.join(', ')}`];
}

const scalarProblems = {
  flag: ({ value }) => (typeof value === 'boolean' ? [] : ['"value" must be true or false']),
  choice: ({ value }, topic) =>
    topic.options[value] === undefined ? [`${quote(value)} is not one of: ${oneOf(topic.options)}`] : [],
  period: periodProblems,
  money: ({ value, unit }, topic) =>
    Number.isInteger(value) && value > 0 && unit === topic.currency
      ? []
      : [`"value" must be a whole number of yuan and "unit" ${quote(topic.currency)}`],
  date: ({ value }) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : ['"value" must be a date YYYY-MM-DD']),
};

function facetProblems(facets, topic) {
  if (!isObject(facets) || Object.keys(facets).length === 0)
    return ['"facets" must be an object with entries, or absent'];
  return Object.entries(facets).flatMap(([name, facet]) => {
    const rule = topic.facets?.[name];
    if (rule === undefined) return [`facet ${quote(name)} is not one of: ${oneOf(topic.facets ?? {})}`];
    const wrapped = isObject(facet) ? facet : { value: facet };
    return scalarProblems[rule.kind](wrapped, rule).map((problem) => `facet ${quote(name)}: ${problem}`);
  });
}

function listProblems(cell, topic, agreement) {
  if (!Array.isArray(cell.value) || cell.value.length === 0)
    return ['"value" must be a list of items; a topic without items is silent'];
  const problems = [];
  if (cell.clauses !== undefined) problems.push('a list carries its clauses in its items only');
  if ((typeof cell.openEnded === 'boolean') !== (topic.openEnded === true))
    problems.push(topic.openEnded ? '"openEnded" must be true or false' : '"openEnded" does not belong here');
  const seen = new Set();
  for (const item of cell.value) {
    const name = quote(item?.id);
    if (!isObject(item) || topic.items[item.id] === undefined) {
      problems.push(`item ${name} is not one of: ${oneOf(topic.items)}`);
      continue;
    }
    if (seen.has(item.id)) problems.push(`item ${name} stands twice`);
    seen.add(item.id);
    for (const key of Object.keys(item))
      if (!ITEM_KEYS.includes(key)) problems.push(`item ${name}: unknown key ${quote(key)}`);
    problems.push(...clauseProblems(item.clauses, agreement).map((problem) => `item ${name}: ${problem}`));
    if (item.facets !== undefined)
      problems.push(...facetProblems(item.facets, topic).map((problem) => `item ${name}: ${problem}`));
  }
  return problems;
}

function conditionProblems(conditions, topic) {
  if (conditions === undefined) return [];
  if (!Array.isArray(conditions) || conditions.length === 0)
    return ['"conditions" must be a list with entries, or absent'];
  return conditions
    .filter((id) => topic.conditions?.[id] === undefined)
    .map((id) => `condition ${quote(id)} is not one of: ${oneOf(topic.conditions ?? {})}`);
}

function doubtProblems(cell, id, vocabulary) {
  const problems = [];
  for (const reading of cell.readings ?? [])
    if (!vocabulary.readings[reading]?.topics.includes(id))
      problems.push(`reading ${quote(reading)} does not bear on this topic`);
  if (cell.doubt !== undefined && vocabulary.doubts[cell.doubt] === undefined)
    problems.push(`doubt ${quote(cell.doubt)} is not one of: ${oneOf(vocabulary.doubts)}`);
  return problems;
}

/** Everything that is wrong with one cell. */
export function cellProblems(id, cell, agreement, vocabulary) {
  const topic = vocabulary.topics[id];
  if (!isObject(cell)) return ['not filled in'];
  const problems = doubtProblems(cell, id, vocabulary);
  if (cell.silent !== undefined) {
    const rest = Object.keys(cell).filter((key) => !['silent', 'doubt', 'readings'].includes(key));
    if (cell.silent !== true || rest.length > 0)
      problems.push('a silent cell is { "silent": true } (doubt and readings may stand with it)');
    return problems;
  }
  for (const key of Object.keys(cell)) if (!CELL_KEYS.includes(key)) problems.push(`unknown key ${quote(key)}`);
  problems.push(...conditionProblems(cell.conditions, topic));
  if (topic.kind === 'list') {
    if (cell.alternatives !== undefined || cell.unit !== undefined)
      problems.push('a list has neither alternatives nor unit');
    return [...problems, ...listProblems(cell, topic, agreement)];
  }
  if (cell.openEnded !== undefined) problems.push('"openEnded" does not belong here');
  for (const part of [cell, ...(cell.alternatives ?? [])]) {
    problems.push(...scalarProblems[topic.kind](part, topic), ...clauseProblems(part.clauses, agreement));
    if (part.unit !== undefined && !['period', 'money'].includes(topic.kind))
      problems.push('"unit" does not belong here');
  }
  return problems;
}
