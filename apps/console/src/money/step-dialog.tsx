import { type BillLine, textOfExact, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { beijingTime, grouped } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Badge } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';
import { stepText } from './step-text.ts';
import type { Step } from './steps.ts';
import { TraceView } from './trace-view.tsx';

/** Why one step came about; of a bill, each line down to the one rounding. */
export function StepDialog({ step, onClose }: { step: Step; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <Dialog title={stepText(step, t)} onClose={onClose} wide>
      <p className="muted num">{beijingTime(step.at)}</p>
      {step.what === 'bill' ? <Lines lines={step.lines} /> : <TraceView trace={step.trace ?? []} />}
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly BillLine[] }): ReactElement {
  const { t } = useLanguage();
  return (
    <>
      <TableWrap label={t('money.lines')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('money.item')}</th>
              <th scope="col" className="right">
                {t('money.quantity')}
              </th>
              <th scope="col">{t('money.basis')}</th>
              <th scope="col" className="right">
                {t('money.exact')}
              </th>
              <th scope="col" className="right">
                {t('money.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.item + line.project + String(line.period)}>
                <th scope="row">
                  {line.item} {line.project !== '' && <code className="muted">{line.project}</code>}
                </th>
                <td className="right">{grouped(line.quantity)}</td>
                <td>
                  <Badge>{t(`basis.${line.basis}`)}</Badge>
                </td>
                <td className="right">{textOfExact(line.exact)}</td>
                <td className="right">{textOfMoney(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {lines.map(
        (line) =>
          line.trace !== undefined && (
            <section key={line.item + line.project + String(line.period)} className="stack tight">
              <h3>{line.item}</h3>
              <TraceView trace={line.trace} />
            </section>
          ),
      )}
    </>
  );
}
