import { isList } from '../queries/citations.ts';
import type { AnyItem, AnyTerm, AnyValue, Citation } from '../terms/term.ts';

/** Op names of the conformance protocol with their functions: input of a vector in, output out, errors thrown with a code. */
export type TermsOps = Readonly<Record<string, (input: never) => unknown>>;

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** The object without the members that are undefined. */
export const defined = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** An answer as the vectors write it: no agreement and topic, and nothing that is empty. */
export function wireTerm(answer: AnyTerm): Record<string, unknown> {
  const marks = { readings: some(answer.readings), doubt: answer.doubt };
  if (answer.silent) return defined({ silent: true, ...marks });
  if (isList(answer)) return defined({ value: answer.value.map(wireItem), openEnded: answer.openEnded, ...marks });
  const conditions = some(answer.conditions);
  const alternatives = some(answer.alternatives.map(wireValue));
  return defined({ ...wireValue(answer), conditions, alternatives, ...marks });
}

const wireItem = ({ id, clauses, facets }: AnyItem): Record<string, unknown> => defined({ id, clauses, facets });

const wireValue = ({ value, unit, clauses }: AnyValue): Record<string, unknown> => defined({ value, unit, clauses });

/** The clauses alone, where the agreement is known. */
export const clausesOf = (citations: readonly Citation[]): string[] => citations.map(({ clause }) => clause);
