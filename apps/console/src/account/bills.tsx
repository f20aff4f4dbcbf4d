import type { ReactElement } from 'react';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { ListView } from '../api/list-view.tsx';
import type { ShownBill } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { Button } from '../ui/button.tsx';
import { serviceName } from '../service-name.ts';
import { Badge, type Tone } from '../ui/feedback.tsx';
import { TextField } from '../ui/field.tsx';
import { useSearchText } from '../use-search.ts';
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
  const { t, language } = useLanguage();
  const [search, setSearch] = useSearchText();
  const { day = '', service = '', bill } = search;
  const query = new URLSearchParams({ ...(day !== '' && { day }), ...(service !== '' && { service }) }).toString();
  const pages = usePages<ShownBill>(`/api/accounts/${part(account)}/bills${query === '' ? '' : `?${query}`}`);
  const open = pages.items.find(({ id }) => id === bill);
  return (
    <>
      <div className="filters">
        <TextField
          label={t('bills.day')}
          type="date"
          value={day}
          onChange={(next) => {
            setSearch({ day: next });
          }}
        />
        {(day !== '' || service !== '') && (
          <Button
            onPress={() => {
              setSearch({ day: undefined, service: undefined });
            }}
          >
            {t('bills.all')}
          </Button>
        )}
      </div>
      <ListView
        label={t('bills.list')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { id: 'day', title: t('bills.day'), width: '120px', cell: ({ day }) => <span className="num">{day}</span> },
          {
            id: 'service',
            title: t('account.service'),
            width: 'minmax(160px, 1fr)',
            cell: (one) => serviceName(one.service, language),
          },
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
                  setSearch({ bill: bill.id });
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
            setSearch({ bill: undefined });
          }}
        />
      )}
    </>
  );
}
