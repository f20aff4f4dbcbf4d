import type { ProductCard as Card_ } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { Answered } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import type { Balance, NoticeToAccount, WireStanding } from '../api/types.ts';
import { useAll } from '../api/use-all.ts';
import { useRead } from '../api/use-read.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { Figure } from '../money/figures.tsx';
import { StandingList } from '../money/standing-list.tsx';
import { Button } from '../ui/button.tsx';
import { Empty, Notice } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { Coming } from './coming.tsx';
import { FirstSteps } from './first-steps.tsx';
import { NoticeList, noticesPath } from './notice-list.tsx';
import { OrderDialog, type WantedOrder } from './order-dialog.tsx';
import { ProductCard } from './product-card.tsx';
import { TopUpDialog } from './top-up-dialog.tsx';
import { yuanOf } from './wire.ts';
import '../money/money.css';
import './account.css';

addMessages(accountMessages);
addMessages(moneyMessages);
addMessages(operationMessages);

/** An account at a glance: money, product cards, standing, what is coming, notices. */
export function Overview(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('account.overview')} lead={t('account.overviewLead')}>
      {(account) => <Account key={account} account={account} />}
    </AccountGate>
  );
}

function Account({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}`;
  const balance = useRead<Balance>(`${base}/balance`);
  const cards = useRead<{ items: readonly Card_[] }>(`${base}/product-cards`);
  const standings = useRead<{ items: readonly WireStanding[] }>(`${base}/standings`);
  const notices = useAll<NoticeToAccount>(noticesPath(account));
  const [topUp, setTopUp] = useState(false);
  const [order, setOrder] = useState<WantedOrder>();
  const [round, setRound] = useState(0);
  const reload = (): void => {
    balance.reload();
    cards.reload();
    standings.reload();
    notices.reload();
    setRound(round + 1);
  };
  return (
    <>
      <FirstSteps account={account} />
      <Answered read={balance}>
        {({ balance: has, owed, openBills, restriction }) => (
          <Card>
            {restriction !== 'none' && (
              <Notice tone="bad" title={t(restriction === 'banned' ? 'account.banned' : 'account.restricted')} />
            )}
            <div className="row spread end">
              <div className="figures">
                <Figure label={t('account.balance')} value={yuanOf(has)} />
                <Figure
                  label={t('account.owed')}
                  value={yuanOf(owed)}
                  {...(openBills.length > 0 && { help: t('account.openBills', { n: openBills.length }) })}
                />
              </div>
              <div className="row">
                <Button
                  kind="primary"
                  onPress={() => {
                    setTopUp(true);
                  }}
                >
                  {t('account.topUp')}
                </Button>
                <Button
                  onPress={() => {
                    setOrder({ type: 'new-purchase' });
                  }}
                >
                  {t('account.order')}
                </Button>
              </div>
            </div>
          </Card>
        )}
      </Answered>
      <Coming
        account={account}
        standings={standings.data?.items ?? []}
        owed={balance.data?.owed.amount ?? ''}
        round={round}
      />
      <section className="stack tight" aria-label={t('account.products')}>
        <h2>{t('account.products')}</h2>
        <Answered read={cards}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('account.noProducts')}>
                <p>{t('account.noProductsHelp')}</p>
              </Empty>
            ) : (
              <div className="cards">
                {items.map((card) => (
                  <ProductCard
                    key={card.service}
                    card={card}
                    onAction={(action) => {
                      if (action === 'top-up') setTopUp(true);
                      else setOrder({ type: action === 'renew' ? 'renewal' : 'upgrade', service: card.service });
                    }}
                  />
                ))}
              </div>
            )
          }
        </Answered>
      </section>
      <Card title={t('account.standings')}>
        <Answered read={standings}>{({ items }) => <StandingList standings={items} />}</Answered>
      </Card>
      <Card title={t('account.notices')}>
        <NoticeList account={account} notices={notices} />
      </Card>
      {topUp && (
        <TopUpDialog
          account={account}
          onDone={reload}
          onClose={() => {
            setTopUp(false);
          }}
        />
      )}
      {order !== undefined && (
        <OrderDialog
          account={account}
          wanted={order}
          onDone={reload}
          onClose={() => {
            setOrder(undefined);
          }}
        />
      )}
    </>
  );
}
