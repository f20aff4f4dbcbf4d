import type { Tally } from '@dataplus/conformance';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Icon } from '../ui/icon.tsx';
import { TableWrap } from '../ui/page.tsx';
import type { Report } from './report.ts';

const columns = [
  'passed',
  'failed',
  'undeclared',
  'skipped',
  'knownFailing',
  'beganToPass',
] as const satisfies (keyof Tally)[];

/** The counts of every run, a row for each implementation. */
export function TallyTable(props: { reports: readonly Report[]; onRemove: (report: Report) => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <TableWrap label={t('conformance.result')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('conformance.implementation')}</th>
            <th scope="col">{t('conformance.language')}</th>
            <th scope="col">{t('conformance.runtime')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="right">
                {t(`conformance.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('conformance.remove', { name: '' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.reports.map((report, index) => {
            const { implementation, tally } = report;
            return (
              <tr key={implementation.name + String(index)}>
                <th scope="row">
                  {implementation.name} <span className="muted">{implementation.version}</span>
                </th>
                <td>{implementation.language}</td>
                <td className="muted">{implementation.runtime}</td>
                {columns.map((column) => (
                  <td key={column} className="right">
                    {tally[column] > 0 && (column === 'passed' || column === 'failed') ? (
                      <Badge tone={column === 'passed' ? 'good' : 'bad'}>{tally[column]}</Badge>
                    ) : (
                      tally[column]
                    )}
                  </td>
                ))}
                <td>
                  <Button
                    kind="icon quiet"
                    aria-label={t('conformance.remove', { name: implementation.name })}
                    onPress={() => {
                      props.onRemove(report);
                    }}
                  >
                    <Icon name="close" size={14} />
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}
