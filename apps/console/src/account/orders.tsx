import type { Order } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { ListView } from '../api/list-view.tsx';
import { usePages } from '../api/use-pages.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { productText } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { OrderDetails } from './order-details.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { orderTones } from './order-tones.ts';
import { timeOf, yuanOf } from './wire.ts';

addMessages(accountMessages);

/** The orders of an account, as the order page of the billing centre has them. */
export function Orders(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('orders.title')} lead={t('orders.lead')}>
      {(account) => <List key={account} account={account} />}
    </AccountGate>
  );
}

function List({ account }: { account: string }): ReactElement {
  const { t, language } = useLanguage();
  const pages = usePages<Order>(`/api/accounts/${part(account)}/orders`, 500);
  const [open, setOpen] = useState<string>();
  const [ordering, setOrdering] = useState(false);
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            setOrdering(true);
          }}
        >
          {t('account.order')}
        </Button>
      </div>
      <ListView
        label={t('orders.list')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'product',
            title: t('orders.product'),
            width: 'minmax(180px, 1.4fr)',
            cell: ({ product }) => productText(product, language),
          },
          { id: 'type', title: t('orders.type'), width: '120px', cell: ({ type }) => t(`orderType.${type}`) },
          {
            id: 'created',
            title: t('orders.created'),
            width: '180px',
            cell: ({ createdAt }) => <span className="num">{timeOf(createdAt)}</span>,
          },
          {
            id: 'paid',
            title: t('orders.paid'),
            width: '180px',
            cell: ({ paidOrOpenedAt }) => <span className="num">{timeOf(paidOrOpenedAt)}</span>,
          },
          {
            id: 'state',
            title: t('api.state'),
            width: '140px',
            cell: ({ state }) => <Badge tone={orderTones[state]}>{t(`orderState.${state}`)}</Badge>,
          },
          { id: 'amount', title: t('orders.amount'), width: '120px', end: true, cell: ({ amount }) => yuanOf(amount) },
          {
            id: 'detail',
            title: t('api.actions'),
            width: '110px',
            cell: ({ id }) => (
              <Button
                kind="small"
                aria-label={`${t('orders.detail')}: ${id}`}
                onPress={() => {
                  setOpen(id);
                }}
              >
                {t('orders.detail')}
              </Button>
            ),
          },
        ]}
        csv={{
          name: `orders-${account}.csv`,
          head: ['id', 'product', 'type', 'state', 'createdAt', 'paidOrOpenedAt', 'currency', 'amount'],
          row: (order) => [
            order.id,
            order.product,
            order.type,
            order.state,
            order.createdAt,
            order.paidOrOpenedAt ?? '',
            order.amount.currency,
            order.amount.amount,
          ],
        }}
      />
      {open !== undefined && (
        <OrderDetails
          account={account}
          id={open}
          onChanged={pages.reload}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
      {ordering && (
        <OrderDialog
          account={account}
          wanted={{ type: 'new-purchase' }}
          onDone={pages.reload}
          onClose={() => {
            setOrdering(false);
          }}
        />
      )}
    </>
  );
}
