import type { DataService } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Session } from '../api/session.ts';
import { usePages } from '../api/use-pages.ts';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';

/** What is in the market; an operator sees drafts and reviews them. */
export function Listings({ session, studio }: { session: Session; studio?: string }): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<DataService>(studio === undefined ? '/api/listings' : `/api/listings?studio=${part(studio)}`);
  const [reviewing, setReviewing] = useState<DataService>();
  return (
    <>
      <ListView
        label={t('market.listings')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { id: 'title', title: t('market.name'), width: 'minmax(200px, 1.5fr)', cell: ({ title }) => title },
          { id: 'category', title: t('market.category'), width: '120px', cell: (one) => t(`category.${one.category}`) },
          { id: 'price', title: t('market.price'), width: '170px', cell: ({ price }) => priceText(price, t) },
          {
            id: 'state',
            title: t('api.state'),
            width: '120px',
            cell: ({ state }) => (
              <Badge tone={state === 'listed' ? 'good' : 'neutral'}>{t(`marketState.${state}`)}</Badge>
            ),
          },
          { id: 'at', title: t('api.when'), width: '190px', cell: ({ createdAt }) => timeOf(createdAt) },
          {
            id: 'review',
            title: t('api.actions'),
            width: '110px',
            cell: (listing) =>
              session.role === 'operator' && listing.state === 'in-review' ? (
                <Button
                  kind="small"
                  aria-label={`${t('market.review')}: ${listing.title}`}
                  onPress={() => {
                    setReviewing(listing);
                  }}
                >
                  {t('market.review')}
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
      {reviewing !== undefined && (
        <ActionDialog
          title={`${t('market.review')}: ${reviewing.title}`}
          fields={[
            {
              name: 'kind',
              label: t('market.reviewKind'),
              kind: 'choice',
              options: [
                ['listing', t('market.reviewListing')],
                ['security', t('market.reviewSecurity')],
              ],
            },
            {
              name: 'verdict',
              label: t('market.verdict'),
              kind: 'choice',
              options: [
                ['passed', t('market.passed')],
                ['refused', t('market.refuse')],
              ],
            },
            { name: 'reason', label: t('market.reason'), optional: true },
          ]}
          submit={t('market.review')}
          run={({ kind, verdict, reason }) =>
            callApi('POST', `/api/listings/${part(reviewing.id)}/reviews`, {
              kind,
              verdict,
              ...(reason !== '' && { reason }),
            })
          }
          onDone={pages.reload}
          onClose={() => {
            setReviewing(undefined);
          }}
        />
      )}
    </>
  );
}

const priceText = (price: DataService['price'], t: Translate): string =>
  price.kind === 'free' ? t('market.free') : t('market.per', { amount: price.amount, per: t(`per.${price.per}`) });
