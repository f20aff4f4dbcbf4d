import type { AnyListTerm, AnyScalarTerm, AnyTerm, Citation } from '../terms/term.ts';

/** Every clause that an answer cites, each once. */
export function citationsOf(answer: AnyTerm): Citation[] {
  const clauses = answer.silent
    ? []
    : isList(answer)
      ? answer.value.flatMap((item) => item.clauses)
      : valueClauses(answer);
  return [...new Set(clauses)].map((clause) => ({ agreement: answer.agreement, clause }));
}

/** Whether an answer is a list of items. */
export const isList = (answer: AnyScalarTerm | AnyListTerm): answer is AnyListTerm => Array.isArray(answer.value);

const valueClauses = ({ clauses, alternatives }: AnyScalarTerm): string[] => [
  ...clauses,
  ...alternatives.flatMap((other) => other.clauses),
];

/** The citations of several answers, each once. */
export function distinctCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.agreement} ${citation.clause}`, citation])).values()];
}
