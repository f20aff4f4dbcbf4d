import type { MainAccount } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { useAll } from '../api/use-all.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Badge, Empty, Loading } from '../ui/feedback.tsx';
import { Segments } from '../ui/segments.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { useSearchText } from '../use-search.ts';
import { realNameTones } from './real-name-tones.ts';

/** Accounts whose real name waits for a decision; all of them on request. */
export function RealNames(): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const accounts = useAll<MainAccount>('/api/accounts');
  const [deciding, setDeciding] = useState<MainAccount>();
  const shown = search.state === 'all' ? 'all' : 'in-review';
  const rows = accounts.items?.filter(({ realName }) => shown === 'all' || realName.state === 'in-review');
  const waiting = accounts.items?.filter(({ realName }) => realName.state === 'in-review').length ?? 0;
  return (
    <div className="stack">
      <div className="row spread">
        <Segments
          label={t('decisions.which')}
          value={shown}
          onChange={(next) => {
            setSearch({ state: next === 'all' ? 'all' : undefined });
          }}
          options={[
            ['in-review', t('decisions.waiting', { n: waiting })],
            ['all', t('decisions.allAccounts')],
          ]}
        />
        <span className="muted row">
          {t('decisions.realNameClause')} <Clause agreement="platform" clause="3.1.1" named />
        </span>
      </div>
      {accounts.problem !== undefined ? (
        <Problem problem={accounts.problem} onRetry={accounts.reload} />
      ) : rows === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty title={t('decisions.noRealNames')}>
          <p>{t('decisions.noRealNamesHelp')}</p>
        </Empty>
      ) : (
        <VirtualTable
          label={t('decisions.realNames')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'login',
              title: t('api.account'),
              width: 'minmax(200px, 1.4fr)',
              cell: ({ id, loginName }) => (
                <Link to="/account" search={{ account: id }}>
                  {loginName}
                </Link>
              ),
            },
            {
              id: 'kind',
              title: t('decisions.kind'),
              width: '140px',
              cell: ({ realName }) => t(`realNameKind.${realName.kind}`),
            },
            {
              id: 'state',
              title: t('api.state'),
              width: '130px',
              cell: ({ realName }) => (
                <Badge tone={realNameTones[realName.state]}>{t(`realName.${realName.state}`)}</Badge>
              ),
            },
            {
              id: 'registered',
              title: t('operation.registered'),
              width: '190px',
              cell: ({ registeredAt }) => <span className="num">{timeOf(registeredAt)}</span>,
            },
            {
              id: 'decide',
              title: t('api.actions'),
              width: '120px',
              cell: (account) =>
                account.realName.state === 'in-review' && (
                  <Button
                    kind="small"
                    aria-label={`${t('decisions.decide')}: ${account.loginName}`}
                    onPress={() => {
                      setDeciding(account);
                    }}
                  >
                    {t('decisions.decide')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {deciding !== undefined && (
        <ActionDialog
          title={t('decisions.decideOn', { who: deciding.loginName })}
          text={t(deciding.realName.kind === 'enterprise' ? 'decisions.enterpriseText' : 'decisions.individualText')}
          fields={[
            {
              name: 'verdict',
              label: t('decisions.verdict'),
              kind: 'choice',
              options: [
                ['verified', t('decisions.verified')],
                ['refused', t('decisions.refused')],
              ],
            },
          ]}
          submit={t('decisions.decide')}
          run={(values) => callApi('POST', `/api/accounts/${part(deciding.id)}/real-name/decision`, values)}
          onDone={accounts.reload}
          onClose={() => {
            setDeciding(undefined);
          }}
        />
      )}
    </div>
  );
}
