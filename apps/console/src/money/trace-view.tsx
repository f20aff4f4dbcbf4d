import { explainTrace, readings, type Trace, type TracedReading } from '@dataplus/billing-rules';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { readingMessages } from '../i18n/reading-messages.ts';
import { Clause } from '../ui/clause.tsx';
import { readingWords } from './reading-words.ts';

addMessages(readingMessages);

/** Why something came about: each step of the rules with what it rests on and what it saw. */
export function TraceView({ trace }: { trace: Trace }): ReactElement {
  const { language } = useLanguage();
  return (
    <ol className="trace">
      {trace.map((step, index) => {
        // The readings are shown in words of their own, with the way to them.
        const [head = '', ...details] = explainTrace([{ ...step, readings: [] }], language).split('\n');
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
            {step.readings.map((reading) => (
              <ReadAs key={reading.name} reading={reading} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function ReadAs({ reading: { name, value } }: { reading: TracedReading }): ReactElement {
  const { t, language } = useLanguage();
  return (
    <p className="small muted">
      ? {readings[name][language]}
      {language === 'zh' ? '：' : ': '}
      <Link to="/readings" search={{ find: name }}>
        {t(readingWords(name, value))}
      </Link>
    </p>
  );
}
