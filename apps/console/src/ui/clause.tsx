import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** A clause of an agreement, as a way to it. `named` says the agreement too. */
export function Clause({
  agreement,
  clause,
  named = false,
}: {
  agreement: string;
  clause: string;
  named?: boolean;
}): ReactElement {
  return (
    <Link
      to="/agreements/$agreement"
      params={{ agreement }}
      search={{ clause }}
      className="clause"
      title={`${agreement} ${clause}`}
    >
      {named ? `${agreement} ${clause}` : clause}
    </Link>
  );
}

/** Several clauses of one agreement. */
export function Clauses({ agreement, clauses }: { agreement: string; clauses: readonly string[] }): ReactElement {
  return (
    <span className="clauses">
      {clauses.map((clause) => (
        <Clause key={clause} agreement={agreement} clause={clause} />
      ))}
    </span>
  );
}

/** Clauses of several agreements. */
export function CitedClauses({
  clauses,
}: {
  clauses: readonly { readonly agreement: string; readonly clause: string }[];
}): ReactElement {
  return (
    <span className="clauses">
      {clauses.map(({ agreement, clause }) => (
        <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
      ))}
    </span>
  );
}
