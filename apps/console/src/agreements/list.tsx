import { agreementIds } from '@dataplus/agreement-terms';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { agreementMessages } from '../i18n/agreement-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { Empty } from '../ui/feedback.tsx';
import { TextField } from '../ui/field.tsx';
import { PageHead, TableWrap } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { countsOf, titleOf } from './agreement-data.ts';
import './agreements.css';

addMessages(agreementMessages);

/** The nineteen agreements, with how much there is in each. */
export function AgreementList(): ReactElement {
  const { t, pick } = useLanguage();
  const [{ find = '' }, setSearch] = useSearchText();
  const counts = useMemo(() => agreementIds.map(countsOf), []);
  const wanted = find.trim().toLowerCase();
  const shown = counts.filter(({ agreement }) =>
    [agreement, ...titleOf(agreement)].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <PageHead title={t('agreements.title')}>{t('agreements.lead')}</PageHead>
      <div className="narrow">
        <TextField
          label={t('agreements.filter')}
          value={find}
          onChange={(text) => {
            setSearch({ find: text });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={t('agreements.none')} />
      ) : (
        <TableWrap label={t('agreements.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('agreements.agreement')}</th>
                <th scope="col" className="right">
                  {t('agreements.clauses')}
                </th>
                <th scope="col" className="right">
                  {t('agreements.facts')}
                </th>
                <th scope="col" className="right">
                  {t('agreements.readings')}
                </th>
                <th scope="col" className="right">
                  {t('agreements.defects')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ agreement, clauses, facts, readings, defects }) => (
                <tr key={agreement}>
                  <th scope="row">
                    <Link to="/agreements/$agreement" params={{ agreement }}>
                      {pick(titleOf(agreement))}
                    </Link>{' '}
                    <code className="muted">{agreement}</code>
                  </th>
                  <td className="right">{clauses}</td>
                  <td className="right">{facts}</td>
                  <td className="right">{readings}</td>
                  <td className="right">{defects}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
    </>
  );
}
