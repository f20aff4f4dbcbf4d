import { readFileSync } from 'node:fs';

const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Topics, readings and doubts as plain data. */
export const vocabulary = readJson('../vocabulary.json');

/** Clause ids, heading-only clauses and bracketed points of each agreement, in document order. */
export const clauseIds = readJson('./clause-ids.json');
