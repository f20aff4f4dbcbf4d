import type { Defect, OpenReading } from '@dataplus/agreement-terms';
import { defectKinds, type Reading, readings as allReadings, topicLabel } from '@dataplus/agreement-terms/labels';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Clause, Clauses } from '../ui/clause.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';

/** Where the words can be read in more than one way, and how. */
export function Readings({ readings }: { readings: readonly OpenReading[] }): ReactElement {
  const { t, language, pick } = useLanguage();
  if (readings.length === 0) return <Empty title={t('agreements.noReadings')} />;
  return (
    <ul className="stack">
      {readings.map(({ reading, citations }) => {
        const { alternatives, topics, ...labels }: Reading = allReadings[reading];
        return (
          <li key={reading} className="card">
            <header>
              <h3>{labels[language]}</h3>
              <code className="muted">{reading}</code>
            </header>
            <dl className="facts">
              <dt>{t('agreements.where')}</dt>
              <dd className="clauses">
                {citations.map((citation) => (
                  <Clause key={citation.clause} agreement={citation.agreement} clause={citation.clause} />
                ))}
              </dd>
              <dt>{t('agreements.alternatives')}</dt>
              <dd>
                <ul className="items">
                  {Object.entries(alternatives).map(([id, label]) => (
                    <li key={id}>
                      {pick(label)} <code className="muted">{id}</code>
                    </li>
                  ))}
                </ul>
              </dd>
              <dt>{t('agreements.affects')}</dt>
              <dd>{topics.map((topic) => pick(topicLabel(topic))).join(language === 'zh' ? '、' : ', ')}</dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

/** Where the print is broken. */
export function Defects({ defects }: { defects: readonly Defect[] }): ReactElement {
  const { t, pick } = useLanguage();
  if (defects.length === 0) return <Empty title={t('agreements.noDefects')} />;
  return (
    <TableWrap label={t('agreements.defects')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('agreements.where')}</th>
            <th scope="col">{t('agreements.kind')}</th>
            <th scope="col">{t('agreements.what')}</th>
          </tr>
        </thead>
        <tbody>
          {defects.map(({ agreement, clauses, kind, what }) => (
            <tr key={clauses.join() + kind + what[0]}>
              <td>
                <Clauses agreement={agreement} clauses={clauses} />
              </td>
              <td>
                <Badge tone="warn">{pick(defectKinds[kind])}</Badge>
              </td>
              <td>{pick(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
