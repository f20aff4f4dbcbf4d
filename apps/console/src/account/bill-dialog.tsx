import type { ReactElement } from 'react';
import type { ShownBill, WireBillLine } from '../api/types.ts';
import { csvOf, grouped, saveFile } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { TraceView } from '../money/trace-view.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Badge } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';
import { yuanOf } from './wire.ts';

const exactText = ({ numerator, denominator }: WireBillLine['exact']): string =>
  denominator === '1' ? numerator : `${numerator}/${denominator}`;

/** The lines of a bill with the trace of each: what was used, the price in force, the one rounding, every clause. */
export function BillDialog({ bill, onClose }: { bill: ShownBill; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  const save = (): void => {
    const head = ['bill', 'service', 'item', 'project', 'period', 'quantity', 'basis', 'exact', 'currency', 'amount'];
    const rows = bill.lines.map((line) => [
      bill.id,
      line.service,
      line.item,
      line.project,
      line.period,
      line.quantity,
      line.basis,
      exactText(line.exact),
      line.amount.currency,
      line.amount.amount,
    ]);
    saveFile(`bill-${bill.day}-${bill.service}.csv`, csvOf([head, ...rows]), 'text/csv');
  };
  return (
    <Dialog title={t('bills.of', { day: bill.day, service: bill.service })} onClose={onClose} wide>
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
            {bill.lines.map((line) => (
              <tr key={line.item + line.project + line.period}>
                <th scope="row">
                  {line.item} {line.project !== '' && <code className="muted">{line.project}</code>}
                </th>
                <td className="right">{grouped(BigInt(line.quantity))}</td>
                <td>
                  <Badge>{t(`basis.${line.basis}`)}</Badge>
                </td>
                <td className="right">{exactText(line.exact)}</td>
                <td className="right">{yuanOf(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <div className="row">
        <Button kind="small" aria-label={t('api.csvOf', { what: t('money.lines') })} onPress={save}>
          {t('api.csv')}
        </Button>
      </div>
      {bill.lines.map(
        (line) =>
          line.trace !== undefined && (
            <section key={line.item + line.project + line.period} className="stack tight">
              <h3>{line.item}</h3>
              <TraceView trace={line.trace} />
            </section>
          ),
      )}
    </Dialog>
  );
}
