import { instantOfText } from '@dataplus/agreement-terms/calendar';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { ListView } from '../api/list-view.tsx';
import type { Movement } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { Chart } from '../money/chart.tsx';
import type { ChartData } from '../money/chart-data.ts';
import { Card } from '../ui/page.tsx';
import { timeOf, yuanOf } from './wire.ts';
import '../money/money.css';

addMessages(accountMessages);
addMessages(moneyMessages);

/** Every change of the balance of an account, and how it has gone. */
export function Statement(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('statement.title')} lead={t('statement.lead')}>
      {(account) => <Movements key={account} account={account} />}
    </AccountGate>
  );
}

function Movements({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<Movement>(`/api/accounts/${part(account)}/statement`, 500);
  const data = useMemo(() => chartOf(pages.items), [pages.items]);
  return (
    <>
      {data.times.length > 1 && (
        <Card
          title={t('statement.chart')}
          side={
            <Link to="/outlook" search={{ account }}>
              {t('account.outlookLink')}
            </Link>
          }
        >
          <Chart data={data} />
        </Card>
      )}
      <ListView
        label={t('statement.list')}
        pages={pages}
        rowKey={({ transaction }) => transaction}
        columns={[
          {
            id: 'at',
            title: t('money.when'),
            width: '190px',
            cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
          },
          {
            id: 'kind',
            title: t('statement.kind'),
            width: 'minmax(160px, 1fr)',
            cell: ({ kind }) => t(`kind.${kind}`),
          },
          { id: 'amount', title: t('money.amount'), width: '130px', end: true, cell: ({ amount }) => yuanOf(amount) },
          {
            id: 'balance',
            title: t('money.balance'),
            width: '130px',
            end: true,
            cell: ({ balance }) => yuanOf(balance),
          },
          {
            id: 'transaction',
            title: t('statement.transaction'),
            width: 'minmax(200px, 1.4fr)',
            cell: ({ transaction }) => <code className="muted">{transaction}</code>,
          },
        ]}
        csv={{
          name: `statement-${account}.csv`,
          head: ['transaction', 'at', 'kind', 'currency', 'amount', 'balance'],
          row: ({ transaction, at, kind, amount, balance }) => [
            transaction,
            at,
            kind,
            amount.currency,
            amount.amount,
            balance.amount,
          ],
        }}
      />
    </>
  );
}

/** The balance in the order of time, whichever way the list comes. */
function chartOf(movements: readonly Movement[]): ChartData {
  const data: ChartData = { times: [], balance: [], owed: [] };
  const inOrder = movements.map(({ at, balance }) => ({ at: instantOfText(at), balance: Number(balance.amount) }));
  if ((inOrder[0]?.at ?? 0) > (inOrder.at(-1)?.at ?? 0)) inOrder.reverse();
  for (const { at, balance } of inOrder) {
    data.times.push(at / 1000);
    data.balance.push(balance);
  }
  return data;
}
