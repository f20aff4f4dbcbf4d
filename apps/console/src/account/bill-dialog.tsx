import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ShownBill, WireBillLine } from '../api/types.ts';
import { csvOf, grouped, saveFile } from '../format.ts';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { BillLines, type ShownLine } from '../money/bill-lines.tsx';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { yuanOf } from './wire.ts';

const exactText = ({ numerator, denominator }: WireBillLine['exact']): string =>
  denominator === '1' ? numerator : `${numerator}/${denominator}`;

/** The lines of a bill with the trace of each: what was used, the price in force, the one rounding, every clause. */
export function BillDialog({ bill, onClose }: { bill: ShownBill; onClose: () => void }): ReactElement {
  const { t, language } = useLanguage();
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
    <Dialog
      title={t('bills.of', { day: bill.day, service: serviceName(bill.service, language) })}
      onClose={onClose}
      wide
    >
      <BillLines lines={bill.lines.map((line) => shown(line, bill, t))} />
      <div className="row">
        <Button kind="small" aria-label={t('api.csvOf', { what: t('money.lines') })} onPress={save}>
          {t('api.csv')}
        </Button>
      </div>
    </Dialog>
  );
}

function shown(line: WireBillLine, { account }: ShownBill, t: Translate): ShownLine {
  const { service, item, project, period, quantity, basis, trace } = line;
  return {
    id: item + project + period,
    item,
    project,
    quantity: grouped(BigInt(quantity)),
    basis,
    exact: exactText(line.exact),
    amount: yuanOf(line.amount),
    trace,
    more: (
      <Link to="/usage" search={{ account, service, day: period }}>
        {t('bills.usage', { day: period })}
      </Link>
    ),
  };
}
