import { type AnyTerm, type AnyValue, isList, itemStatement } from '@dataplus/agreement-terms';
import { conditionLabel, doubts, facetLabel, readings, valueLabel } from '@dataplus/agreement-terms/labels';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Clauses } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';

/**
 * What an agreement answers to a topic: values or items, each with its clauses, conditions, open readings, doubt. Items
 * that are not among `shared` are set off.
 */
export function Answer({ answer, shared }: { answer: AnyTerm; shared?: ReadonlySet<string> }): ReactElement {
  const { t, language, pick } = useLanguage();
  return (
    <div className="answer">
      {answer.silent ? (
        <span className="muted">{t('agreements.isSilent')}</span>
      ) : (
        <Stated answer={answer} shared={shared} />
      )}
      {answer.readings.map((id) => (
        <p key={id} className="small">
          <Badge tone="warn">{t('agreements.reading')}</Badge> {readings[id][language]}
        </p>
      ))}
      {answer.doubt !== undefined && (
        <p className="small">
          <Badge tone="warn">{t('agreements.doubt')}</Badge> {pick(doubts[answer.doubt])}
        </p>
      )}
    </div>
  );
}

function Stated({
  answer,
  shared,
}: {
  answer: Exclude<AnyTerm, { silent: true }>;
  shared: ReadonlySet<string> | undefined;
}): ReactElement {
  const { t, pick } = useLanguage();
  const { agreement, topic } = answer;
  if (isList(answer)) {
    return (
      <>
        <ul className="items">
          {answer.value.map((item) => (
            <li key={item.id}>
              <span className={shared === undefined || shared.has(itemStatement(item)) ? undefined : 'only'}>
                {pick(valueLabel(topic, item.id))}
              </span>
              {item.facets !== undefined && (
                <span className="muted">
                  {' '}
                  (
                  {Object.entries(item.facets)
                    .map(([name, facet]) => pick(facetLabel(topic, name, facet)))
                    .join('; ')}
                  )
                </span>
              )}{' '}
              <Clauses agreement={agreement} clauses={item.clauses} />
            </li>
          ))}
        </ul>
        {answer.openEnded === true && <p className="small muted">{t('agreements.openEnded')}</p>}
      </>
    );
  }
  const one = ({ value, unit, clauses }: AnyValue): ReactElement => (
    <>
      {pick(valueLabel(topic, value, unit))} <Clauses agreement={agreement} clauses={clauses} />
    </>
  );
  return (
    <>
      <p>{one(answer)}</p>
      {answer.alternatives.map((other) => (
        <p key={String(other.value) + String(other.clauses)}>
          <span className="muted">{t('agreements.or')}</span> {one(other)}
        </p>
      ))}
      {answer.conditions.map((id) => (
        <p key={id} className="small muted">
          {t('agreements.if')} {pick(conditionLabel(topic, id))}
        </p>
      ))}
    </>
  );
}
