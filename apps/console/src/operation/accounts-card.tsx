import type { MainAccount } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { realNameTones } from './real-name-tones.ts';

/** The main accounts of a gateway. */
export function AccountsCard(): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<MainAccount>('/api/accounts', 500);
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('operation.accounts')}
      side={
        <Button
          kind="primary small"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('operation.register')}
        </Button>
      }
    >
      <ListView
        label={t('operation.accounts')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'login',
            title: t('operation.loginName'),
            width: 'minmax(180px, 1fr)',
            cell: ({ id, loginName }) => (
              <Link to="/account" search={{ account: id }}>
                {loginName}
              </Link>
            ),
          },
          { id: 'id', title: t('api.id'), width: 'minmax(180px, 1fr)', cell: ({ id }) => <code>{id}</code> },
          {
            id: 'real',
            title: t('operation.realName'),
            width: '130px',
            cell: ({ realName: { state } }) => <Badge tone={realNameTones[state]}>{t(`realName.${state}`)}</Badge>,
          },
          {
            id: 'at',
            title: t('operation.registered'),
            width: '190px',
            cell: ({ registeredAt }) => timeOf(registeredAt),
          },
        ]}
      />
      {adding && (
        <ActionDialog
          title={t('operation.register')}
          fields={[
            { name: 'loginName', label: t('operation.loginName') },
            { name: 'id', label: t('api.id'), optional: true },
          ]}
          submit={t('operation.register')}
          run={({ loginName, id }) => callApi('POST', '/api/accounts', { loginName, ...(id !== '' && { id }) })}
          onDone={pages.reload}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}
