import type { Deposit } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { timeOf, yuanOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import type { Read } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Figure } from '../money/figures.tsx';
import { Clause } from '../ui/clause.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Badge, Notice } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

const stateTones = { unpaid: 'warn', sufficient: 'good', short: 'bad', returned: 'neutral' } as const;
const movementTones = { payment: 'good', replenishment: 'good', deduction: 'bad', return: 'neutral' } as const;

/** The deposit of a vendor, what moved it, and until when it must be made good. */
export function DepositCard({ read }: { read: Read<Deposit> }): ReactElement {
  const { t } = useLanguage();
  return (
    <Card title={t('market.deposit')}>
      <Answered read={read}>
        {({ required, balance, state, replenishBy, movements }) => (
          <>
            <div className="figures">
              <Figure label={t('market.required')} value={yuanOf(required)} />
              <Figure label={t('market.has')} value={yuanOf(balance)} />
              <Badge tone={stateTones[state]}>{t(`depositState.${state}`)}</Badge>
            </div>
            {replenishBy !== undefined && (
              <Notice tone="warn" title={t('market.replenishBy', { day: replenishBy })}>
                <Clause agreement="market-vendor" clause="6.3" named />{' '}
                <Link to="/deadlines" search={{ agreement: 'market-vendor', period: 'market-deposit-top-up-period' }}>
                  {t('market.inCalendar')}
                </Link>
              </Notice>
            )}
            {movements.length > 0 && (
              <DataTable
                label={t('market.movements')}
                rows={movements.map((movement, index) => ({ ...movement, id: `${index}` }))}
                rowKey={({ id }) => id}
                columns={[
                  { id: 'at', title: t('api.when'), whole: true, cell: ({ at }) => timeOf(at) },
                  {
                    id: 'kind',
                    title: t('market.movement'),
                    head: true,
                    cell: ({ kind }) => <Badge tone={movementTones[kind]}>{t(`movement.${kind}`)}</Badge>,
                  },
                  {
                    id: 'amount',
                    title: t('orders.amount'),
                    end: true,
                    cell: ({ kind, amount }) =>
                      `${kind === 'deduction' || kind === 'return' ? '−' : '+'}${yuanOf(amount)}`,
                  },
                  {
                    id: 'clause',
                    title: t('market.clause'),
                    cell: ({ citation }) => <Clause agreement={citation.agreement} clause={citation.clause} />,
                  },
                ]}
              />
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}
