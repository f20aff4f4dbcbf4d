import { orderedTopics } from '../agreements/generated/topic-kinds.ts';
import type { AnyItem, AnyTerm } from '../terms/term.ts';
import { isList } from './citations.ts';

/**
 * What an answer says, as one text that leaves clauses, readings and doubt out: two answers with the same text say the
 * same. Items stand in alphabetical order unless their order is part of the answer.
 */
export function statementOf(answer: AnyTerm): string {
  return JSON.stringify(saying(answer));
}

function saying(answer: AnyTerm): unknown {
  if (answer.silent) return null;
  if (isList(answer)) {
    const items = answer.value.map(itemStatement);
    return { items: orderedTopics.includes(answer.topic) ? items : items.sort(), openEnded: answer.openEnded };
  }
  const values = [answer, ...answer.alternatives].map(({ value, unit }) => ({ value, unit }));
  return { values, conditions: [...answer.conditions].sort() };
}

/** What an item says, as one text: its id, and the facets in alphabetical order. */
export function itemStatement({ id, facets = {} }: AnyItem): string {
  const entries = Object.entries(facets).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return id;
  const text = entries.map(
    ([name, facet]) => `${name}=${typeof facet === 'object' ? `${facet.value} ${facet.unit}` : facet}`,
  );
  return `${id} {${text.join(', ')}}`;
}
