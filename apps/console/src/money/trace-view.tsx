import { explainTrace, type Trace } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Clause } from '../ui/clause.tsx';

/** Why something came about: each step of the rules with what it rests on and what it saw. */
export function TraceView({ trace }: { trace: Trace }): ReactElement {
  const { language } = useLanguage();
  return (
    <ol className="trace">
      {trace.map((step, index) => {
        const [head = '', ...details] = explainTrace([step], language).split('\n');
        return (
          <li key={String(index)}>
            <p>
              {head.replace(/ \[[^\]]*\]$/, '')}{' '}
              <span className="clauses">
                {step.clauses.map(({ agreement, clause }) => (
                  <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
                ))}
              </span>
            </p>
            {details.map((line) => (
              <p key={line} className="small muted">
                {line.trim()}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
