import type { AgreementId } from '@dataplus/agreement-terms';
import { groups, topicLabel, topics } from '@dataplus/agreement-terms/labels';
import { Fragment, type ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Empty } from '../ui/feedback.tsx';
import { Check } from '../ui/field.tsx';
import { TableWrap } from '../ui/page.tsx';
import { answersOf, restsOn } from './agreement-data.ts';
import { Answer } from './answer.tsx';

/** What an agreement says, by section. With a clause, only what rests on it. */
export function Facts(props: {
  agreement: AgreementId;
  clause: string | undefined;
  silent: boolean;
  onSilent: (silent: boolean) => void;
}): ReactElement {
  const { t, pick } = useLanguage();
  const { agreement, clause, silent } = props;
  const answers = answersOf(agreement).filter((answer) =>
    clause === undefined ? silent || !answer.silent : restsOn(answer, clause),
  );
  return (
    <div className="stack tight">
      {clause === undefined && <Check label={t('agreements.showSilent')} checked={silent} onChange={props.onSilent} />}
      {answers.length === 0 ? (
        <Empty title={t('agreements.noFacts')}>
          <p>{t('agreements.noFactsHelp')}</p>
        </Empty>
      ) : (
        <TableWrap label={t('agreements.facts')}>
          <table className="table facts-table">
            <thead>
              <tr>
                <th scope="col">{t('agreements.topic')}</th>
                <th scope="col">{t('agreements.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(groups).map(([group, label]) => {
                const rows = answers.filter(({ topic }) => topics[topic].group === group);
                return (
                  rows.length > 0 && (
                    <Fragment key={group}>
                      <tr className="group">
                        <th colSpan={2} scope="rowgroup">
                          {pick(label)}
                        </th>
                      </tr>
                      {rows.map((answer) => (
                        <tr key={answer.topic}>
                          <th scope="row" title={topics[answer.topic].definition}>
                            {pick(topicLabel(answer.topic))}
                          </th>
                          <td>
                            <Answer answer={answer} />
                          </td>
                        </tr>
                      ))}
                    </Fragment>
                  )
                );
              })}
            </tbody>
          </table>
        </TableWrap>
      )}
    </div>
  );
}
