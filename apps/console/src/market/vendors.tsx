import type { Vendor } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { ListView } from '../api/list-view.tsx';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';

/** Who sells in the market. */
export function Vendors(): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<Vendor>('/api/vendors');
  return (
    <ListView
      label={t('market.vendors')}
      pages={pages}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          title: t('market.name'),
          width: 'minmax(200px, 1.4fr)',
          cell: ({ id, name }) => (
            <Link to="/market" search={{ vendor: id }}>
              {name}
            </Link>
          ),
        },
        { id: 'kind', title: t('market.kind'), width: '120px', cell: ({ kind }) => t(`market.${kind}`) },
        {
          id: 'state',
          title: t('api.state'),
          width: '120px',
          cell: ({ state }) => <Badge tone={state === 'active' ? 'good' : 'warn'}>{t(`marketState.${state}`)}</Badge>,
        },
        { id: 'at', title: t('market.admitted'), width: '190px', cell: ({ admittedAt }) => timeOf(admittedAt) },
        {
          id: 'id',
          title: t('api.id'),
          width: 'minmax(180px, 1fr)',
          cell: ({ id }) => <code className="muted">{id}</code>,
        },
      ]}
    />
  );
}
