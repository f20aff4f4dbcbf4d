import type { DataService, Refund, Sale } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { timeOf, yuanOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Session } from '../api/session.ts';
import { useAll } from '../api/use-all.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

const tones = { paid: 'accent', completed: 'good', refunded: 'warn' } as const;

/** The sales of a vendor and their refunds. */
export function Sales({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/vendors/${part(vendor)}/sales`;
  const pages = usePages<Sale>(base);
  const listings = useAll<DataService>('/api/listings');
  const titleOf = (id: string): string => listings.items?.find((one) => one.id === id)?.title ?? id;
  const [refunding, setRefunding] = useState<Sale>();
  const [open, setOpen] = useState<Sale>();
  return (
    <Card title={t('market.sales')}>
      <ListView
        label={t('market.sales')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'at',
            title: t('api.when'),
            width: '190px',
            cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
          },
          {
            id: 'listing',
            title: t('market.listing'),
            width: 'minmax(160px, 1fr)',
            cell: (one) => titleOf(one.dataService),
          },
          { id: 'buyer', title: t('market.buyer'), width: 'minmax(120px, 1fr)', cell: ({ buyer }) => buyer },
          {
            id: 'state',
            title: t('api.state'),
            width: '120px',
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`marketState.${state}`)}</Badge>,
          },
          { id: 'amount', title: t('orders.amount'), width: '120px', end: true, cell: ({ amount }) => yuanOf(amount) },
          {
            id: 'actions',
            title: t('api.actions'),
            width: '200px',
            cell: (sale) => (
              <span className="row">
                <Button
                  kind="small"
                  aria-label={`${t('market.refunds')}: ${sale.id}`}
                  onPress={() => {
                    setOpen(sale);
                  }}
                >
                  {t('market.refunds')}
                </Button>
                {session.role === 'operator' && (
                  <Button
                    kind="small"
                    aria-label={`${t('market.refund')}: ${sale.id}`}
                    onPress={() => {
                      setRefunding(sale);
                    }}
                  >
                    {t('market.refund')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
        csv={{
          name: `sales-${vendor}.csv`,
          head: ['id', 'at', 'dataService', 'buyer', 'kind', 'state', 'currency', 'amount'],
          row: (sale) => [
            sale.id,
            sale.at,
            sale.dataService,
            sale.buyer,
            sale.kind,
            sale.state,
            sale.amount.currency,
            sale.amount.amount,
          ],
        }}
      />
      {refunding !== undefined && (
        <ActionDialog
          title={`${t('market.refund')}: ${titleOf(refunding.dataService)}, ${refunding.buyer}`}
          text={t('market.refundText')}
          fields={[
            {
              name: 'ground',
              label: t('market.ground'),
              kind: 'choice',
              options: [
                ['agreed', t('market.agreed')],
                ['ruled', t('market.ruled')],
              ],
            },
            { name: 'amount', label: t('account.yuan'), kind: 'yuan', initial: refunding.amount.amount },
          ]}
          submit={t('market.refund')}
          run={({ ground, amount = '' }) =>
            callApi('POST', `${base}/${part(refunding.id)}/refund`, {
              ground,
              amount: { currency: 'CNY', amount: amount.trim() },
            })
          }
          onDone={pages.reload}
          onClose={() => {
            setRefunding(undefined);
          }}
        />
      )}
      {open !== undefined && (
        <Refunds
          path={`${base}/${part(open.id)}/refunds`}
          what={`${titleOf(open.dataService)}, ${open.buyer}`}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Card>
  );
}

function Refunds(props: { path: string; what: string; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  const read = useRead<{ items: readonly Refund[] }>(props.path);
  return (
    <Dialog title={`${t('market.refunds')}: ${props.what}`} onClose={props.onClose}>
      <Answered read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('api.none')} />
          ) : (
            <ul className="stack tight">
              {items.map(({ id, amount, ground, requestedAt, takenFrom }) => (
                <li key={id} className="row">
                  <span className="num">{timeOf(requestedAt)}</span>
                  <strong>{yuanOf(amount)}</strong>
                  <Badge>{t(`ground.${ground}`)}</Badge>
                  <span className="muted">{t(`takenFrom.${takenFrom}`)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Dialog>
  );
}
