import type { MemberSync, SubAccount } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { ListView } from '../api/list-view.tsx';
import { ApiProblem, asProblem } from '../api/problem.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { timeOf } from '../account/wire.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { peopleMessages } from '../i18n/people-messages.ts';
import { Button, CopyButton } from '../ui/button.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

addMessages(peopleMessages);

/** Sub-accounts, members and their synchronisation. */
export function Members(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('people.title')} lead={t('people.lead')}>
      {(account) => <People key={account} account={account} />}
    </AccountGate>
  );
}

function People({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}`;
  const subAccounts = usePages<SubAccount>(`${base}/sub-accounts`);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<SubAccount>();
  return (
    <>
      <Card
        title={t('people.subAccounts')}
        side={
          <Button
            kind="primary small"
            onPress={() => {
              setAdding(true);
            }}
          >
            {t('people.add')}
          </Button>
        }
      >
        <ListView
          label={t('people.subAccounts')}
          pages={subAccounts}
          rowKey={({ id }) => id}
          columns={[
            { id: 'login', title: t('people.login'), width: 'minmax(160px, 1fr)', cell: ({ loginName }) => loginName },
            {
              id: 'name',
              title: t('people.display'),
              width: 'minmax(140px, 1fr)',
              cell: ({ displayName }) => displayName,
            },
            {
              id: 'console',
              title: t('people.consoleAccess'),
              width: '220px',
              cell: ({ consoleAccess }) => t(consoleAccess ? 'ui.yes' : 'ui.no'),
            },
            { id: 'at', title: t('api.when'), width: '180px', cell: ({ createdAt }) => timeOf(createdAt) },
            {
              id: 'remove',
              title: t('api.actions'),
              width: '110px',
              cell: (one) => (
                <Button
                  kind="small danger"
                  aria-label={`${t('people.remove')}: ${one.loginName}`}
                  onPress={() => {
                    setRemoving(one);
                  }}
                >
                  {t('people.remove')}
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Organisation
        account={account}
        nameOf={(id) => subAccounts.items.find((one) => one.id === id)?.loginName ?? id}
      />
      {adding && (
        <ActionDialog
          title={t('people.add')}
          fields={[
            { name: 'loginName', label: t('people.login') },
            { name: 'displayName', label: t('people.display'), optional: true },
            { name: 'consoleAccess', label: t('people.consoleAccess'), kind: 'check', initial: 'yes' },
          ]}
          submit={t('people.add')}
          run={({ loginName, displayName, consoleAccess }) =>
            callApi('POST', `${base}/sub-accounts`, {
              loginName,
              ...(displayName !== '' && { displayName }),
              consoleAccess: consoleAccess === 'yes',
            })
          }
          onDone={subAccounts.reload}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {removing !== undefined && (
        <ActionDialog
          title={t('people.remove')}
          text={t('people.removeText', { name: removing.loginName })}
          danger
          submit={t('people.remove')}
          run={() => callApi('DELETE', `${base}/sub-accounts/${part(removing.id)}`)}
          onDone={subAccounts.reload}
          onClose={() => {
            setRemoving(undefined);
          }}
        />
      )}
    </>
  );
}

interface Member {
  readonly subAccount: string;
}

function Organisation({ account, nameOf }: { account: string; nameOf: (id: string) => string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}`;
  const members = useRead<{ items: readonly Member[] }>(`${base}/members`);
  const link = useRead<{ url: string }>(`${base}/login-link`);
  const [synced, setSynced] = useState<MemberSync | ApiProblem>();
  const [opening, setOpening] = useState(false);
  const sync = (): void => {
    callApi<MemberSync>('POST', `${base}/member-syncs`).then(
      (done) => {
        setSynced(done);
        members.reload();
      },
      (error: unknown) => {
        setSynced(asProblem(error));
      },
    );
  };
  if (members.problem !== undefined) {
    return (
      <Card title={t('people.members')}>
        <Notice title={t('people.noOrganization')}>{members.problem.message}</Notice>
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              setOpening(true);
            }}
          >
            {t('people.open')}
          </Button>
        </div>
        {opening && (
          <ActionDialog
            title={t('people.open')}
            text={t('people.openText')}
            submit={t('people.open')}
            run={() => callApi('POST', `${base}/platform`, {})}
            onDone={() => {
              members.reload();
              link.reload();
            }}
            onClose={() => {
              setOpening(false);
            }}
          />
        )}
      </Card>
    );
  }
  return (
    <Card
      title={t('people.members')}
      side={
        <Button kind="small" onPress={sync}>
          {t('people.sync')}
        </Button>
      }
    >
      {synced instanceof ApiProblem && <Problem problem={synced} />}
      {synced !== undefined && !(synced instanceof ApiProblem) && (
        <Notice tone="good" live>
          {t('people.synced', {
            added: synced.added.length,
            removed: synced.removed.length,
            members: synced.members,
          })}
        </Notice>
      )}
      <ul className="row">
        {members.data?.items.map((member) => {
          const name = nameOf(member.subAccount);
          return (
            <li key={member.subAccount} className="badge">
              {name}
            </li>
          );
        })}
        {members.data?.items.length === 0 && <li className="muted">{t('api.none')}</li>}
      </ul>
      {link.data !== undefined && (
        <div className="row">
          <span className="label">{t('people.link')}</span>
          <code>{link.data.url}</code>
          <CopyButton text={link.data.url} what={t('people.link')} />
        </div>
      )}
    </Card>
  );
}
