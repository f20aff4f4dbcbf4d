import { type ReactElement, useState } from 'react';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { ListView } from '../api/list-view.tsx';
import type { ShownBill } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { Button } from '../ui/button.tsx';
import { Badge, type Tone } from '../ui/feedback.tsx';
import { BillDialog } from './bill-dialog.tsx';
import { timeOf, yuanOf } from './wire.ts';
import '../money/money.css';

addMessages(accountMessages);
addMessages(moneyMessages);

const tones: Readonly<Record<ShownBill['state'], Tone>> = { paid: 'good', open: 'warn', overdue: 'bad' };

/** The bills of an account, each down to the trace of every fen. */
export function Bills(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('bills.title')} lead={t('bills.lead')}>
      {(account) => <List key={account} account={account} />}
    </AccountGate>
  );
}

function List({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<ShownBill>(`/api/accounts/${part(account)}/bills`);
  const [open, setOpen] = useState<ShownBill>();
  return (
    <>
      <ListView
        label={t('bills.list')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { id: 'day', title: t('bills.day'), width: '120px', cell: ({ day }) => <span className="num">{day}</span> },
          { id: 'service', title: t('account.service'), width: 'minmax(160px, 1fr)', cell: ({ service }) => service },
          {
            id: 'issued',
            title: t('bills.issued'),
            width: '180px',
            cell: ({ issuedAt }) => <span className="num">{timeOf(issuedAt)}</span>,
          },
          {
            id: 'state',
            title: t('api.state'),
            width: '110px',
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`billState.${state}`)}</Badge>,
          },
          { id: 'total', title: t('bills.total'), width: '120px', end: true, cell: ({ total }) => yuanOf(total) },
          {
            id: 'open',
            title: t('api.actions'),
            width: '100px',
            cell: (bill) => (
              <Button
                kind="small"
                aria-label={`${t('bills.open')}: ${bill.id}`}
                onPress={() => {
                  setOpen(bill);
                }}
              >
                {t('bills.open')}
              </Button>
            ),
          },
        ]}
        csv={{
          name: `bills-${account}.csv`,
          head: ['id', 'day', 'service', 'issuedAt', 'state', 'currency', 'total'],
          row: ({ id, day, service, issuedAt, state, total }) => [
            id,
            day,
            service,
            issuedAt,
            state,
            total.currency,
            total.amount,
          ],
        }}
      />
      {open !== undefined && (
        <BillDialog
          bill={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
