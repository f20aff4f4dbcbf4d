import type { BillLine, Trace } from '@dataplus/billing-rules';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TraceView } from './trace-view.tsx';

/** A line of a bill as it is shown, whether it was computed here or comes from a gateway. */
export interface ShownLine {
  /** Unlike those of the other lines. */
  readonly id: string;
  readonly item: string;
  readonly project: string;
  readonly quantity: string;
  readonly basis: BillLine['basis'];
  readonly exact: string;
  readonly amount: string;
  readonly trace: Trace | undefined;
  /** What else is known of what was used. */
  readonly more?: ReactNode;
}

/** The lines of a bill, and of each how it came about down to the one rounding. */
export function BillLines({ lines }: { lines: readonly ShownLine[] }): ReactElement {
  const { t } = useLanguage();
  return (
    <>
      <DataTable
        label={t('money.lines')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'item',
            title: t('money.item'),
            head: true,
            cell: ({ item, project }) => (
              <>
                {item} {project !== '' && <code className="muted">{project}</code>}
              </>
            ),
          },
          {
            id: 'quantity',
            title: t('money.quantity'),
            end: true,
            cell: ({ quantity, more }) => (
              <>
                {quantity}
                {more !== undefined && <div className="small">{more}</div>}
              </>
            ),
          },
          { id: 'basis', title: t('money.basis'), cell: ({ basis }) => <Badge>{t(`basis.${basis}`)}</Badge> },
          { id: 'exact', title: t('money.exact'), end: true, cell: ({ exact }) => exact },
          { id: 'amount', title: t('money.amount'), end: true, cell: ({ amount }) => amount },
        ]}
      />
      {lines.map(
        ({ id, item, trace }) =>
          trace !== undefined && (
            <section key={id} className="stack tight">
              <h3>{item}</h3>
              <TraceView trace={trace} />
            </section>
          ),
      )}
    </>
  );
}
