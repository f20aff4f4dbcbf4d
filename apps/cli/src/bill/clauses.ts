import type { CitedClause, Trace } from '@dataplus/billing-rules';

/** The clauses that a trace rests on, each once: `maxcompute 2.2, 2.1`. */
export function clausesOf(trace: Trace = []): string {
  return clauseText(trace.flatMap(({ clauses }) => clauses));
}

/** Clauses in the order given, each once, the agreement named when it changes. */
export function clauseText(clauses: readonly CitedClause[]): string {
  const words: string[] = [];
  let before: string | undefined;
  for (const { agreement, clause } of clauses) {
    const word = agreement === before ? clause : `${agreement} ${clause}`;
    if (!words.includes(word) && !words.includes(`${agreement} ${clause}`)) words.push(word);
    before = agreement;
  }
  return words.join(', ');
}
