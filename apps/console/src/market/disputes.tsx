import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Dispute } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';

/** Quarrels about sales of a vendor. */
export function Disputes({ vendor }: { vendor: string }): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<Dispute>(`/api/vendors/${part(vendor)}/disputes`);
  return (
    <Card title={t('market.disputes')}>
      <ListView
        label={t('market.disputes')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { id: 'at', title: t('api.when'), width: '190px', cell: ({ openedAt }) => timeOf(openedAt) },
          { id: 'by', title: t('market.buyer'), width: '160px', cell: ({ openedBy }) => openedBy },
          { id: 'reason', title: t('market.reason'), width: 'minmax(240px, 1fr)', cell: ({ reason }) => reason },
          { id: 'outcome', title: t('api.state'), width: 'minmax(160px, 1fr)', cell: ({ outcome }) => outcome ?? '' },
        ]}
      />
    </Card>
  );
}
