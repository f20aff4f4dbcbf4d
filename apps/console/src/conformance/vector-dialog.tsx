import { showLineEnds } from '@dataplus/conformance';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';
import type { Report, ReportedVector } from './report.ts';

/** What was wanted of a vector beside what came. */
export function VectorDialog(props: { vector: ReportedVector; report: Report; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  const { vector, report } = props;
  return (
    <Dialog title={vector.id} onClose={props.onClose} wide>
      <p className="muted">
        {report.implementation.name} {report.implementation.language} {vector.comment}
        {vector.rules.length > 0 && ` · ${t('conformance.rules')} ${vector.rules.join(', ')}`}
      </p>
      {vector.remark !== undefined && <Notice tone="warn">{vector.remark}</Notice>}
      {vector.twin !== undefined && <Notice tone="warn">{t('conformance.twin', { mistake: vector.twin })}</Notice>}
      {vector.differences.map(({ path, wanted, got }) => (
        <section key={path} className="stack tight">
          <h3>
            <code>{path === '' ? t('conformance.answer') : path.slice(1)}</code>
          </h3>
          <TableWrap label={path}>
            <table className="table lines">
              <thead>
                <tr>
                  <th scope="col">{t('conformance.wanted')}</th>
                  <th scope="col">{t('conformance.got')}</th>
                </tr>
              </thead>
              <tbody>
                {sideBySide(valueText(wanted), valueText(got)).map(([left, right], index) => (
                  <tr key={String(index)} className={left === right ? undefined : 'differs'}>
                    <td>
                      <code>{left}</code>
                    </td>
                    <td>
                      <code>{right}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
        </section>
      ))}
    </Dialog>
  );
}

function valueText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? showLineEnds(value) : JSON.stringify(value, undefined, 2);
}

function sideBySide(wanted: string, got: string): [string, string][] {
  const [left, right] = [wanted.split('\n'), got.split('\n')];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    left[index] ?? '',
    right[index] ?? '',
  ]);
}
